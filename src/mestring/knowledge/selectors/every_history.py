"""The people of every municipality, for the years all of it has been taken in."""

from __future__ import annotations

import numpy as np

from mestring.knowledge.models import Population, ReleaseState
from mestring.knowledge.models.area import AreaKind
from mestring.knowledge.selectors.population import COUNTED
from mestring.projection import AGE, SEX, Labelled, years
from mestring.projection.axes import Axis


def every_history() -> Labelled | None:
    """Municipality × year × sex × age, the years in a row that end with the last; None where nothing is in.

    A municipality that was not counted in a year has nobody in it.
    """
    rows = Population.objects.filter(
        release__source=COUNTED, release__state=ReleaseState.CURRENT, area__kind=AreaKind.MUNICIPALITY
    ).values_list("area_id", "year", "men", "women")
    found = {(area, year): (men, women) for area, year, men, women in rows}
    if not found:
        return None
    areas, counted = sorted({area for area, _ in found}), {year for _, year in found}
    last = first = max(counted)
    while first - 1 in counted:
        first -= 1
    persons = np.zeros((len(areas), last - first + 1, len(SEX), len(AGE)))
    for place, area in enumerate(areas):
        for year in range(first, last + 1):
            if (area, year) in found:
                persons[place, year - first] = found[area, year]
    return Labelled((Axis("municipality", tuple(areas)), years(first, last), SEX, AGE), persons)
