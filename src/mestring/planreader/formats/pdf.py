"""Reads PDF files with a text layer: headings by size and by the file's own outline, lists, tables, columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from mestring.planreader.blocks import Block, Document, Place, Table
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.contents import without_contents
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.headings import title_of, with_bold_headings
from mestring.planreader.formats.marks import Nesting
from mestring.planreader.formats.pdf_furniture import Furniture
from mestring.planreader.formats.pdf_grids import Grid, find_grids
from mestring.planreader.formats.pdf_headings import HeadingJudge, body_size
from mestring.planreader.formats.pdf_lines import TextLine, in_reading_order, lines_of, mark_leaders
from mestring.planreader.formats.pdf_pages import RawPage, opened
from mestring.planreader.formats.pdf_paragraphs import Setter, leading_of
from mestring.planreader.formats.pdf_tables import TableMaker, has_dot, joined
from mestring.planreader.formats.pdf_words import Word
from mestring.planreader.formats.runs import tidy

_SCANNED = (
    "Pdf-filen inneholder bare bilder av sidene, ikke tekst; last opp originalen (docx), "
    "eller kjør tekstgjenkjenning (OCR) på filen først."
)
_NO_LETTERS = (
    "Teksten i pdf-filen er lagret uten bokstaver (skrifttyper uten tegnkart) og kan ikke leses; "
    "last opp originalen (docx), eller lag pdf-filen på nytt."
)
_FEWEST_LETTERS = 40
_CONTENTS_WITHIN = 12
_LIST_SLACK = 4.0
_WORDS_OF_FULL_LINE = 5
_FEW_GO_ON = 0.1


@dataclass(slots=True)
class Leaf:
    """A page as lines in reading order and the grids between them."""

    page: int
    width: float
    height: float
    lines: list[TextLine]
    grids: list[Grid]
    dots: list[tuple[float, float]]


def read_pdf(data: bytes, *, name: str) -> Document:
    """The document of a PDF file. ``line`` in a place is the line's number on its page."""
    omissions = Omissions()
    with opened(data) as pdf:
        leaves: list[Leaf] = []
        furniture, pictures = Furniture(), 0
        for raw in pdf.each_page():
            leaf = _leaf(raw, omissions, leaves[-1].grids[-1] if leaves and leaves[-1].grids else None)
            furniture.note(leaf.lines, leaf.height)
            pictures += raw.drawn.pictures
            leaves.append(leaf)
        pages, bookmarks, said = pdf.pages, pdf.bookmarks, pdf.title
    furniture.body = body_size(_all_lines(leaves))
    for leaf in leaves:
        _strip(leaf, furniture, omissions)
    _refuse_without_letters(leaves, pictures)
    if pictures:
        omissions.add("Bilde", "Bilder leses ikke, bare tekst.", Place(), count=pictures)
    found = list(_Composer(leaves, HeadingJudge.of(_all_lines(leaves), bookmarks)).blocks())
    blocks, contents = without_contents(with_bold_headings(found))
    return Document(
        name=name,
        kind="pdf",
        title=title_of(blocks) or tidy(said),
        blocks=tuple(blocks),
        skipped=(*contents, *omissions.skipped()),
        pages=pages,
    )


def _all_lines(leaves: list[Leaf]) -> list[TextLine]:
    return [line for leaf in leaves for line in leaf.lines]


def _leaf(raw: RawPage, omissions: Omissions, before: Grid | None) -> Leaf:
    grids, words = find_grids(raw.drawn, raw.words, before=before)
    if raw.cut:
        omissions.add("Rest av en side", "Siden har flere tegn enn en side kan ha.", Place(page=raw.number))
    lines = in_reading_order(lines_of(words, raw.number), [grid.top for grid in grids])
    for number, line in enumerate(lines, 1):
        line.number = number
        line.dotted = has_dot(line.x0, line.y, line.size, raw.drawn.dots)
    if raw.number <= _CONTENTS_WITHIN:
        mark_leaders(lines)
    return Leaf(raw.number, raw.width, raw.height, lines, grids, raw.drawn.dots)


def _strip(leaf: Leaf, furniture: Furniture, omissions: Omissions) -> None:
    """Takes headers, footers and page numbers off a page."""
    kept = []
    for line in leaf.lines:
        if furniture.is_furniture(line, leaf.lines, leaf.height):
            omissions.add("Topptekst, bunntekst og sidetall", "De gjentas på hver side.", Place(page=leaf.page))
        else:
            kept.append(line)
    leaf.lines = kept


