"""Moves among levels that leave the share at each level at each age as it is: nobody's health gets better or worse.

Over each boundary, from level k or above it to below k, in an age group, among those who live the year through:

    got worse over k = Σ_{l > k} (start[l] - living[l]) + got better over k
    got worse over k = Σ_{l ≤ k} living[l] · worse[l] · passes(l, k)
    got better over k = Σ_{l > k} living[l] · better[l] · passes(l, k)

``better`` is given; ``worse`` is solved from the highest mastery down. Half of those who move pass one level, a quarter
two, and so on; passes(l, k) is how many of them pass k.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, Axis
from mestring.projection.inputs.demography import Demography
from mestring.projection.labelled import Floats, Integers, Labelled
from mestring.projection.year.deaths import risk_by_level

# Somebody must stay where they are, however fast shares grow with age.
_MOST_MOVE = 0.9
_LEVELS = len(LEVEL)


def steady_moves(start: Labelled, *, excess: Labelled, better: Labelled, demography: Demography) -> Labelled:
    """Moves, sex × age_group × level × level after, that keep ``start`` (sex × age × level) as people grow older.

    ``excess`` and ``better``: age_group × level, mortality relative to the others and the share who move to higher
    mastery in a year. Where shares of the low levels fall with age by more than deaths take, as few as none get worse.
    """
    groups = excess.axis("age_group")
    mortality = np.array(demography.mortality.values)
    living, reached = _a_year_later(start.values, mortality, excess.values, _group_of_age(groups))
    moves = np.zeros((len(SEX), len(groups), _LEVELS, _LEVELS))
    firsts = [int(str(first)) for first in groups.labels]
    for sex in range(len(SEX)):
        before = np.add.reduceat(living[sex], firsts, axis=0)
        after = np.add.reduceat(reached[sex], firsts, axis=0)
        for group in range(len(groups)):
            moves[sex, group] = _solved(before[group], after[group], better.values[group])
    return Labelled((SEX, groups, LEVEL, LEVEL_AFTER), moves)


def passes(level: int, boundary: int) -> float:
    """Out of those who move from a level, how many times a whole step of one level pass the boundary below or above."""
    if level <= boundary:
        return float(sum(0.5 ** (to - level) for to in range(boundary + 1, _LEVELS)))
    return float(sum(0.5 ** (level - to) for to in range(boundary + 1)))


def _solved(living: Floats, wanted: Floats, better: Floats) -> Floats:
    moves = np.zeros((_LEVELS, _LEVELS))
    for level in range(_LEVELS):
        for to in range(level):
            moves[level, to] = better[level] * 0.5 ** (level - to)
    worse = np.zeros(_LEVELS)
    for level in range(_LEVELS - 1):
        got_better = sum(living[low] * better[low] * passes(low, level) for low in range(level + 1, _LEVELS))
        got_worse = sum(living[high] * worse[high] * passes(high, level) for high in range(level))
        missing = wanted[level + 1 :].sum() - living[level + 1 :].sum() + got_better - got_worse
        step = passes(level, level)
        room = _MOST_MOVE - moves[level].sum()
        worse[level] = np.clip(missing / max(living[level] * step, 1e-300), 0.0, room / step)
        for to in range(level + 1, _LEVELS):
            moves[level, to] = worse[level] * 0.5 ** (to - level)
    moves += np.diag(1 - moves.sum(axis=1))
    return moves


def _a_year_later(start: Floats, mortality: Floats, excess: Floats, group_of_age: Integers) -> tuple[Floats, Floats]:
    """Those who live the year through by the level they had, and by the level they should have, by age reached."""
    older = np.concatenate([np.zeros_like(start[:, :1]), start[:, :-1]], axis=1)
    risk = risk_by_level(older, mortality, excess, group_of_age)
    living = older * (1 - risk)
    # As many of each age as would be left of those born, so that the oldest do not count as much as the others.
    left = np.cumprod(np.concatenate([np.ones((len(SEX), 1)), 1 - mortality[:, 1:]], axis=1), axis=1)
    here = living.sum(axis=-1, keepdims=True)
    shares = np.divide(living, here, out=np.zeros_like(living), where=here > 0)
    weighed = left[..., None] * (here > 0)
    return shares * weighed, start * weighed


def _group_of_age(groups: Axis) -> Integers:
    firsts = np.array([int(str(first)) for first in groups.labels], np.int64)
    return np.asarray(np.searchsorted(firsts, np.arange(len(AGE)), side="right") - 1, np.int64)
