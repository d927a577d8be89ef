"""Lives year by year: every person draws once a year, so that what she does may depend on what others do.

    x <= same                          nothing happens
    x <= same + death                  she dies;  + leaving: she leaves;  + the other levels in turn: she moves to it

where same = (1 - death) · moves[l, l] · (1 - leaving), and x is her own number for that year, over 0 and up to 1.
x ≤ same is asked of everybody, in whole numbers; the rest only of those to whom something happens. So everybody is
first counted as a year older and otherwise the same, and changes are counted on top.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.engines.luck import GOLDEN, U, key, mix, share
from mestring.projection.labelled import Floats, Integers, Unsigned

GONE = -1


@compiled
def enter(
    coming: Integers,
    year: int,
    seed: U,
    place: int,
    luck: Unsigned,
    born: Integers,
    sex_of: Integers,
    level_of: Integers,
) -> int:
    """Write those who come in ``year``, sex × age × level, into the rows from ``place`` on; the row after them."""
    sexes, ages, levels = coming.shape
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                begin = key(seed, ((year * sexes + sex) * ages + age) * levels + level)
                for person in range(coming[sex, age, level]):
                    luck[place] = mix(begin + U(person) * GOLDEN)
                    born[place] = year - age
                    sex_of[place] = sex
                    level_of[place] = level
                    place += 1
    return place


@compiled
def thresholds(death: Floats, moves: Floats, group_of_age: Integers, leaving: Floats, worsening: float) -> Floats:
    """The right-hand sides of the formula, sex × age × level × (same, death, leaving, each level).

    ``death``: sex × age × level; ``moves``: sex × age group × level × level after; ``leaving``: sex × age. Moves to a
    lower mastery are ``worsening`` times as likely as the chain says, as long as there is room for it.
    """
    sexes, ages, levels = death.shape
    upto = np.empty((sexes, ages, levels, levels + 3))
    chances = np.empty(levels)
    for sex in range(sexes):
        for age in range(ages):
            for level in range(levels):
                worse = 0.0
                better = 0.0
                for to in range(levels):
                    chances[to] = moves[sex, group_of_age[age], level, to]
                    if to > level:
                        worse += chances[to]
                    elif to < level:
                        better += chances[to]
                times = min(worsening, (1.0 - better) / worse) if worse > 0 else 1.0
                if times != 1.0:
                    chances[level] = max(1.0 - better - worse * times, 0.0)
                    for to in range(level + 1, levels):
                        chances[to] *= times
                risk, going = death[sex, age, level], leaving[sex, age]
                here = (1.0 - risk) * (1.0 - going)
                total = here * chances[level]
                upto[sex, age, level, 0] = total
                total += risk
                upto[sex, age, level, 1] = total
                total += (1.0 - risk) * going
                upto[sex, age, level, 2] = total
                for to in range(levels):
                    if to != level:
                        total += here * chances[to]
                    upto[sex, age, level, 3 + to] = total
    return upto


def limits_of_nothing(upto: Floats) -> Unsigned:
    """The whole numbers below which nothing happens, waiting × sex × age × (GONE, each level), from ``thresholds``."""
    limits = np.full((*upto.shape[:3], upto.shape[3] + 1), ~U(0))
    limits[..., 1:] = upto[..., 0] * 2.0**53
    return limits


@compiled
def pass_year(
    year: int,
    luck: Unsigned,
    born: Integers,
    sex_of: Integers,
    level_of: Integers,
    waited: Integers,
    limits: Unsigned,
    upto: Floats,
    change: Integers,
    gone: Integers,
) -> None:
    """Some persons, a row each, through the year that ends in ``year``.

    Writes ``level_of`` (GONE for who is no longer here) and adds to ``change``, sex × age × level, and ``gone``: those
    who died, those who left. ``limits`` and ``upto`` begin with waiting (0 for who does not, 1 for who does).
    """
    _, sexes, ages, levels = limits.shape
    turn = U(year) * GOLDEN
    flat = limits.ravel()
    touched, found = np.empty(luck.size + 1, np.int32), 0
    for row in range(luck.size):
        place = np.int64(waited[row] > 0) * sexes + sex_of[row]
        place = (place * ages + min(year - born[row], ages - 1)) * levels + level_of[row] + 1
        # Written whether or not it counts: quicker than a question that the processor guesses wrong.
        touched[found] = row
        found += (mix(luck[row] + turn) >> U(11)) >= flat[place]
    for number in range(found):
        row = touched[number]
        level, sex, age = np.int64(level_of[row]), sex_of[row], min(year - born[row], ages - 1)
        change[sex, age, level] -= 1
        after = outcome(share(mix(luck[row] + turn)), upto[np.int64(waited[row] > 0), sex, age, level], level)
        if after < 0:
            gone[-1 - after] += 1
            level_of[row] = GONE
        else:
            level_of[row] = after
            change[sex, age, after] += 1


@compiled
def outcome(chance: float, upto: Floats, level: np.int64) -> np.int64:
    """The level after the year of somebody to whom something happens; -1 for a death and -2 for moving out."""
    if chance <= upto[1]:
        return np.int64(-1)
    if chance <= upto[2]:
        return np.int64(-2)
    found = level
    for to in range(upto.shape[0] - 3):
        if to != level:
            found = np.int64(to)
            if chance <= upto[3 + to]:
                break
    return found
