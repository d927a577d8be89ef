"""How many people a rival reckons with: the official projection's, or our own where there is none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mestring.projection.axes import age_groups
from mestring.projection.inputs import Municipality, Official
from mestring.projection.labelled import Floats
from mestring.projection.projecting import project
from mestring.projection.rivals.settings import plain


def people_by_group(
    municipality: Municipality, *, year: int, official: Official | None, groups: Sequence[int]
) -> Floats:
    """Persons in each age group on 1 January of the year. LabelError when the official groups cross these."""
    following = official or municipality.official
    if year == municipality.demography.first_year:
        found = municipality.demography.people
    elif following is not None:
        found = following.people.at(year=year)
    else:
        found = project(plain(municipality), until=year, draws=0).people.at(year=year).sum("level")
    of_both = found.sum("sex")
    return np.asarray(of_both.grouped(of_both.axes[0].name, age_groups(groups)).values)
