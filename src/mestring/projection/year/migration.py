"""Moving out and in. Whoever moves out does so whatever the level; whoever moves in brings the levels of her age."""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.labelled import Floats


@compiled
def stay(people: Floats, leaving: Floats) -> Floats:
    """Those who do not move out: people · (1 - leaving). ``leaving``: sex × age."""
    sexes, ages, levels = people.shape
    staying = np.empty((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                staying[sex, age, level] = people[sex, age, level] * (1.0 - leaving[sex, age])
    return staying


@compiled
def move_in(arriving: Floats, shares: Floats) -> Floats:
    """Those who come, sex × age × level: arriving · shares. ``arriving``: sex × age; ``shares``: sex × age × level."""
    sexes, ages, levels = shares.shape
    coming = np.empty((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                coming[sex, age, level] = arriving[sex, age] * shares[sex, age, level]
    return coming


@compiled
def join(staying: Floats, coming: Floats) -> Floats:
    """Those who stayed and those who came, sex × age × level."""
    sexes, ages, levels = staying.shape
    together = np.empty((sexes, ages, levels))
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                together[sex, age, level] = staying[sex, age, level] + coming[sex, age, level]
    return together
