"""Takes a row of a plan's table: the parts its cells name, and the measures with owner, deadline and cost."""

from __future__ import annotations

from typing import Protocol

from mestring.planreader.blocks import Cell
from mestring.planreader.outline import Remark
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.columns import Column
from mestring.planreader.structure.fields import filled
from mestring.planreader.structure.grids import Grid, Row, is_sum
from mestring.planreader.structure.labels import Label, Use, label_of_heading, label_of_text
from mestring.planreader.structure.pieces import pieces_of_cell
from mestring.planreader.structure.row_measures import fill, take_measures
from mestring.planreader.structure.trunk import Origin, Shoot
from mestring.planreader.structure.wording import clean, numbered, plain
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
    if is_sum(row):
        words = " | ".join(clean(cell.text) for cell in row.cells.values() if clean(cell.text))
        bed.skipped.append(Remark(words, "Summerer radene over, og er ikke et tiltak.", row.place))
        return
    before = len(bed.grown)
    goes_on = not any(row.text(column) for column, _ in _PARTS)
    for column, role in _PARTS:
        cell = row.cells.get(column)
        if cell and row.text(column):
            if _speaks(cell):
                read_cell(bed, cell, goes_on=goes_on)
            else:
                _part(bed, grid, cell, role, over=over)
    for column in (Column.MIXED, Column.MEASURE):
        cell = row.cells.get(column)
        if cell and row.text(column):
            if _speaks(cell) or (column is Column.MIXED and _tells(bed, cell)):
                read_cell(bed, cell, goes_on=goes_on)
            else:
                take_measures(bed, row, cell, sure=_sure(grid, column))
    _give(bed, row, bed.grown[before:])


def _sure(grid: Grid, column: Column) -> float:
    if column is Column.MIXED:
        return 0.8
    return _SURE if grid.headed else 0.9


def _tells(bed: Bed, cell: Cell) -> bool:
    """A cell of mixed content with a word for what it holds, or that goes on in a strategy."""
    labels = [piece.label for piece in pieces_of_cell(cell) if piece.label and piece.label.role]
    return bool(labels) or bed.trunk.open(Role.STRATEGY, Role.MEASURE) is not None


def _give(bed: Bed, row: Row, made: list[Shoot]) -> None:
    """What the row says of owner, deadline and the rest, to its measures; without any to the part it names."""
    measures = [node for node in made if node.role in (Role.MEASURE, Role.SUB_MEASURE)]
    for node in measures:
        fill(bed, node, row)
    if not measures:
        _about(bed, row, made[-1] if made else bed.trunk.open())


def _speaks(cell: Cell) -> bool:
    """True for a cell that itself says "Strategi:" and "Tiltak:"."""
    found = [
        piece.label
        for piece in pieces_of_cell(cell)
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
        bed.caption("")
        return
    if label.use is Use.SEVERAL and label.group:
        bed.caption(label.group)
    elif Column.AREA not in grid.columns and not bed.trunk.open(Role.AREA) and Column.GOAL in grid.columns:
        bed.grow_text(Role.AREA, row.caption, row.place, origin=Origin.TABLE, confidence=0.7)
    else:
        bed.caption(row.caption)


def _part(bed: Bed, grid: Grid, cell: Cell, role: Role, *, over: list[Shoot]) -> None:
    """Opens the part a cell names; the same words as before go on in the same part."""
    text = "\n".join(clean(block.text) for block in cell.blocks if clean(block.text))
    label = _named(text)
    number, title = (label.number, label.title or text) if label else numbered(text)
    role = label.role if label and label.role and label.role is not Role.MEASURE else role
    above = next((node for node in reversed(over) if node.role is role), None)
    if above and plain(above.title) == plain(title.splitlines()[0]):
        _more(above, title)
        return
    if above and role is Role.GOAL:
        role = Role.SUB_GOAL
    again = _open_already(bed, role, title)
    if again:
        _more(again, title)
        while bed.trunk.path[-1] is not again:
            bed.trunk.path.pop()
        return
    shoot = bed.grow_text(
        role, title, cell.place, origin=Origin.TABLE, number=number, confidence=_SURE if grid.headed else 0.9
    )
    shoot.run = bed.runs


def _more(node: Shoot, words: str) -> None:
    """What a cell says beside the title of a part that is open already."""
    rest = "\n".join(line for line in words.splitlines()[1:] if line not in node.text)
    node.text = f"{node.text}\n{rest}".strip()


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


def _about(bed: Bed, row: Row, node: Shoot | None) -> None:
    if node is None:
        for cell in row.cells.values():
            bed.write(filled(cell.text))
        for note in [*row.notes, *row.costs]:
            bed.write(note)
        return
    for column, now in ((Column.OWNER, node.owner), (Column.DEADLINE, node.deadline), (Column.STATUS, node.status)):
        if now and row.text(column) and row.text(column) != now:
            row.notes.append(row.text(column))
    fill(bed, node, row)
