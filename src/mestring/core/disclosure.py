"""Disclosure control: small counts are hidden, and so is what would give them away. Pure functions on tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

SMALLEST_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Hidden:
    """Stands where a count is not shown."""

    def __str__(self) -> str:
        return f"færre enn {SMALLEST_SHOWN} eller skjult"


HIDDEN: Final = Hidden()
Shown = int | Hidden


def protected(counts: Mapping[str, int], *, smallest: int = SMALLEST_SHOWN) -> dict[str, Shown]:
    """Counts of one breakdown whose total is known: those from 1 to ``smallest`` - 1 are hidden.

    Where hiding one alone would let it be found as total minus the rest, the smallest other count above 0 goes too;
    the same where all that is hidden together is less than ``smallest``. Zero is shown: it tells of nobody.
    Raises ValueError for a negative count.
    """
    if any(count < 0 for count in counts.values()):
        raise ValueError("A count cannot be negative.")
    hidden = {key for key, count in counts.items() if 0 < count < smallest}
    rest = sorted((count, key) for key, count in counts.items() if key not in hidden and count > 0)
    while hidden and rest and (len(hidden) < 2 or sum(counts[key] for key in hidden) < smallest):
        hidden.add(rest.pop(0)[1])
    return {key: HIDDEN if key in hidden else count for key, count in counts.items()}


def protected_table(rows: Sequence[Sequence[int]], *, smallest: int = SMALLEST_SHOWN) -> list[list[Shown]]:
    """A table of counts, rows by columns, whose margins are known: each row and column with a hidden cell has two.

    Shape is kept. Raises ValueError where rows differ in length.
    """
    if len({len(row) for row in rows}) > 1:
        raise ValueError("Every row of the table must be as long.")
    hidden = {(r, c) for r, row in enumerate(rows) for c, count in enumerate(row) if 0 < count < smallest}
    lines = [[(r, c) for c in range(len(row))] for r, row in enumerate(rows)]
    lines += [[(r, c) for r in range(len(rows))] for c in range(len(rows[0]) if rows else 0)]
    changed = True
    while changed:
        changed = False
        for line in lines:
            inside = [cell for cell in line if cell in hidden]
            total = sum(rows[r][c] for r, c in inside)
            open_cells = sorted((rows[r][c], (r, c)) for r, c in line if (r, c) not in hidden and rows[r][c] > 0)
            if inside and open_cells and (len(inside) < 2 or total < smallest):
                hidden.add(open_cells[0][1])
                changed = True
    return [[HIDDEN if (r, c) in hidden else count for c, count in enumerate(row)] for r, row in enumerate(rows)]


def rounded(count: int, *, to: int = 5) -> int:
    """A count rounded to the nearest multiple of ``to``, half up."""
    return (count + to // 2) // to * to
