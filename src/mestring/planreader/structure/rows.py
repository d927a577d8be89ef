"""Takes a row of a plan's table: the parts its cells name, and the measures with owner, deadline and cost."""

from __future__ import annotations

from typing import Protocol

from mestring.planreader.blocks import Cell
from mestring.planreader.outline import Passage
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.columns import Column
from mestring.planreader.structure.fields import filled
from mestring.planreader.structure.grids import Grid, Row
from mestring.planreader.structure.labels import Label, Use, label_of_heading, label_of_text
from mestring.planreader.structure.pieces import pieces_of
from mestring.planreader.structure.row_measures import lines_of, take_measures
from mestring.planreader.structure.trunk import Origin, Shoot
from mestring.planreader.structure.wording import clean, plain
from mestring.planreader.structure.words import Role


class CellReader(Protocol):
    """Reads what a cell says, in the plan that grows."""

    def __call__(self, bed: Bed, cell: Cell, *, goes_on: bool) -> None:
        """Reads the cell; one that ``goes_on`` is the rest of the cell above."""


_PARTS = (
    (Column.AREA, Role.AREA),
    (Column.GOAL, Role.GOAL),
    (Column.SUB_GOAL, Role.SUB_GOAL),
    (Column.STRATEGY, Role.STRATEGY),
)
_SURE = 0.95


def take_row(bed: Bed, grid: Grid, row: Row, *, over: list[Shoot], read_cell: CellReader) -> None:
    """Takes one row. ``over`` is what was open above the table."""
    if row.caption:
        _caption(bed, grid, row)
        return
    fresh = False
    goes_on = not any(row.text(column) for column, _ in _PARTS)
    for column, role in _PARTS:
        cell = row.cells.get(column)
        if cell and row.text(column):
            if _speaks(cell):
                read_cell(bed, cell, goes_on=goes_on)
            else:
                fresh = _part(bed, grid, cell, role, over=over) or fresh
    mixed, measure = row.cells.get(Column.MIXED), row.cells.get(Column.MEASURE)
    if mixed and row.text(Column.MIXED):
        _mixed(bed, mixed, read_cell, goes_on=goes_on)
    if measure and row.text(Column.MEASURE):
        if _speaks(measure):
            read_cell(bed, measure, goes_on=goes_on)
        else:
            take_measures(bed, row, measure, sure=_SURE if grid.headed else 0.9)
    elif fresh or not row.text(Column.MIXED):
        _about(bed, row)


def _speaks(cell: Cell) -> bool:
    """True for a cell that itself says "Strategi:" and "Tiltak:"."""
    found = [
        piece.label
        for piece in pieces_of(cell.blocks)
        if piece.label and piece.label.role in (Role.STRATEGY, Role.MEASURE)
    ]
    return len(found) > 1 or any(label.use is Use.ONE and not label.number for label in found)


def _caption(bed: Bed, grid: Grid, row: Row) -> None:
    label = label_of_heading(row.caption)
    if label.use is Use.ONE and label.role:
        bed.grow_text(
            label.role,
            label.title or row.caption,
            row.place,
            origin=Origin.TABLE,
            number=label.number,
            confidence=_SURE,
        )
        bed.group = ""
        return
    if label.use is Use.SEVERAL and label.group:
        bed.group = label.group
    elif Column.AREA not in grid.columns and not bed.trunk.open(Role.AREA) and Column.GOAL in grid.columns:
        bed.grow_text(Role.AREA, row.caption, row.place, origin=Origin.TABLE, confidence=0.7)
    else:
        bed.group = row.caption


def _part(bed: Bed, grid: Grid, cell: Cell, role: Role, *, over: list[Shoot]) -> bool:
    """Opens the part a cell names; the same words as before go on in the same part. True when it is new."""
    text = "\n".join(clean(block.text) for block in cell.blocks if clean(block.text))
    label = _named(text)
    title, number = (label.title or text, label.number) if label else (text, "")
    role = label.role if label and label.role and label.role is not Role.MEASURE else role
    above = next((node for node in reversed(over) if node.role is role), None)
    if above and plain(above.title) == plain(title.splitlines()[0]):
        return False
    if above and role is Role.GOAL:
        role = Role.SUB_GOAL
    again = _open_already(bed, role, title)
    if again:
        while bed.trunk.path[-1] is not again:
            bed.trunk.path.pop()
        return False
    shoot = bed.grow_text(
        role, title, cell.place, origin=Origin.TABLE, number=number, confidence=_SURE if grid.headed else 0.9
    )
    shoot.run = bed.runs
    return True


def _named(text: str) -> Label | None:
    first, *more = text.splitlines()
    label = label_of_text(first) or label_of_heading(first)
    if label.use is not Use.ONE or not label.role:
        return None
    title = "\n".join([label.title, *more]).strip()
    return Label(label.use, title, label.role, label.number)


def _open_already(bed: Bed, role: Role, title: str) -> Shoot | None:
    words = plain(title.splitlines()[0])
    return next((node for node in reversed(bed.trunk.path) if node.role is role and plain(node.title) == words), None)


def _mixed(bed: Bed, cell: Cell, read_cell: CellReader, *, goes_on: bool) -> None:
    """A cell that says which of its words are strategies and which measures; one that does not holds measures."""
    labels = [piece.label for piece in pieces_of(cell.blocks) if piece.label and piece.label.role]
    opened = bed.trunk.open(Role.STRATEGY, Role.MEASURE)
    if labels or opened:
        read_cell(bed, cell, goes_on=goes_on)
        return
    for text, place, depth in lines_of(cell):
        role = Role.SUB_MEASURE if depth else Role.MEASURE
        bed.grow_text(role, text, place, origin=Origin.TABLE, confidence=0.8, depth=depth).run = bed.runs


def _about(bed: Bed, row: Row) -> None:
    """Fields of a row without a measure are about the part that the row names."""
    node = bed.trunk.open()
    if node is None:
        for column in row.cells:
            bed.write(filled(row.cells[column].text))
        return
    node.owner = node.owner or row.text(Column.OWNER)
    node.deadline = node.deadline or row.text(Column.DEADLINE)
    node.status = node.status or row.text(Column.STATUS)
    node.indicator = node.indicator or row.text(Column.INDICATOR)
    node.costs.extend(cost for cost in row.costs if cost not in node.costs)
    node.passages.extend(Passage("", note) for note in row.notes)
