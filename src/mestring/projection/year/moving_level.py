"""Movement among mastery levels, among those who live the year through.

after[s, a, m] = Σ_l people[s, a, l] · moves[s, group(a), l, m]
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.labelled import Floats, Integers


@compiled
def move_level(people: Floats, moves: Floats, group_of_age: Integers) -> Floats:
    """Persons by the level they are at after the year. ``moves``: sex × age group × level × level after."""
    sexes, ages, levels = people.shape
    after = np.zeros((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            group = group_of_age[age]
            for level in range(levels):
                persons = people[sex, age, level]
                if persons > 0:
                    for to in range(levels):
                        after[sex, age, to] += persons * moves[sex, group, level, to]
    return after
