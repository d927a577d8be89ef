"""Grids of a PDF as tables, and tables that go on over a page break made one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mestring.planreader.blocks import Cell, Heading, Item, Paragraph, Place, Table
from mestring.planreader.formats.marks import Nesting
from mestring.planreader.formats.passages import cell_blocks, goes_on
from mestring.planreader.formats.pdf_grids import Box, Grid
from mestring.planreader.formats.pdf_lines import lines_of
from mestring.planreader.formats.pdf_paragraphs import Piece, Setter, blocks_of, leading_of

_MOST_PADDING = 14.0
_FEWEST_LINES = 4
_INDENT = 4.0


@dataclass(slots=True)
class Carried:
    """What a column carries over a page break: the levels of its list, and the point it ended in."""

    nesting: Nesting = field(default_factory=lambda: Nesting(slack=_INDENT))
    last: Piece | None = None


@dataclass(slots=True)
class TableMaker:
    """Makes tables of grids, page by page; ``cut`` are columns that go on in a point from the page before."""

    leading: float
    carried: dict[int, Carried] = field(default_factory=dict)
    cut: set[int] = field(default_factory=set)

    def make(self, grid: Grid, place: Place, dots: list[tuple[float, float]], *, goes_on: bool) -> Table | None:
        """The table, with the words of each cell set together into paragraphs and points."""
        if not goes_on:
            self.carried = {}
        self.cut = set()
        rows = []
        for row in grid.rows:
            cells = tuple(self._cell(column, box, place, dots) for column, box in enumerate(row))
            if any(cell.blocks for cell in cells):
                rows.append(cells)
        return Table(tuple(rows), place) if rows else None

    def _cell(self, column: int, box: Box, place: Place, dots: list[tuple[float, float]]) -> Cell:
        before = self.carried.pop(column, Carried())
        if not box.words:
            self.carried[column] = Carried()
            return Cell((), place, merged=box.merged)
        pieces = self._pieces(box, place, dots)
        if pieces[0].goes_on_from(before.last):
            self.cut.add(column)
        self.carried[column] = Carried(before.nesting if before.last else Carried().nesting, pieces[-1])
        return Cell(cell_blocks(blocks_of(pieces, self.carried[column].nesting)), place)

    def _pieces(self, box: Box, place: Place, dots: list[tuple[float, float]]) -> list[Piece]:
        lines = lines_of(box.words, place.page or 0)
        padding = max(1.5, min(min(line.x0 for line in lines) - box.x0, _MOST_PADDING))
        for line in lines:
            line.number = place.line or 0
            line.right = max(box.x1 - padding, line.x1)
            line.dotted = has_dot(line.x0, line.y, line.size, dots)
        own = leading_of(lines) if len(lines) >= _FEWEST_LINES else self.leading
        return Setter(own).set(lines)


def has_dot(x0: float, y: float, size: float, dots: list[tuple[float, float]]) -> bool:
    """True when a bullet is drawn just to the left of a line."""
    return any(2 < x0 - right < 26 and -size < middle - y < 1 for right, middle in dots)


def joined(first: Table, second: Table, cut: set[int]) -> Table:
    """The two parts of a table, less a header that is said again, with a row cut by the page break made whole."""
    rows = list(second.rows)
    if rows and len(first.rows) > 1 and _said(rows[0]) == _said(first.rows[0]):
        rows, cut = rows[1:], set()
    if rows and (cut or _is_cut(first.rows[-1], rows[0])):
        pairs = zip(first.rows[-1], rows[0], strict=True)
        whole = tuple(_made_whole(upper, lower, column in cut) for column, (upper, lower) in enumerate(pairs))
        return Table((*first.rows[:-1], whole, *rows[1:]), first.place)
    return Table((*first.rows, *rows), first.place)


def _said(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text.casefold() for cell in row]


def _is_cut(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> bool:
    """True when some cell of the lower row plainly goes on: in the middle of a sentence, or in a list begun above."""
    pairs = [(above, below) for above, below in zip(upper, lower, strict=True) if below.blocks]
    in_list = [_list_goes_on(above, below) for above, below in pairs]
    return any(_sentence_goes_on(above, below) for above, below in pairs) or (
        any(in_list) and (in_list[0] or not lower[0].blocks)
    )


def _sentence_goes_on(above: Cell, below: Cell) -> bool:
    if not above.blocks or isinstance(below.blocks[0], Item):
        return False
    return goes_on(above.blocks[-1].text, below.blocks[0].text)


def _list_goes_on(above: Cell, below: Cell) -> bool:
    """A list under words of its own, with more points on the next page and no words before them."""
    blocks = above.blocks
    listed = bool(blocks) and isinstance(blocks[-1], Item) and not isinstance(blocks[0], Item)
    return listed and isinstance(below.blocks[0], Item)


def _made_whole(upper: Cell, lower: Cell, cut: bool) -> Cell:
    if not upper.blocks or not lower.blocks:
        return replace(upper, blocks=upper.blocks + lower.blocks)
    last, first = upper.blocks[-1], lower.blocks[0]
    if isinstance(first, Item) or not (cut or goes_on(last.text, first.text)):
        return replace(upper, blocks=upper.blocks + lower.blocks)
    return replace(upper, blocks=(*upper.blocks[:-1], _longer(last, first.text), *lower.blocks[1:]))


def _longer(block: Heading | Paragraph | Item, more: str) -> Heading | Paragraph | Item:
    whole = block.text[:-1] + more if block.text.endswith("-") else f"{block.text} {more}"
    return replace(block, text=whole)
