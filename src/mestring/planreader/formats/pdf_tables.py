"""Grids of a PDF as tables, and tables that go on over a page break made one."""

from __future__ import annotations

from dataclasses import replace

from mestring.planreader.blocks import Cell, Heading, Item, Paragraph, Place, Table
from mestring.planreader.formats.passages import cell_blocks, goes_on
from mestring.planreader.formats.pdf_grids import Box, Grid
from mestring.planreader.formats.pdf_lines import lines_of
from mestring.planreader.formats.pdf_paragraphs import Setter, blocks_of, leading_of

_SIDE = 5.0
_MOST_PADDING = 14.0
_FEWEST_LINES = 4


def table_of(grid: Grid, *, page: int, line: int, leading: float, dots: list[tuple[float, float]]) -> Table | None:
    """The table, with the words of each cell set together into paragraphs and points."""
    place = Place(page=page, line=line)
    rows = []
    for row in grid.rows:
        cells = tuple(_cell(box, page, place, leading, dots) for box in row)
        if any(cell.blocks for cell in cells):
            rows.append(cells)
    return Table(tuple(rows), place) if rows else None


def _cell(box: Box, page: int, place: Place, leading: float, dots: list[tuple[float, float]]) -> Cell:
    if not box.words:
        return Cell((), place, merged=box.merged)
    lines = lines_of(box.words, page)
    padding = max(1.5, min(min(line.x0 for line in lines) - box.x0, _MOST_PADDING))
    for line in lines:
        line.number = place.line or 0
        line.right = max(box.x1 - padding, line.x1)
        line.dotted = has_dot(line.x0, line.y, line.size, dots)
    own = leading_of(lines) if len(lines) >= _FEWEST_LINES else leading
    setter = Setter(min(own, leading) if own < leading * 0.85 else own)
    return Cell(cell_blocks(blocks_of(setter.set(lines))), place)


def has_dot(x0: float, y: float, size: float, dots: list[tuple[float, float]]) -> bool:
    """True when a bullet is drawn just to the left of a line."""
    return any(2 < x0 - right < 26 and -size < middle - y < 1 for right, middle in dots)


def goes_on_over_page(first: Grid, second: Grid) -> bool:
    """True when the grids have the same columns."""
    return len(first.xs) == len(second.xs) and all(
        abs(a - b) <= _SIDE for a, b in zip(first.xs, second.xs, strict=True)
    )


def joined(first: Table, second: Table) -> Table:
    """The two parts of a table, less a header that is said again, with a row cut by the page break made whole."""
    rows = list(second.rows)
    if rows and len(first.rows) > 1 and _said(rows[0]) == _said(first.rows[0]):
        rows = rows[1:]
    if rows and _is_cut(first.rows[-1], rows[0]):
        whole = tuple(_made_whole(upper, lower) for upper, lower in zip(first.rows[-1], rows[0], strict=True))
        return Table((*first.rows[:-1], whole, *rows[1:]), first.place)
    return Table((*first.rows, *rows), first.place)


def _said(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text.casefold() for cell in row]


def _is_cut(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> bool:
    """True when some cell of the lower row plainly goes on in the middle of a sentence."""
    return any(
        goes_on(above.blocks[-1].text, below.blocks[0].text) and not isinstance(below.blocks[0], Item)
        for above, below in zip(upper, lower, strict=True)
        if above.blocks and below.blocks
    )


def _made_whole(upper: Cell, lower: Cell) -> Cell:
    if not upper.blocks or not lower.blocks:
        return replace(upper, blocks=upper.blocks + lower.blocks)
    last, first = upper.blocks[-1], lower.blocks[0]
    if isinstance(first, Item) or not goes_on(last.text, first.text):
        return replace(upper, blocks=upper.blocks + lower.blocks)
    return replace(upper, blocks=(*upper.blocks[:-1], _longer(last, first.text), *lower.blocks[1:]))


def _longer(block: Heading | Paragraph | Item, more: str) -> Heading | Paragraph | Item:
    whole = block.text[:-1] + more if block.text.endswith("-") else f"{block.text} {more}"
    return replace(block, text=whole)
