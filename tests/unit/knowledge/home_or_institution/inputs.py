"""Inputs without a database: the invented municipality, with what is assumed of it."""

from __future__ import annotations

import numpy as np

from mestring.knowledge.inputs.assumed import every_assumption
from mestring.knowledge.inputs.put_together import Inputs
from mestring.projection import AGE, SEX, Labelled, invented_municipality, years


def made_inputs() -> Inputs:
    """Storvik, counted once."""
    municipality = invented_municipality()
    first = municipality.demography.first_year
    history = Labelled((years(first, first), SEX, AGE), np.array([municipality.demography.people.values]))
    return Inputs(
        code="9998",
        municipality=municipality,
        history=history,
        country=None,
        assumptions=every_assumption(),
        rests_on=(),
        thin=(),
    )
