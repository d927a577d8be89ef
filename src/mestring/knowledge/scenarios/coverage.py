"""Places as a share of those over 80: what the coverage rate is, and the inputs with another one."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from mestring.knowledge.scenarios.chosen import Coverage
from mestring.projection import Capacity, Figure, InputError, Labelled, Municipality, project, years
from mestring.projection.labelled import Floats


def coverage_now(municipality: Municipality) -> float | None:
    """Places per hundred persons over 80 in the first year; None where no places are told of, or nobody is over 80."""
    if not municipality.capacity:
        return None
    first = municipality.demography.first_year
    over_80 = float(municipality.demography.people.values[:, 80:].sum())
    return 100 * float(municipality.capacity[0].over(first, first)[0]) / over_80 if over_80 else None


def with_coverage(municipality: Municipality, coverage: Coverage, *, until: int) -> Municipality:
    """The municipality with as many places as the coverage rate gives, whole ones, of those expected to be over 80.

        places[year] = rate[year] · persons over 80 expected in the year without strategies

    The rate goes evenly from the first year's to the chosen one in ``by_year``, and stays. InputError where the
    municipality tells of no places to change.
    """
    if not municipality.capacity:
        raise InputError("Det er ikke oppgitt hvor mange heldøgns plasser kommunen har. Legg dem inn først.")
    first = municipality.demography.first_year
    along = np.arange(first, until + 1)
    now = coverage_now(municipality) or 0.0
    way = np.clip((along - first) / max(coverage.by_year - first, 1), 0.0, 1.0)
    rate = now + (coverage.percent - now) * way
    places = np.round(rate / 100 * _over_80(municipality, until))
    changed: Capacity = replace(municipality.capacity[0], places=Labelled((years(first, until),), places))
    return replace(municipality, capacity=(changed, *municipality.capacity[1:]))


# Every scenario of a municipality asks the same.
@lru_cache(maxsize=8)
def _over_80(municipality: Municipality, until: int) -> Floats:
    """Persons over 80 expected each year without strategies."""
    return project(municipality, until=until, draws=0).middle(Figure.OVER_80).values[:, 0]
