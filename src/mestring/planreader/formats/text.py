"""Reads plain text: the habits of writers and of programs that save documents as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from mestring.planreader.blocks import Block, Document, Item, Paragraph
from mestring.planreader.formats.contents import without_contents
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.headings import title_of, with_bold_headings
from mestring.planreader.formats.html import has_html, read_fragment
from mestring.planreader.formats.marks import Nesting, mark
from mestring.planreader.formats.passages import flattened, goes_on
from mestring.planreader.formats.runs import marked_runs, read_line
from mestring.planreader.formats.text_cells import is_rule
from mestring.planreader.formats.text_furniture import furniture
from mestring.planreader.formats.text_headings import HeadingFinder
from mestring.planreader.formats.text_lines import TextLine, is_hard_wrapped, text_lines
from mestring.planreader.formats.text_tables import find_table

_BLOCK_TAG = re.compile(r"^<(p|ul|ol|table|h[1-6]|div|li|b|strong)\b[^<>]*>", re.I)
_LONG_ENOUGH_TO_BE_CUT = 50
_LONE_PAGE_NUMBER = re.compile(r"^(side\s+)?[-–]?\s*\d{1,3}\s*[-–]?(\s+av\s+\d{1,3})?$", re.I)


def read_text(text: str, *, name: str) -> Document:
    """The document of a plain text."""
    omissions = Omissions()
    lines = text_lines(text, omissions)
    reader = _Reader(lines, omissions, wrapped=is_hard_wrapped(lines))
    blocks, contents = without_contents(with_bold_headings(reader.read()))
    return Document(
        name=name,
        kind="text",
        title=title_of(blocks),
        blocks=tuple(blocks),
        skipped=(*contents, *omissions.skipped()),
        pages=lines[-1].place.page or 0,
    )


@dataclass(slots=True)
class _Reader:
    lines: list[TextLine]
    omissions: Omissions
    wrapped: bool
    blocks: list[Block] = field(default_factory=list)
    nesting: Nesting = field(default_factory=Nesting)
    finder: HeadingFinder = field(init=False)
    furniture: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.furniture = furniture(self.lines)
        self.finder = HeadingFinder.of(self.lines, wrapped=self.wrapped)

    def read(self) -> list[Block]:
        """The blocks of all lines."""
        at = 0
        while at < len(self.lines):
            at = self._next(at)
        return self.blocks

    def _next(self, at: int) -> int:
        line = self.lines[at]
        if not line.text or is_rule(line.text):
            return at + 1
        if at in self.furniture:
            self.omissions.add("Sidetall", "Sidetall og topptekst er ikke tekst i planen.", line.place)
            return at + 1
        table = find_table(self.lines, at, self.omissions)
        if table:
            self._add(table.table)
            return table.end
        if _BLOCK_TAG.match(line.text):
            return self._html(at)
        heading = self.finder.heading(at)
        if heading:
            self._add(heading[0])
            return at + heading[1]
        return self._words(at)

    def _add(self, block: Block) -> None:
        self.nesting.reset()
        self.blocks.append(block)

    def _html(self, at: int) -> int:
        end = at + 1
        closing = "</table" if self.lines[at].text.lower().startswith("<table") else ""
        while end < len(self.lines) and (self.lines[end].text or closing):
            if closing and closing in self.lines[end - 1].text.lower():
                break
            end += 1
        whole = "\n".join(line.raw for line in self.lines[at:end])
        self.nesting.reset()
        self.blocks.extend(read_fragment(whole, self.lines[at].place, self.omissions))
        return end

    def _words(self, at: int) -> int:
        """A point or a paragraph, with the lines that go on in it."""
        line = self.lines[at]
        point = mark(line.text)
        parts = [point.rest if point else line.text]
        end = at + 1
        while end < len(self.lines) and self._goes_on(at, end, parts[-1]):
            parts.append(self.lines[end].text)
            end += 1
        text = " ".join(parts)
        if has_html(text):
            inner = list(flattened(read_fragment(text, line.place, self.omissions)))
            if not point:
                self.nesting.reset()
                self.blocks.extend(inner)
                return end
            text = " ".join(block.text for block in inner)
        read = read_line(marked_runs(text))
        if not point and _LONE_PAGE_NUMBER.match(read.text):
            self.omissions.add("Sidetall", "Sidetall er ikke tekst i planen.", line.place)
        elif point and read.text:
            level = self.nesting.level(line.indent, point.family)
            self.blocks.append(Item(read.text, line.place, level=level, label=point.label, bold=read.bold))
        elif read.text:
            self._paragraph(Paragraph(read.text, line.place, bold=read.bold, lead=read.lead))
        return end

    def _paragraph(self, paragraph: Paragraph) -> None:
        """Adds the paragraph, or joins it to the one before when a page break stood in the middle of a sentence."""
        before = self.blocks[-1] if self.blocks else None
        cut = isinstance(before, Paragraph) and len(before.text) > _LONG_ENOUGH_TO_BE_CUT and not paragraph.lead
        if isinstance(before, Paragraph) and cut and goes_on(before.text, paragraph.text):
            self.blocks[-1] = replace(before, text=f"{before.text} {paragraph.text}")
        else:
            self._add(paragraph)

    def _goes_on(self, first: int, at: int, before: str) -> bool:
        line = self.lines[at]
        if not line.text or mark(line.text) or "\t" in line.raw.strip() or _BLOCK_TAG.match(line.text):
            return False
        if line.anchored or line.text.startswith(("#", "|")) or is_rule(line.text) or at in self.furniture:
            return False
        return self.wrapped or goes_on(before, line.text)
