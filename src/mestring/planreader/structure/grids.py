"""Tables read as rows of a plan: where the head is, what each column holds, and heads that stand at the side."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mestring.planreader.blocks import Cell, Place, Table
from mestring.planreader.structure.actions import starts_with_action
from mestring.planreader.structure.columns import CORE, Column, columns_of, key_of
from mestring.planreader.structure.fields import decided, filled
from mestring.planreader.structure.labels import Use, label_of_heading
from mestring.planreader.structure.wording import clean

_HEAD_WITHIN = 4
_INHERITED = (Column.OWNER, Column.DEADLINE, Column.OWNER_AND_DEADLINE, Column.CONTRIBUTORS, Column.STATUS)
_DECIDED = (Column.OWNER, Column.DEADLINE, Column.CONTRIBUTORS)
_SUM = re.compile(r"^(?:del)?(?:sum|total\w*)\b|^(?:i alt|til sam[ma]en|samla sum|samlet sum)\b", re.I)
_MARKS = {"x", "✓", "✔", "ja", "•", "●"}


@dataclass(slots=True)
class Row:
    """A row: its cells by what they hold. ``caption`` when the row is one line across the table instead."""

    place: Place
    cells: dict[Column, Cell] = field(default_factory=dict)
    costs: list[str] = field(default_factory=list)
    years: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    caption: str = ""

    def text(self, column: Column) -> str:
        """The words of a cell, "" when it is empty, has only a dash, or says that nobody has decided."""
        cell = self.cells.get(column)
        if cell is None:
            return ""
        return decided(cell.text) if column in _DECIDED else filled(cell.text)


@dataclass(slots=True)
class Grid:
    """A table of a plan. ``headed`` is false when its head was taken from the table it goes on from."""

    columns: list[Column | None]
    rows: list[Row]
    place: Place
    headed: bool = True


def heads_of(table: Table) -> list[Column | None] | None:
    """The columns of a table with its head on top, or None."""
    found = _head(table)
    return found[1] if found else None


def grid_of(table: Table, *, before: Grid | None = None) -> Grid | None:
    """The table as rows of a plan; one without a head goes on from the one before, where that has as many columns."""
    found = _head(table)
    if found:
        at, columns, heads = found
        captions = [Row(row[0].place, caption=caption) for row in table.rows[:at] if (caption := caption_of(row))]
        return Grid(columns, captions + _rows(table.rows[at + 1 :], columns, heads), table.place)
    if before and all(len(row) == len(before.columns) for row in table.rows):
        heads = ["" for _ in before.columns]
        return Grid(before.columns, _rows(table.rows, before.columns, heads), table.place, headed=False)
    return None


def form_of(table: Table) -> list[tuple[Column, str, tuple[Cell, ...]]] | None:
    """A table with its heads at the side, as (kind, head, cells) a row; None when it is not such a form."""
    rows = [(key_of(row[0]), clean(row[0].text), row[1:]) for row in table.rows if len(row) > 1]
    known = [(kind, head, cells) for kind, head, cells in rows if kind]
    distinct = {kind for kind, _, _ in known}
    if len(distinct) < 2 or sum(kind is not None for kind in columns_of(table.rows[0]) or []) > 2:
        return None
    if len(known) * 3 < len(rows) * 2 or not any(kind in CORE for kind, _, _ in known):
        return None
    return known


def is_sum(row: Row) -> bool:
    """True for a row that only adds up those above it, in a table with columns for money."""
    words = [row.text(column) for column in row.cells if column not in (Column.COST, Column.YEAR) and row.text(column)]
    return bool(row.costs) and len(words) == 1 and bool(_SUM.match(words[0]))


def caption_of(row: tuple[Cell, ...]) -> str:
    """The one text of a row that stands across the table; "" for an ordinary row."""
    texts = {clean(cell.text) for cell in row} - {""}
    if len(row) < 2 or len(texts) != 1:
        return ""
    first = clean(row[0].text)
    return first if first and len(first) <= 200 else ""


def _head(table: Table) -> tuple[int, list[Column | None], list[str]] | None:
    for at, row in enumerate(table.rows[:_HEAD_WITHIN]):
        columns = columns_of(row)
        if columns:
            return at, columns, [clean(cell.text) for cell in row]
        if not caption_of(row) and any(clean(cell.text) for cell in row):
            return None
    return None


def _rows(rows: tuple[tuple[Cell, ...], ...], columns: list[Column | None], heads: list[str]) -> list[Row]:
    found = []
    for cells in rows:
        again = columns_of(cells)
        if again:
            # A head in the middle: the same after a page break, or another table grown together with this one.
            columns, heads = again, [clean(cell.text) for cell in cells]
        elif any(clean(cell.text) for cell in cells):
            found.append(_row(cells, columns, heads))
            _inherit(found, cells, columns)
    return found


def _inherit(rows: list[Row], cells: tuple[Cell, ...], columns: list[Column | None]) -> None:
    """A cell merged with the one above says the same of this row too. An empty cell says nothing."""
    if len(rows) < 2:
        return
    for column, cell in zip(columns, cells, strict=False):
        if cell.merged == "above" and column in _INHERITED and column in rows[-2].cells:
            rows[-1].cells.setdefault(column, rows[-2].cells[column])


def _row(cells: tuple[Cell, ...], columns: list[Column | None], heads: list[str]) -> Row:
    row = Row(cells[0].place)
    for at, cell in enumerate(cells):
        column = columns[at] if at < len(columns) else None
        text = filled(cell.text)
        if not text:
            continue
        head = heads[at] if at < len(heads) else ""
        if column is Column.YEAR:
            (row.years if text.lower() in _MARKS else row.costs).append(
                head if text.lower() in _MARKS else f"{head}: {text}".lstrip(": ")
            )
        elif column is Column.COST:
            row.costs.append(f"{head}: {text}" if len([kind for kind in columns if kind is Column.COST]) > 1 else text)
        elif column in (Column.TEXT, None) or column in row.cells:
            row.notes.append(f"{head}: {text}".lstrip(": "))
        if column and column not in row.cells and column is not Column.TEXT:
            row.cells[column] = cell
    row.caption = _caption_within(cells, columns, row)
    return row


def _caption_within(cells: tuple[Cell, ...], columns: list[Column | None], row: Row) -> str:
    """A caption among the rows: one text in every cell, or alone in the first cell where no such part stands."""
    caption = caption_of(cells)
    if not caption:
        return ""
    everywhere = len(cells) > 1 and all(clean(cell.text) == caption for cell in cells)
    if label_of_heading(caption).use is Use.ONE and not row.text(Column.MEASURE).startswith("–"):
        return caption
    first = columns[0] if columns else None
    if everywhere:
        return caption
    aside = first in (Column.NUMBER, Column.MEASURE) and _stands_out(cells[0], row)
    return caption if aside and not starts_with_action(caption) and not caption.endswith(".") else ""


def _stands_out(cell: Cell, row: Row) -> bool:
    return bool(row.cells) and all(getattr(block, "bold", True) for block in cell.blocks)
