"""The engine of independent persons: each lives her own life through the chain, with chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.engines.chain import Chain
from mestring.projection.engines.event_kernel import gathered, live_through
from mestring.projection.engines.event_tables import DIED, LEFT, LEVELS
from mestring.projection.engines.luck import U
from mestring.projection.engines.starting import whole_entering, whole_people
from mestring.projection.engines.threads import deal
from mestring.projection.errors import LostPeopleError
from mestring.projection.labelled import Integers

# More parts than cores, and a prime, so that each has old and young rows alike.
_PARTS = 31
_WORTH_THREADS = 30_000


@dataclass(frozen=True, slots=True, eq=False)
class Lives:
    """What became of them. ``people``: year × sex × age × level, whole persons. ``died`` and ``left``: by step."""

    people: Integers
    died: Integers
    left: Integers


def live(chain: Chain, *, seed: int, threads: int | None = None) -> Lives:
    """Every person through every year. The same seed gives the same lives, for any number of threads.

    Exact for the chain: the expected number in each cell is what the cohort engine gives. LostPeopleError when
    somebody is neither here, dead nor gone.
    """
    start = whole_people(chain.people, seed=seed)
    coming = np.concatenate([start[None], whole_entering(chain.entering, seed=seed)])
    sexes, ages, levels = chain.people.shape
    rows = ages + chain.steps
    counts = np.zeros((sexes, rows, LEVELS + levels, chain.steps + 1), np.int64)
    tables = chain.death, chain.moves, chain.group_of_age, chain.leaving
    parts = _PARTS if threads != 1 and start.sum() > _WORTH_THREADS else 1

    def live_part(part: int) -> None:
        live_through(part, parts, coming, *tables, U(seed), floor_of_staying(chain.steps), counts)

    deal(live_part, parts=range(parts), threads=threads if parts > 1 else 1)
    died, left = np.diff(counts[:, :, (DIED, LEFT)].sum(axis=(0, 1)))
    lives = Lives(gathered(counts, ages), died, left)
    _nobody_lost(lives, coming)
    return lives


def floor_of_staying(steps: int) -> float:
    """The least probability of nothing happening in a year that is told from none: its product must be a float."""
    return float(10.0 ** (-280.0 / steps))


def _nobody_lost(lives: Lives, coming: Integers) -> None:
    here = lives.people.sum(axis=(1, 2, 3))
    come = coming.sum(axis=(1, 2, 3)).cumsum()
    gone = np.concatenate([[0], (lives.died + lives.left).cumsum()])
    if (here != come - gone).any() or lives.people.min() < 0:
        raise LostPeopleError("En regnefeil gjorde at personer ble borte. Meld fra til dem som vedlikeholder.")