def _words(leaf: Leaf) -> Iterator[Word]:
    for line in leaf.lines:
        yield from line.words
    for grid in leaf.grids:
        for row in grid.rows:
            for box in row:
                yield from box.words


def _refuse_without_letters(leaves: list[Leaf], pictures: int) -> None:
    signs, letters, unknown = 0, 0, 0
    for text in (word.text for leaf in leaves for word in _words(leaf)):
        signs += len(text)
        letters += len(text) if text.isalpha() else sum(1 for sign in text if sign.isalpha())
        unknown += sum(1 for sign in text if sign >= "\ue000") if text[:1] >= "\ue000" else 0
    if unknown * 2 > signs > _FEWEST_LETTERS:
        raise PlanUnreadableError(_NO_LETTERS)
    if letters < _FEWEST_LETTERS and (pictures or letters == 0):
        raise PlanUnreadableError(_SCANNED)


def _right_edge(lines: list[TextLine], width: float) -> float:
    """Where full lines end. Where hardly any line goes on from another, none is full and the margins decide."""
    long = [line.x1 for line in lines if len(line.words) >= _WORDS_OF_FULL_LINE]
    edge = sorted(long)[int(len(long) * 0.95)] if long else 0.0
    going_on = sum(1 for line in lines if line.text[:1].islower())
    if going_on > len(lines) * _FEW_GO_ON:
        return edge
    return max(edge, width - min(line.x0 for line in lines))


@dataclass(slots=True)
class _Composer:
    """Puts lines and grids of all pages together into the blocks of one document."""

    leaves: list[Leaf]
    judge: HeadingJudge
    _leading: float = field(init=False)
    _setter: Setter = field(init=False)
    _maker: TableMaker = field(init=False)
    _open: tuple[Grid, Table, int] | None = None

    def __post_init__(self) -> None:
        self._leading = leading_of(_all_lines(self.leaves))
        self._setter, self._maker = Setter(self._leading), TableMaker(self._leading)
        self._set_right_edges()

    def _set_right_edges(self) -> None:
        """How far lines reach, by width of page and column: where a line ends short of it, somebody broke it."""
        reach: defaultdict[tuple[int, int], list[TextLine]] = defaultdict(list)
        for leaf in self.leaves:
            for line in leaf.lines:
                reach[round(leaf.width), line.column].append(line)
        for (width, column), lines in reach.items():
            edge = _right_edge(lines, width if column == 0 else 0.0)
            for line in lines:
                line.right = max(edge, line.x1)

    def blocks(self) -> Iterator[Block]:
        """The blocks in reading order. A table stays open until it is known not to go on on the next page."""
        for leaf in self.leaves:
            for part in _in_order(leaf):
                if isinstance(part, TextLine):
                    yield from self._close()
                    self._setter.set([part])
                else:
                    yield from self._grid(part, leaf)
        yield from self._close()
        yield from self._paragraphs()

    def _grid(self, grid: Grid, leaf: Leaf) -> Iterator[Block]:
        line = sum(1 for line in leaf.lines if line.y < grid.top) + 1
        before = self._open
        goes_on = before is not None and before[2] == leaf.page - 1 and grid.has_columns_of(before[0])
        table = self._maker.make(grid, Place(page=leaf.page, line=line), leaf.dots, goes_on=goes_on)
        if table is None:
            return
        if before is not None and goes_on:
            self._open = grid, joined(before[1], table, self._maker.cut), leaf.page
            return
        yield from self._close()
        yield from self._paragraphs()
        self._open = grid, table, leaf.page

    def _close(self) -> Iterator[Block]:
        if self._open is not None:
            table, self._open = self._open[1], None
            yield table

    def _paragraphs(self) -> Iterator[Block]:
        pieces, self._setter = self._setter.pieces, Setter(self._leading)
        nesting = Nesting(slack=_LIST_SLACK)
        for piece in self.judge.joined(pieces):
            heading = self.judge.heading(piece)
            if heading is not None:
                nesting.reset()
                yield heading
            else:
                block = piece.block(nesting)
                if block.text:
                    yield block


def _in_order(leaf: Leaf) -> Iterator[TextLine | Grid]:
    """Lines and grids from the top; a grid comes before the first line that stands below its top."""
    grids = list(leaf.grids)
    for line in leaf.lines:
        while grids and grids[0].top < line.y and line.column < 2:
            yield grids.pop(0)
        yield line
    yield from grids
