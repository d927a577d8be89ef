"""People by five-year groups: those counted before the projection, and those expected."""

from __future__ import annotations

import numpy as np

from mestring.knowledge.answers.answer import Pyramid
from mestring.knowledge.inputs import Inputs
from mestring.projection import Projection, age_groups
from mestring.projection.labelled import Floats

FIRST_AGES = tuple(range(0, 95, 5))
_GROUPS = age_groups(FIRST_AGES)


def pyramids_of(inputs: Inputs, projection: Projection) -> tuple[Pyramid, ...]:
    """One for each year: first the counted ones, the first of the projection among them, then the expected."""
    counted = inputs.history.grouped("age", _GROUPS)
    expected = projection.people.sum("level").grouped("age", _GROUPS)
    known = [int(str(year)) for year in counted.axes[0].labels]
    to_come = [int(str(year)) for year in expected.axes[0].labels if int(str(year)) > known[-1]]
    return (
        *(_pyramid(year, counted.at(year=year).values, counted=True) for year in known),
        *(_pyramid(year, expected.at(year=year).values, counted=False) for year in to_come),
    )


def _pyramid(year: int, people: Floats, *, counted: bool) -> Pyramid:
    men, women = (tuple(float(one) for one in np.round(row, 1)) for row in people)
    return Pyramid(year=year, counted=counted, men=men, women=women)
