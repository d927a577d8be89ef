"""The engine of persons who compete for places: year by year, so that one person's place is another's waiting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.engines.chain import Chain
from mestring.projection.engines.luck import U
from mestring.projection.engines.places import Places, allot, wait_on, who_want
from mestring.projection.engines.starting import whole_entering, whole_people
from mestring.projection.engines.threads import Hands
from mestring.projection.engines.year_kernel import enter, limits_of_nothing, pass_year, thresholds
from mestring.projection.errors import LostPeopleError
from mestring.projection.labelled import Floats, Integers

_ROWS_A_PART = 100_000
_LONGEST_WAIT = 50


@dataclass(frozen=True, slots=True, eq=False)
class CoupledLives:
    """What became of them, in whole persons. The first axis is the year, the first year with.

    ``people``: year × sex × age × level. ``in_place`` and ``waiting``: year × level. ``got_after``: year × whole years
    waited before a place was had. ``stopped_waiting``: by year, who waited a year ago and now wants none, or is gone.
    ``died`` and ``left``: by step. A wait shorter than a year counts as none.
    """

    people: Integers
    in_place: Integers
    waiting: Integers
    got_after: Integers
    stopped_waiting: Integers
    died: Integers
    left: Integers


def live_together(chain: Chain, *, seed: int, places: Places | None = None, threads: int | None = None) -> CoupledLives:
    """Every person through every year, and the places dealt each 1 January in order of need.

    Exact for the chain where waiting changes nothing. The same seed gives the same lives, for any number of threads.
    InputError when ``places`` lack a year. LostPeopleError when somebody is neither here, dead nor gone.
    """
    crowd = _Crowd(chain, seed, places)
    crowd.deal_places(0)
    with Hands(threads if len(crowd.luck) > _ROWS_A_PART else 1) as hands:
        for step in range(chain.steps):
            crowd.pass_step(step, hands)
            crowd.let_in(step + 1)
            crowd.deal_places(step + 1)
            crowd.nobody_lost(step + 1)
    return CoupledLives(
        people=crowd.people,
        in_place=crowd.in_place,
        waiting=crowd.waiting,
        got_after=crowd.got_after,
        stopped_waiting=crowd.stopped_waiting,
        died=crowd.died,
        left=crowd.left,
    )


class _Crowd:
    """Everybody who is or comes, a row for each, and the counts made on the way."""

    def __init__(self, chain: Chain, seed: int, places: Places | None) -> None:
        start = whole_people(chain.people, seed=seed)
        self.coming = np.concatenate([start[None], whole_entering(chain.entering, seed=seed)])
        self.chain, self.seed, self.places, years = chain, U(seed), places, chain.steps + 1
        levels, size = start.shape[2], int(self.coming.sum())
        last = chain.first_year + chain.steps
        self.available = places.over(chain.first_year, last) if places else None
        self.wanted_by = places.wanted_over(chain.first_year, last) if places else None
        self.luck = np.empty(size, np.uint64)
        self.born, self.sex = np.empty(size, np.int16), np.empty(size, np.int8)
        self.level = np.full(size, -1, np.int8)
        self.waited, self.has_place = np.zeros(size, np.int16), np.zeros(size, np.bool_)
        self.here = 0
        self.people = np.zeros((years, *start.shape), np.int64)
        self.in_place, self.waiting = np.zeros((2, years, levels), np.int64)
        self.got_after = np.zeros((years, _LONGEST_WAIT + 1), np.int64)
        self.stopped_waiting = np.zeros(years, np.int64)
        self.died, self.left = np.zeros((2, chain.steps), np.int64)
        self.let_in(0)

    def let_in(self, year: int) -> None:
        """Those who enter in the year get their rows."""
        coming = self.coming[year]
        self.here = int(enter(coming, year, self.seed, self.here, self.luck, self.born, self.sex, self.level))
        self.people[year] += coming

    def pass_step(self, step: int, hands: Hands) -> None:
        """Everybody here lives, moves, leaves or dies."""
        upto = self._thresholds(step)
        limits = limits_of_nothing(upto)
        parts = range(-(-self.here // _ROWS_A_PART))
        change = np.zeros((len(parts), *self.people.shape[1:]), np.int64)
        gone = np.zeros((len(parts), 2), np.int64)

        def pass_part(part: int) -> None:
            own = slice(part * _ROWS_A_PART, min((part + 1) * _ROWS_A_PART, self.here))
            lives = self.luck[own], self.born[own], self.sex[own], self.level[own], self.waited[own]
            pass_year(step + 1, *lives, limits, upto, change[part], gone[part])

        hands.deal(pass_part, parts)
        self.people[step + 1, :, 1:] = self.people[step, :, :-1]
        self.people[step + 1, :, -1] += self.people[step, :, -1]
        self.people[step + 1] += change.sum(axis=0)
        self.died[step], self.left[step] = gone.sum(axis=0)

    def deal_places(self, year: int) -> None:
        """Places go to those who want one; the others wait another year."""
        if self.available is None or self.wanted_by is None:
            return
        luck, level, waited = self.luck[: self.here], self.level[: self.here], self.waited[: self.here]
        has_place = self.has_place[: self.here]
        wants = who_want(year, luck, self.born, level, self.wanted_by[year], has_place)
        if year:
            self.stopped_waiting[year] = self.waiting[year - 1].sum() - np.count_nonzero(wants & (waited > 0))
        gets = allot(level, waited=waited, has_place=has_place, wants=wants, luck=luck, places=self.available[year])
        self.got_after[year] = np.bincount(np.minimum(waited[gets], _LONGEST_WAIT), minlength=_LONGEST_WAIT + 1)
        has_place[gets] = True
        wait_on(level, wants, has_place, waited, self.in_place[year], self.waiting[year])

    def nobody_lost(self, year: int) -> None:
        """LostPeopleError unless all who came are here, dead or gone."""
        gone = self.died[:year].sum() + self.left[:year].sum()
        if self.people[year].sum() != self.coming[: year + 1].sum() - gone:
            raise LostPeopleError("En regnefeil gjorde at personer ble borte. Meld fra til dem som vedlikeholder.")

    def _thresholds(self, step: int) -> Floats:
        """For those who do not wait and those who do."""
        chain, worsening = self.chain, self.places.worsening_while_waiting if self.places else 1.0
        tables = chain.death[step], chain.moves[step], chain.group_of_age, chain.leaving[step]
        usual = thresholds(*tables, 1.0)
        return np.stack([usual, usual if worsening == 1 else thresholds(*tables, worsening)])
