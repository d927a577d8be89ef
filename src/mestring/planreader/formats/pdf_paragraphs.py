"""Lines of a PDF set together into the paragraphs and points they were before they were broken into lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from mestring.planreader.blocks import Item, Paragraph, Place
from mestring.planreader.formats.contents import has_leaders
from mestring.planreader.formats.marks import Mark, Nesting, mark
from mestring.planreader.formats.passages import goes_on
from mestring.planreader.formats.pdf_lines import TextLine
from mestring.planreader.formats.runs import Run, read_line

_SIZE_SLACK = 0.08
_GAP_SLACK = 1.3
_LEADING = 1.35
_INDENT = 4.0
_SPACE = 0.28
_TOLERANCE = 0.35
# "helse- og omsorg" keeps its hyphen at the end of a line.
_AFTER_HYPHEN = ("og ", "eller ", "samt ", "til ", "og/eller ")
# A hyphen after a small letter breaks a word; after "AI", after a space, or before a capital it is part of it.
_HYPHENED = re.compile(r"[a-zæøåéü]-$")
_HELD_TOGETHER = re.compile(r"\w-$|\s-$")
# A year and a dash at the end of a line, and a year at the start of the next, are one period.
_SPAN = re.compile(r"\d[-–—]$")
_SLASHED = re.compile(r"\S/$")
_ENDS = (".", ":", ";", "!", "?", "»", "”")
_DASHES = "-–—"
_FEW_WORDS = 2


@dataclass(slots=True)
class Piece:
    """A paragraph or a point being set together; ``text_x`` is where its words begin, after a bullet."""

    lines: list[TextLine]
    point: Mark | None = None
    text_x: float = 0.0

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(page=self.lines[0].page, line=self.lines[0].number)

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """True when all of it is bold."""
        return all(line.bold for line in self.lines)

    def runs(self) -> list[Run]:
        """Its runs, with the line breaks taken out and hyphened words made whole."""
        runs = list(self.lines[0].runs)
        for line in self.lines[1:]:
            _join(runs, line)
        return runs

    def goes_on_from(self, last: Piece | None) -> bool:
        """True when it stands in under the words of a point that was begun on the page before."""
        if last is None or last.point is None or self.point is not None or self.lines[0].bold:
            return False
        before, first = last.lines[-1], self.lines[0]
        under = last.text_x > last.indent + _INDENT or last.lines[0].dotted
        return under and abs(first.x0 - last.text_x) < _INDENT and not before.text.endswith(":")

    def block(self, nesting: Nesting) -> Paragraph | Item:
        """The paragraph or the point it is."""
        line = read_line(self.runs())
        if self.point is None:
            nesting.reset()
            return Paragraph(line.text, self.place, bold=line.bold, lead=line.lead)
        first = self.lines[0]
        text = line.text.removeprefix(self.point.sign).strip() if not first.dotted else line.text
        level = nesting.level(self.indent, self.point.family)
        return Item(text, self.place, level=level, label=self.point.label, bold=first.bold and self.bold)

    @property
    def indent(self) -> float:
        """Where its bullet stands; columns lie far apart."""
        first = self.lines[0]
        return self.text_x if first.dotted else first.x0


def _join(runs: list[Run], line: TextLine) -> None:
    """Adds the line, with a space where the break stood unless a word or a pair of words is broken there."""
    last, following = runs[-1], line.text
    small, pair = following[:1].islower(), following.startswith(_AFTER_HYPHEN)
    if _HYPHENED.search(last.text) and small and not pair:
        runs[-1] = Run(last.text[:-1], last.bold)
    elif _SPAN.search(last.text) and following[:1].isdigit():
        pass
    elif not (_HELD_TOGETHER.search(last.text) and not pair) and not (_SLASHED.search(last.text) and small):
        runs.append(Run(" "))
    runs.extend(line.runs)


def leading_of(lines: Iterable[TextLine]) -> float:
    """How far apart lines of the same paragraph stand, as a multiple of their size."""
    ratios = sorted(
        (after.y - before.y) / before.size
        for before, after in pairwise(lines)
        if before.page == after.page and before.size and abs(before.size - after.size) < 0.3 and after.y > before.y
    )
    close = [ratio for ratio in ratios if 0.9 <= ratio <= 2.4]
    return median(close[: max(1, len(close) * 2 // 3)]) if close else _LEADING


@dataclass(slots=True)
class Setter:
    """Sets lines together; ``leading`` is the distance between lines of one paragraph, in sizes."""

    leading: float
    pieces: list[Piece] = field(default_factory=list)

    def set(self, lines: Iterable[TextLine]) -> list[Piece]:
        """The pieces that the lines make."""
        for line in lines:
            self._add(line)
        return self.pieces

    def end(self) -> None:
        """Something else stands here, as a table: what follows begins anew."""
        self.pieces.append(Piece([]))

    def _add(self, line: TextLine) -> None:
        current = self.pieces[-1] if self.pieces and self.pieces[-1].lines else None
        point = self._point(line)
        if current and not self._begins(current, line, point):
            current.lines.append(line)
            return
        text_x = line.words[1].x0 if point and not line.dotted and len(line.words) > 1 else line.x0
        self.pieces.append(Piece([line], point, text_x))

    def _point(self, line: TextLine) -> Mark | None:
        if line.dotted:
            return Mark("", "", line.text)
        found = mark(line.text)
        return found if found and found.rest else None

    def _begins(self, current: Piece, line: TextLine, point: Mark | None) -> bool:
        """True when the line begins something new, by where it stands and how the line before it ended."""
        before = current.lines[-1]
        new_look = abs(line.size - before.size) > _SIZE_SLACK * before.size
        if new_look or has_leaders(line.text) or has_leaders(before.text):
            return True
        if point and not self._dash_in_sentence(current, line, point):
            return True
        unfinished = goes_on(before.text, line.text) or before.text.endswith("-")
        if current.point and line.x0 < current.indent - _INDENT and not unfinished:
            return True
        if line.page != before.page or line.column != before.column or line.y < before.y:
            return not unfinished and (before.text.endswith(_ENDS) or self._fits(before, line) or before.bold)
        apart = line.y - before.y > _GAP_SLACK * self.leading * before.size
        if apart or (self._opens_list(line) and not unfinished):
            return True
        return not unfinished and (
            self._fits(before, line) or self._changes_weight(before, line) or self._stands_out(current, line)
        )

    @staticmethod
    def _dash_in_sentence(current: Piece, line: TextLine, point: Mark) -> bool:
        """A dash may begin a line in the middle of a sentence."""
        before = current.lines[-1].text
        return (
            point.sign in _DASHES
            and current.point is None
            and point.rest[:1].islower()
            and abs(line.x0 - current.lines[-1].x0) < 1
            and not before.endswith((":", ".", ";"))
        )

    @staticmethod
    def _opens_list(line: TextLine) -> bool:
        """True for a bold "Strategier:" on a line of its own, which ends a heading however full that is."""
        return line.bold and len(line.words) <= _FEW_WORDS and line.text.endswith(":") and line.text[:1].isupper()

    @staticmethod
    def _fits(before: TextLine, line: TextLine) -> bool:
        """True when the next word had room on the line before, so that somebody broke it on purpose."""
        first = line.words[0]
        return before.right - before.x1 > first.x1 - first.x0 + (_SPACE + _TOLERANCE) * line.size

    @staticmethod
    def _changes_weight(before: TextLine, line: TextLine) -> bool:
        """True where a line of bold ends; a bold lead may end in the middle of the next line."""
        return line.bold != before.bold and line.words[0].bold != before.words[-1].bold

    @staticmethod
    def _stands_out(current: Piece, line: TextLine) -> bool:
        """True for the first line of an indented paragraph, and for text out to the left of a point."""
        if current.point is not None:
            return line.x0 < current.text_x - _INDENT and current.lines[-1].text.endswith(_ENDS)
        first = current.lines[0] if len(current.lines) == 1 else current.lines[1]
        return line.x0 > first.x0 + _INDENT and current.lines[-1].text.endswith(_ENDS)


def blocks_of(pieces: Iterable[Piece], nesting: Nesting) -> Iterator[Paragraph | Item]:
    """The pieces as paragraphs and points, for a cell of a table."""
    for piece in pieces:
        if piece.lines:
            block = piece.block(nesting)
            if block.text:
                yield block
