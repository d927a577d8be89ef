"""From expected persons to whole ones: who is there when it begins, and who comes each year."""

from __future__ import annotations

import math

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.engines.luck import U, drawn_count, key, share
from mestring.projection.labelled import Floats, Integers

# Cells are numbered from 0 for the people themselves; how many there are has luck of its own, below.
_START = -1
_ENTERING = -1_000_000
# Shares that sum to 1 leave a whole sum a hair below itself.
_ROUNDING = 1e-9


def whole_people(people: Floats, *, seed: int) -> Integers:
    """Whole persons whose expected number is ``people``, sex × age × level, with as little chance as can be.

    In each sex and age the levels are cumulated and cut at whole numbers from one random point: no cell is more than
    one person from its expected number, whole numbers stay as they are, and a whole sum is kept.
    """
    return _cut_whole(people, U(seed))


@compiled
def _cut_whole(people: Floats, seed: U) -> Integers:
    sexes, ages, levels = people.shape
    whole = np.zeros((sexes, ages, levels), np.int64)
    for sex in range(sexes):
        for age in range(ages):
            upto = share(key(seed, _START - sex * ages - age))
            before = math.floor(upto)
            for level in range(levels):
                upto += people[sex, age, level]
                whole[sex, age, level] = math.floor(upto + _ROUNDING) - before
                before += whole[sex, age, level]
    return whole


def whole_entering(entering: Floats, *, seed: int) -> Integers:
    """Who is born or comes in each step: a Poisson count with each cell's expected number, each with its own luck."""
    return _draw_entering(entering, U(seed))


@compiled
def _draw_entering(entering: Floats, seed: U) -> Integers:
    steps, sexes, ages, levels = entering.shape
    drawn = np.zeros((steps, sexes, ages, levels), np.int64)
    cell = 0
    for step in range(steps):
        for sex in range(sexes):
            for age in range(ages):
                for level in range(levels):
                    cell += 1
                    mean = entering[step, sex, age, level]
                    if mean > 0:
                        drawn[step, sex, age, level] = drawn_count(mean, key(seed, _ENTERING - cell))
    return drawn
