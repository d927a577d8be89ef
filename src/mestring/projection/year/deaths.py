"""Deaths: as many as the population's mortality says, more of them at the levels with excess mortality.

    Σ_l people[l] · min(1, k · excess[l]) = mortality · Σ_l people[l]

is solved for k in every cell of sex and age, so the excess moves deaths among levels and never changes their number.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled, compiled_in_place
from mestring.projection.labelled import Floats, Integers


@compiled
def risk_by_level(people: Floats, mortality: Floats, excess: Floats, group_of_age: Integers) -> Floats:
    """Probability of dying, sex × age × level.

    ``people``: sex × age × level, by age reached. ``mortality``: sex × age. ``excess``: age group × level. A cell
    without people gets its mortality spread as if it had equally many at each level.
    """
    sexes, ages, levels = people.shape
    risk = np.empty((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            spread_risk(people[sex, age], mortality[sex, age], excess[group_of_age[age]], risk[sex, age])
    return risk


@compiled_in_place
def spread_risk(people: Floats, mortality: float, excess: Floats, risk: Floats) -> None:
    """Solve one cell: write the probability of dying at each level into ``risk``.

    Where the scale would put a level above certain death, that level is settled at 1 and the rest solved again.
    """
    levels = people.shape[0]
    total = 0.0
    for level in range(levels):
        total += people[level]
        risk[level] = 0.0
    each = 0.0 if total > 0 else 1.0
    total += each * levels
    for _ in range(levels):
        certain = 0.0
        weighed = 0.0
        for level in range(levels):
            persons = people[level] + each
            if risk[level] == 1.0:
                certain += persons
            else:
                weighed += persons * excess[level]
        scale = max(mortality * total - certain, 0.0) / weighed if weighed > 0 else mortality
        newly_certain = False
        for level in range(levels):
            if risk[level] < 1.0:
                risk[level] = min(scale * excess[level], 1.0)
                newly_certain = newly_certain or risk[level] == 1.0
        if not newly_certain:
            break


@compiled
def deaths_by(mortality: Floats, people: Floats) -> float:
    """How many die in all when levels are not looked at: what the spread over levels must also sum to."""
    dead = 0.0
    for sex in range(people.shape[0]):
        for age in range(people.shape[1]):
            for level in range(people.shape[2]):
                dead += people[sex, age, level] * mortality[sex, age]
    return dead


@compiled
def die(people: Floats, risk: Floats) -> Floats:
    """Those who live the year through, sex × age × level."""
    sexes, ages, levels = people.shape
    living = np.empty((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                living[sex, age, level] = people[sex, age, level] * (1.0 - risk[sex, age, level])
    return living
