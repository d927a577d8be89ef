"""Runs one peer's model and tells how it went, as a line of JSON. Run by the peer's own Python, which lacks ours."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from workload import chi_square, counted, person_years, population

Start = tuple[np.ndarray, np.ndarray, np.ndarray]
# A peer that takes minutes is run once; the others as often as ours.
RUNS, ENOUGH_SECONDS = 3, 20


def tell(package: str, made: Callable[[Start], Callable[[], object]]) -> None:
    """Time the function that ``made`` gives for a start population: only the steps, not the making of the model.

    It returns counts by step × age group × level. The number of persons is the script's argument. Memory is what the
    process grew by.
    """
    start = population(int(float(sys.argv[1])))
    persons = start[0].size
    before = _most_memory()
    seconds: list[float] = []
    counts: object = None
    while len(seconds) < RUNS and sum(seconds) < ENOUGH_SECONDS:
        run = made(start)
        began = time.perf_counter()
        counts = run()
        seconds.append(time.perf_counter() - began)
    found = np.nan_to_num(np.array(counts, float))
    told = {
        "version": version(package),
        "seconds": min(seconds),
        "person_years": person_years(found, persons),
        "bytes_a_person": (_most_memory() - before) / persons,
        "chi_square": chi_square(found, counted(*start)),
    }
    print(json.dumps(told))


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
