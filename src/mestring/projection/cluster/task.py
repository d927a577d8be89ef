"""What can be asked for: one municipality, one scenario, so many draws; and how its draws are cut into blocks."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numba
import numpy as np

from mestring.projection.inputs import Municipality
from mestring.projection.levers.lever import PulledLever
from mestring.projection.outcome import Drawn
from mestring.projection.projecting import drawn_by_number

_SOURCE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Task:
    """The same words as ``project`` takes. The seed belongs to the task, and never to who does it."""

    municipality: Municipality
    until: int
    levers: tuple[PulledLever, ...] = ()
    draws: int = 200
    seed: int = 1

    def blocks(self, size: int) -> list[range]:
        """The numbers of the draws, so many in each block and what is left in the last."""
        return [range(first, min(first + size, self.draws)) for first in range(0, self.draws, size)]


Block = list[tuple[Drawn, Drawn]]


def drawn_block(task: Task, numbers: Sequence[int]) -> tuple[str, Block]:
    """Some of the draws of a task, beside the fingerprint of the code that drew them. Uses one thread."""
    found = drawn_by_number(
        task.municipality,
        until=task.until,
        levers=task.levers,
        draws=task.draws,
        seed=task.seed,
        numbers=numbers,
        threads=1,
    )
    return code_fingerprint(), found


@cache
def code_fingerprint() -> str:
    """What must be the same on every machine: this package, NumPy, numba, and the kind of processor."""
    together = hashlib.sha256(f"{np.__version__} {numba.__version__} {platform.machine()}".encode())
    for path in sorted(_SOURCE.rglob("*")):
        if path.suffix in {".py", ".yaml"}:
            together.update(path.read_bytes())
    return together.hexdigest()[:12]
