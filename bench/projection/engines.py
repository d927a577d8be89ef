"""Each way of running the workload, as a function from a start population to counts by step × age group × level."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from by_hand_numba import EVENTS, PERSONS, YEARS, run_by_hand
from by_hand_numpy import run_numpy
from workload import AGES, GROUP_OF_AGE, GROUPS, LEVELS, STEPS, counted, tables

from mestring.projection.engines.chain import Chain
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.coupled import live_together
from mestring.projection.engines.individuals import live

Start = tuple[np.ndarray, np.ndarray, np.ndarray]
Run = Callable[[Start, int], np.ndarray]


def chain_of(start: np.ndarray) -> Chain:
    """The workload as the project's own chain. ``start``: persons by sex × age × level."""
    death, moves = tables()
    return Chain(
        first_year=2025,
        people=start.astype(float),
        death=np.ascontiguousarray(np.broadcast_to(death[None, :, :, None], (STEPS, 2, AGES, LEVELS))),
        moves=np.ascontiguousarray(np.broadcast_to(moves, (STEPS, 2, GROUPS, LEVELS, LEVELS))),
        group_of_age=GROUP_OF_AGE,
        leaving=np.zeros((STEPS, 2, AGES)),
        entering=np.zeros((STEPS, 2, AGES, LEVELS)),
    )


def by_group(people: np.ndarray) -> np.ndarray:
    """Step × age group × level from year × sex × age × level, without the first year."""
    return np.add.reduceat(people[1:].sum(axis=1), np.arange(0, AGES, 5), axis=1)


def independent(start: Start, threads: int) -> np.ndarray:
    """Ours: independent persons, by event. Counting the persons into cells is part of the time."""
    return by_group(live(chain_of(counted(*start)), seed=7, threads=threads).people)


def coupled(start: Start, threads: int) -> np.ndarray:
    """Ours: persons year by year, who may wait for one another."""
    return by_group(live_together(chain_of(counted(*start)), seed=7, threads=threads).people)


def cohort(start: Start, threads: int) -> np.ndarray:
    """Ours: expected values. One thread whatever is asked for."""
    return by_group(expected_people(chain_of(counted(*start))))


ENGINES: dict[str, Run] = {
    "mestring, independent": independent,
    "mestring, coupled": coupled,
    "mestring, cohort": cohort,
    "numba by hand, events": lambda start, threads: run_by_hand(EVENTS, start, threads),
    "numba by hand, persons": lambda start, threads: run_by_hand(PERSONS, start, threads),
    "numba by hand, years": lambda start, threads: run_by_hand(YEARS, start, threads),
    "NumPy by hand": lambda start, threads: run_numpy(start),
}
