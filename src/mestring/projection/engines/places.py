"""Places that are too few: who wants one, who gets it, and who waits, in order of need."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.axes import AGE, LEVEL
from mestring.projection.compiling import compiled
from mestring.projection.engines.luck import U
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Floats, Integers, Labelled, Truths, Unsigned

_LOWEST, _LONGEST = U(7), 255


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Places:
    """``available``: places on 1 January, by year. ``wanted_by``: share who cannot do without one, by level, or by year
    × age × level.

    ``worsening_while_waiting``: how many times as likely a move to lower mastery is for who waits (1: the waiting
    itself changes nothing).
    """

    available: Labelled
    wanted_by: Labelled
    worsening_while_waiting: float = 1.0

    def __post_init__(self) -> None:
        checks.along(self.available, self.available.axis("year"), what="Antall plasser")
        checks.not_negative(self.available, what="Antall plasser")
        each_year = () if self.wanted_by.axes == (LEVEL,) else (self.available.axis("year"), AGE)
        checks.along(self.wanted_by, *each_year, LEVEL, what="Andelen som trenger plass")
        checks.probabilities(self.wanted_by, what="Andelen som trenger plass")
        if self.worsening_while_waiting < 0:
            raise InputError("Forverring mens en venter kan ikke være negativ. Skriv 1 hvis ventingen ikke endrer noe.")

    def over(self, first: int, last: int) -> Floats:
        """Places in each of the years, both with."""
        return np.array(self.available.between("year", first, last).values)

    def wanted_over(self, first: int, last: int) -> Floats:
        """The shares who want one in each of the years, both with: year × age × level."""
        if self.wanted_by.axes == (LEVEL,):
            return np.broadcast_to(self.wanted_by.values, (last - first + 1, len(AGE), len(LEVEL)))
        return np.array(self.wanted_by.between("year", first, last).values)


def allot(
    level: Integers, *, waited: Integers, has_place: Truths, wants: Truths, luck: Unsigned, places: float
) -> Integers:
    """Rows that get a place now: the lowest mastery first, then those who have waited longest, then by lot.

    All arrays have one value for each person; ``has_place`` and ``wants`` are true or false. Nobody who has a place
    loses it to another; when places are fewer than those who have one, nobody new gets any.
    """
    free = int(places) - np.count_nonzero(has_place)
    asking = np.flatnonzero(wants & ~has_place)
    if free <= 0 or not asking.size:
        return asking[:0]
    if asking.size <= free:
        return asking
    # One number to sort by: three bits of level, eight of years waited, the rest by lot.
    need, patience = _LOWEST - level[asking].astype(np.uint64), _LONGEST - np.minimum(waited[asking], _LONGEST)
    order = np.argsort(need << U(61) | patience.astype(np.uint64) << U(53) | luck[asking] >> U(11))
    return asking[order[:free]]


@compiled
def who_want(
    year: int, luck: Unsigned, born: Integers, level: Integers, wanted_by: Floats, has_place: Truths
) -> Truths:
    """Who wants a place in the year; those who no longer do give theirs up. ``wanted_by``: share by age × level.

    A person's own number decides whether she is one who cannot do without, now and later.
    """
    ages, levels = wanted_by.shape
    limits = np.zeros((ages, levels + 1), np.uint64)  # the first is for who is gone
    limits[:, 1:] = np.ceil(wanted_by * 2.0**53).astype(np.uint64)
    flat = limits.ravel()
    wants = np.empty(luck.size, np.bool_)
    for row in range(luck.size):
        wants[row] = (luck[row] >> U(11)) < flat[min(year - born[row], ages - 1) * (levels + 1) + level[row] + 1]
        has_place[row] &= wants[row]
    return wants


@compiled
def wait_on(
    level: Integers, wants: Truths, has_place: Truths, waited: Integers, in_place: Integers, waiting: Integers
) -> None:
    """A year more in ``waited`` for who wants a place and has none; count both by level."""
    for row in range(level.size):
        waits = wants[row] and not has_place[row]
        waited[row] = waited[row] + 1 if waits else 0
        if has_place[row]:
            in_place[level[row]] += 1
        elif waits:
            waiting[level[row]] += 1
