"""Tables of a Word document, with merged cells laid out and boxes of one cell opened up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mestring.planreader.blocks import Block, Cell, Table
from mestring.planreader.formats.docx_parts import Element, W, number, value
from mestring.planreader.formats.passages import cell_blocks

if TYPE_CHECKING:
    from mestring.planreader.formats.docx import DocxWalk

_WIDEST_SPAN = 60


def read_table(element: Element, walk: DocxWalk) -> Iterator[Block]:
    """The table; or its content, when it is only a frame round one cell."""
    rows = [list(_inside(row, "tc")) for row in _inside(element, "tr") if row.find(f"{W}trPr/{W}del") is None]
    if sum(map(len, rows)) == 1:
        yield from walk.blocks(next(cell for row in rows for cell in row))
        return
    place = walk.place()
    grid = [tuple(_row(cells, walk)) for cells in rows]
    grid = [row for row in grid if any(cell.blocks for cell in row)]
    if grid:
        yield Table(tuple(grid), place)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The rows or cells, also those that stand in a content control or in a tracked insertion."""
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            yield from _inside(content, name) if content is not None else ()
        elif child.tag in {W + "ins", W + "customXml", W + "moveTo"}:
            yield from _inside(child, name)


def _row(cells: list[Element], walk: DocxWalk) -> Iterator[Cell]:
    row = cells[0].getparent() if cells else None
    before = number(row.find(f"{W}trPr/{W}gridBefore")) if row is not None else 0
    for _ in range(min(before, _WIDEST_SPAN)):
        yield Cell((), walk.place())
    for element in cells:
        properties = element.find(W + "tcPr")
        down = properties.find(W + "vMerge") if properties is not None else None
        above = down is not None and value(down) != "restart"
        blocks = cell_blocks(walk.blocks(element))
        yield Cell(blocks, blocks[0].place if blocks else walk.place(), merged="above" if above and not blocks else "")
        wide = number(properties.find(W + "gridSpan"), otherwise=1) if properties is not None else 1
        for _ in range(min(wide, _WIDEST_SPAN) - 1):
            yield Cell((), walk.place(), merged="left")
