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
    with Hands(threads) as hands:
        return hands.deal(work, parts)


class Hands:
    """The threads themselves, for one who deals many times; a context manager. ``threads`` None is one a core."""

    def __init__(self, threads: int | None) -> None:
        wanted = threads or cores()
        self._pool = ThreadPoolExecutor(wanted) if wanted > 1 else None

    def __enter__(self) -> Hands:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown()

    def deal(self, work: Callable[[int], _Result], parts: Iterable[int]) -> list[_Result]:
        """The work done on each part, in the order of the parts."""
        return list(self._pool.map(work, parts) if self._pool else map(work, parts))
