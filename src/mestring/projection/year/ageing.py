"""Everybody becomes a year older.

older[s, a + 1, l] = people[s, a, l];   the oldest group keeps its own and takes in those who reach it
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.labelled import Floats


@compiled
def grow_older(people: Floats) -> Floats:
    """Persons by the age they reach in the year, sex × age × level; nobody is 0 yet."""
    sexes, ages, levels = people.shape
    older = np.zeros((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                older[sex, min(age + 1, ages - 1), level] += people[sex, age, level]
    return older
