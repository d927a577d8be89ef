"""How mastery levels are spread at the start, how people move among them, and how much sooner the low levels die."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, OLDEST, SEX, Axis, age_groups
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Integers, Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mastery:
    """Levels at the start and what changes them in a year, among those who live it through.

    ``start``: share at each level, sex × age × level; those who are born or move in have it too. ``moves``:
    probability of being at each level a year later, sex × age_group × level × level_after. ``excess``: mortality
    at each level relative to the others, age_group × level; only the ratios count, since deaths in all are those of
    the population.
    """

    start: Labelled
    moves: Labelled
    excess: Labelled

    def __post_init__(self) -> None:
        checks.along(self.start, SEX, AGE, LEVEL, what="Nivåfordelingen ved start")
        checks.not_negative(self.start, what="Nivåfordelingen ved start")
        checks.sums_to_one(self.start, what="Nivåfordelingen ved start")
        groups = self.groups
        checks.along(self.moves, SEX, groups, LEVEL, LEVEL_AFTER, what="Overgangene mellom nivåer")
        checks.probabilities(self.moves, what="Overgangene mellom nivåer")
        checks.sums_to_one(self.moves, what="Overgangene mellom nivåer")
        object.__setattr__(self, "start", checks.put_right(self.start))
        object.__setattr__(self, "moves", checks.put_right(self.moves))
        checks.along(self.excess, groups, LEVEL, what="Overdødeligheten")
        if (self.excess.values <= 0).any():
            raise InputError("Overdødeligheten må være over 0 på hvert nivå. Skriv 1 der den er som hos andre.")

    @property
    def groups(self) -> Axis:
        """The age groups of ``moves`` and ``excess``."""
        found = self.moves.axis("age_group")
        return age_groups([int(str(first)) for first in found.labels])

    @property
    def group_of_age(self) -> Integers:
        """For each single year of age, the number of its age group."""
        firsts = np.array(self.groups.labels, np.int64)
        return np.asarray(np.searchsorted(firsts, np.arange(OLDEST + 1), side="right") - 1, np.int64)


def one_level() -> Mastery:
    """Everybody at level 1 for ever: a population without levels is the same model with this."""
    start = np.zeros((len(SEX), len(AGE), len(LEVEL)))
    start[..., 0] = 1
    groups = age_groups([0])
    still = np.broadcast_to(np.eye(len(LEVEL)), (len(SEX), 1, len(LEVEL), len(LEVEL)))
    return Mastery(
        start=Labelled((SEX, AGE, LEVEL), start),
        moves=Labelled((SEX, groups, LEVEL, LEVEL_AFTER), still),
        excess=Labelled((groups, LEVEL), np.ones((1, len(LEVEL)))),
    )
