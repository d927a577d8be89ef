"""Deals work to threads. Each part writes only its own place, so the answer is the same for any number of them.

The compiled loops let go of Python's lock. Plain threads are used rather than numba's own, which spin while they wait
and take ten times as long when another process is busy.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeAlias, TypeVar

_Result = TypeVar("_Result")
ShareOut: TypeAlias = Callable[[Callable[[int], _Result], Iterable[int]], list[_Result]]


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def deal(work: Callable[[int], _Result], *, parts: Iterable[int], threads: int | None = None) -> list[_Result]:
    """The work done on each part, in the order of the parts. ``threads`` None is one for each core."""
    with hands(threads) as share_out:
        return share_out(work, parts)


@contextmanager
def hands(threads: int | None) -> Iterator[ShareOut[_Result]]:
    """The same for work that is dealt many times: a function from work and parts to results, on the same threads."""
    wanted = threads or cores()
    if wanted == 1:
        yield lambda work, parts: [work(part) for part in parts]
        return
    with ThreadPoolExecutor(wanted) as pool:
        yield lambda work, parts: list(pool.map(work, parts))
