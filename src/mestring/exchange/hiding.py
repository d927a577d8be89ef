"""Hides small counts, and as many others as it takes for nobody to find them by adding and subtracting. Pure.

It finds what sums determine exactly, and what one sum does when its hidden counts are as low or as high as they can be.
Hidden counts may still be known to lie between bounds; that is not looked for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from mestring.core.disclosure import HIDDEN, SMALLEST_SHOWN, Shown
from mestring.exchange.sums import Cell, Sum, is_shown
from mestring.knowledge.measures import TOTAL

NEARLY = 1e-7


class GivenAwayError(ValueError):
    """Whatever is hidden, a small count can be found from what somebody has seen."""


def hide(
    counts: Mapping[Cell, int],
    sums: Collection[Sum],
    *,
    small: set[Cell],
    hidden: set[Cell],
    known: set[Cell],
) -> dict[Cell, Shown]:
    """Each count that may be shown, or HIDDEN. ``counts`` has every cell of ``sums``, also those that are never shown.

    ``small`` must not be found; ``hidden`` are not shown for other reasons; ``known`` are cells somebody has seen, so
    hiding them helps nobody. GivenAwayError where no choice keeps the small ones.
    """
    gone = {*small, *hidden, *(cell for cell in counts if not is_shown(cell))}
    while opened := _given_away(gone - known, sums, counts, small):
        more = _another(opened, sums, counts, taken=gone | known)
        if more is None:
            raise GivenAwayError
        gone.add(more)
    return {cell: HIDDEN if cell in gone else number for cell, number in counts.items() if is_shown(cell)}


def _given_away(unknown: set[Cell], sums: Collection[Sum], counts: Mapping[Cell, int], small: set[Cell]) -> list[Sum]:
    """The sums that give a small count away: too few are hidden in one, or several are solved together."""
    found = substituted(unknown, sums)
    for one in sums:
        inside = [cell for cell in one.cells if cell in unknown - found and counts[cell]]
        told = one.total not in inside and _has_one_answer([counts[cell] for cell in inside])
        if small.intersection(inside) and (len(inside) == 1 or told):
            return [one]
    solved = (found & small) or (solvable(unknown, sums) & small)
    return [one for one in sums if solved.intersection(one.cells)]


def _has_one_answer(hidden: list[int]) -> bool:
    """Whether what the hidden counts are together tells each: a hidden one is at least 1, since nobody is shown as 0.

    Five that are 5 together are one each. Six that are 24 together are four each: where one was hidden to hide others,
    the others would be fewer.
    """
    together, most = sum(hidden), SMALLEST_SHOWN - 1
    each_most = len(hidden) > SMALLEST_SHOWN and together == most * len(hidden)
    return together < SMALLEST_SHOWN or together == len(hidden) or each_most


def substituted(unknown: set[Cell], sums: Collection[Sum]) -> set[Cell]:
    """The unknown cells found one by one: alone in a sum, when those found before are known. Quick, and not all."""
    left = set(unknown)
    while found := {cell for one in sums if len(inside := left.intersection(one.cells)) == 1 for cell in inside}:
        left -= found
    return unknown - left


def solvable(unknown: set[Cell], sums: Collection[Sum]) -> set[Cell]:
    """All the unknown cells that the sums determine: those whose unit vector lies in the equations' row space."""
    unknown = unknown - (found := substituted(unknown, sums))
    columns = {cell: number for number, cell in enumerate(sorted(unknown))}
    rows = np.zeros((len(sums), len(columns)))
    for row, one in zip(rows, sums, strict=True):
        for cell in one.cells:
            if cell in columns:
                row[columns[cell]] += -1 if cell == one.total else 1
    if not rows.any():
        return found
    _left, sizes, right = np.linalg.svd(rows, full_matrices=False)
    spanned = right[sizes > NEARLY * sizes[0]]
    return found | {cell for cell, number in columns.items() if (spanned[:, number] ** 2).sum() > 1 - NEARLY}


def _another(
    opened: Collection[Sum], sums: Collection[Sum], counts: Mapping[Cell, int], *, taken: set[Cell]
) -> Cell | None:
    """What to hide too: above zero before zero, a part before a total, near before far, and then the smallest."""
    near = {cell for one in opened for cell in one.cells}
    free = [
        (counts[cell] == 0, cell[1] == TOTAL, not near.intersection(one.cells), cell not in near, counts[cell], cell)
        for one in sums
        for cell in one.cells
        if cell not in taken
    ]
    return min(free)[-1] if free else None
