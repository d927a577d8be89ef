"""HTML tables as rows of cells, with merged cells laid out and tables that only make a layout opened up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from mestring.planreader.blocks import Block, Cell, Place, Table
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.passages import cell_blocks

_WIDEST_SPAN = 50
_MOST_CELLS = 100_000
_TOO_LARGE = "En tabell i filen er for stor til å leses; del planen i flere filer."
ReadCell = Callable[[LexborNode], tuple[list[Block], Place]]


def read_grid(node: LexborNode, place: Place, read_cell: ReadCell) -> Iterator[Block]:
    """The table, after its caption; or its content, when the table is only there for the layout."""
    caption = node.css_first("caption")
    if caption is not None and caption.parent is not None and caption.parent.mem_id == node.mem_id:
        yield from read_cell(caption)[0]
    rows = [[cell for cell in _elements(row) if cell.tag in {"td", "th"}] for row in _rows(node)]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) <= 1 or node.attributes.get("role") in {"presentation", "none"}:
        for row in rows:
            for cell in row:
                yield from read_cell(cell)[0]
        return
    grid = [row for row in _laid_out(rows, place, read_cell) if any(cell.blocks for cell in row)]
    if grid:
        yield Table(tuple(grid), place)


def _elements(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _rows(node: LexborNode) -> Iterator[LexborNode]:
    for child in _elements(node):
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in _elements(child) if row.tag == "tr")


def _laid_out(rows: list[list[LexborNode]], place: Place, read_cell: ReadCell) -> Iterator[tuple[Cell, ...]]:
    reaching_down: dict[int, int] = {}
    total = 0
    for row in rows:
        cells: list[Cell] = []
        below = {column: left - 1 for column, left in reaching_down.items() if left > 1}

        for node in row:
            _fill_from_above(cells, reaching_down, place)
            blocks, at = read_cell(node)
            wide, high = _span(node, "colspan", _WIDEST_SPAN), _span(node, "rowspan", len(rows))
            if total + len(cells) > _MOST_CELLS:
                raise PlanUnreadableError(_TOO_LARGE)
            for step in range(wide):
                if high > 1:
                    below[len(cells)] = high - 1
                content = cell_blocks(blocks) if step == 0 else ()
                cells.append(Cell(content, at, merged="left" if step else ""))
        _fill_from_above(cells, reaching_down, place)
        reaching_down = below
        total += len(cells)
        yield tuple(cells)


def _fill_from_above(cells: list[Cell], reaching_down: dict[int, int], place: Place) -> None:
    while len(cells) in reaching_down:
        cells.append(Cell((), place, merged="above"))


def _span(node: LexborNode, attribute: str, most: int) -> int:
    written = node.attributes.get(attribute) or ""
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 1
    if attribute == "rowspan" and written == "0":
        return most
    return max(1, min(number, most))
