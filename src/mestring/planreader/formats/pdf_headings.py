"""Headings of a PDF: by the file's own outline where it has one, else by letters larger than those of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mestring.planreader.blocks import Heading
from mestring.planreader.formats.headings import looks_like_title
from mestring.planreader.formats.marks import numbering
from mestring.planreader.formats.pdf_lines import TextLine
from mestring.planreader.formats.pdf_pages import Bookmark
from mestring.planreader.formats.pdf_paragraphs import Piece
from mestring.planreader.formats.runs import read_line, tidy

_LARGER = 1.1
_SAME = 0.45
_LONGEST = 220
_MOST_LINES = 4


def body_size(lines: Iterable[TextLine]) -> float:
    """The size of running text: what most letters have, to the half point."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


@dataclass(slots=True)
class HeadingJudge:
    """Knows the size of running text and the larger sizes, and what the outline says."""

    body: float
    sizes: list[float]
    outline: dict[tuple[int, str], int]
    by_size: dict[float, int]

    @classmethod
    def of(cls, lines: list[TextLine], bookmarks: list[Bookmark]) -> HeadingJudge:
        """The judge for these lines."""
        body = body_size(lines)
        larger = sorted({line.size for line in lines if line.size >= body * _LARGER and len(line.text) <= _LONGEST})
        sizes: list[float] = []
        for size in reversed(larger):
            if not sizes or sizes[-1] - size > _SAME:
                sizes.append(size)
        judge = cls(body, sizes, {(mark.page, _key(mark.title)): mark.level for mark in bookmarks}, {})
        judge._learn(lines)
        return judge

    def _learn(self, lines: list[TextLine]) -> None:
        """The levels that the outline gives each size, for headings it leaves out."""
        votes: dict[float, Counter[int]] = {}
        for line in lines if self.outline else ():
            level = self.outline.get((line.page, _key(line.text)))
            if level:
                votes.setdefault(round(line.size, 1), Counter())[level] += 1
        self.by_size = {size: count.most_common(1)[0][0] for size, count in votes.items()}

    def joined(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces, with the lines of a heading that was broken in two made one."""
        waiting: Piece | None = None
        for piece in pieces:
            if not piece.lines:
                continue
            if waiting and self._goes_on(waiting, piece):
                waiting.lines.extend(piece.lines)
                continue
            if waiting:
                yield waiting
            waiting = piece
        if waiting:
            yield waiting

    def _goes_on(self, first: Piece, second: Piece) -> bool:
        above, below = first.lines[-1], second.lines[0]
        same = abs(above.size - below.size) <= _SAME and above.page == below.page and above.bold == below.bold
        large = above.size >= self.body * _LARGER
        near = 0 < below.y - above.y < above.size * 1.6
        full = above.right - above.x1 < below.words[0].x1 - below.words[0].x0 + above.size * 0.3
        fresh = numbering(below.text) is None and second.point is None
        return (same and large and near and fresh and full and self._level(first) == 0) or (
            same and large and near and fresh and below.text[:1].islower()
        )

    def heading(self, piece: Piece) -> Heading | None:
        """The heading that the piece is, if it is one."""
        text = read_line(piece.runs()).text
        if not text or len(piece.lines) > _MOST_LINES:
            return None
        level = self._level(piece)
        if level:
            return Heading(text, min(level, 6), piece.place)
        if piece.size < self.body * _LARGER or (piece.point and not numbering(text)):
            return None
        if not looks_like_title(text, longest=_LONGEST):
            return None
        return Heading(text, min(self._level_of_size(piece.size), 6), piece.place, sure=0.9)

    def _level(self, piece: Piece) -> int:
        """The level in the file's outline, 0 when it is not there."""
        text = read_line(piece.runs()).text
        if piece.point and piece.size < self.body * _LARGER and not piece.bold:
            # A list of the goals to come says the same words as the heading it announces.
            return 0
        return self.outline.get((piece.lines[0].page, _key(text)), 0)

    def _level_of_size(self, size: float) -> int:
        near = [level for known, level in self.by_size.items() if abs(known - size) <= _SAME]
        if near:
            return near[0]
        rank = next((at for at, known in enumerate(self.sizes) if abs(known - size) <= _SAME), len(self.sizes))
        larger = [level for known, level in self.by_size.items() if known > size]
        return max(larger) + 1 if larger else rank + 1


def _key(text: str) -> str:
    """The words alone: outlines leave out or add numbers, hyphens and spaces."""
    numbered = numbering(text)
    bare = tidy(numbered[1] if numbered else text).casefold()
    return "".join(letter for letter in bare if letter.isalnum())
