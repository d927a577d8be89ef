"""A slow auditor who is told every sum and tries to find what is hidden, with exact fractions and no library."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from mestring.exchange.sums import Cell, Sum


def found_out(sums: Collection[Sum], shown: Mapping[Cell, int]) -> dict[Cell, Fraction]:
    """Every cell whose number follows from the sums and what is shown: Gauss-Jordan, row by row."""
    cells = sorted({cell for one in sums for cell in one.cells} | set(shown))
    columns = {cell: number for number, cell in enumerate(cells)}
    rows = []
    for one in sums:
        row = [Fraction(0)] * (len(cells) + 1)
        row[columns[one.total]] -= 1
        for part in one.parts:
            row[columns[part]] += 1
        rows.append(row)
    for cell, number in shown.items():
        row = [Fraction(0)] * (len(cells) + 1)
        row[columns[cell]], row[-1] = Fraction(1), Fraction(number)
        rows.append(row)
    top = 0
    for column in range(len(cells)):
        pivot = next((at for at in range(top, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[top], rows[pivot] = rows[pivot], rows[top]
        rows[top] = [value / rows[top][column] for value in rows[top]]
        for at, row in enumerate(rows):
            if at != top and row[column]:
                rows[at] = [value - row[column] * first for value, first in zip(row, rows[top], strict=True)]
        top += 1
    solved = {}
    for row in rows[:top]:
        inside = [column for column in range(len(cells)) if row[column]]
        if len(inside) == 1:
            solved[cells[inside[0]]] = row[-1]
    return solved
