"""Deals work to threads. Each part writes only its own place, so the answer is the same for any number of them.

The compiled loops let go of Python's lock. Plain threads are used rather than numba's own, which spin while they wait
and take ten times as long when another process is busy.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_Result = TypeVar("_Result")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def deal(work: Callable[[int], _Result], *, parts: Iterable[int], threads: int | None = None) -> list[_Result]:
    """The work done on each part, in the order of the parts. ``threads`` None is one for each core."""
    wanted = threads or cores()
    if wanted == 1:
        return [work(part) for part in parts]
    with ThreadPoolExecutor(wanted) as pool:
        return list(pool.map(work, parts))
