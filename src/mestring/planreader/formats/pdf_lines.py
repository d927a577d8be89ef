"""Words of a PDF page set together into lines, in reading order, column by column where there are two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from mestring.planreader.formats.pdf_columns import clear_strip
from mestring.planreader.formats.pdf_words import Word
from mestring.planreader.formats.runs import Run

_SAME_LINE = 0.42
_GUTTER = 12.0
_LEAST_BESIDE = 4
_PLACES_TRIED = 400
_LEADER_GAP = 28.0
_LEADERS = " ..... "


@dataclass(eq=False)
class TextLine:
    """A line of words. ``right`` is how far a line may reach where it stands; ``dotted`` when a bullet is drawn."""

    words: list[Word]
    page: int
    number: int = 0
    right: float = 0.0
    column: int = 0
    dotted: bool = False

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.words[-1].x1

    @cached_property
    def y(self) -> float:
        """The height most of its letters stand on."""
        return max(self.words, key=lambda word: len(word.text) * word.size).y

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[word.size] += len(word.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """True when all its letters are bold; the bullet before them does not count."""
        lettered = [word for word in self.words if any(letter.isalnum() for letter in word.text)]
        return bool(lettered) and all(word.bold for word in lettered)

    @cached_property
    def text(self) -> str:
        """Its words with a space between; a wide gap before a last number reads as leaders to a page number."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def runs(self) -> list[Run]:
        """Its words as runs of one weight."""
        runs: list[Run] = []
        for index, word in enumerate(self.words):
            gap = "" if not index else _LEADERS if self.leads and index == len(self.words) - 1 else " "
            if runs and runs[-1].bold == word.bold:
                runs[-1] = Run(runs[-1].text + gap + word.text, word.bold)
            else:
                runs.append(Run(gap + word.text, word.bold))
        return runs

    leads: bool = False

    @property
    def has_wide_gap_to_number(self) -> bool:
        """True for a line as in a table of contents set with a tab: words, a gap, a page number at the end."""
        if len(self.words) < 2 or not self.words[-1].text.isdigit() or len(self.words[-1].text) > 3:
            return False
        return self.words[-1].x0 - self.words[-2].x1 > _LEADER_GAP


def lines_of(words: Sequence[Word], page: int) -> list[TextLine]:
    """The lines that the words make, from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        last = rows[-1] if rows else None
        if last and word.y - last[-1].y <= _SAME_LINE * max(word.size, last[-1].size, 1.0):
            last.append(word)
        else:
            rows.append([word])
    return [TextLine(sorted(row, key=lambda word: word.x0), page) for row in rows]


def in_reading_order(lines: list[TextLine], breaks: Sequence[float]) -> list[TextLine]:
    """The lines column by column where the page has two; ``breaks`` are heights that a table parts the text at."""
    gutter = _gutter(lines)
    if gutter is None and len(lines) >= 2 * _LEAST_BESIDE:
        gutter = clear_strip([line.words for line in lines])
    if gutter is None:
        return lines
    ordered: list[TextLine] = []
    sides: tuple[list[TextLine], list[TextLine]] = ([], [])
    before = 0.0
    for line in lines:
        left, right, across = _split(line, gutter)
        if across or any(before < height <= line.y for height in breaks):
            ordered += sides[0] + sides[1]
            sides = ([], [])
        if across:
            ordered.append(line)
        else:
            sides[0].extend([TextLine(left, line.page, column=1)] if left else [])
            sides[1].extend([TextLine(right, line.page, column=2)] if right else [])
        before = line.y
    return ordered + sides[0] + sides[1]


def _gaps(line: TextLine) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in pairwise(line.words) if b.x0 - a.x1 >= max(_GUTTER, line.size)]


def _gutter(lines: list[TextLine]) -> float | None:
    """Where most lines have a gap at the same place near the middle, with text of some width on both sides."""
    if len(lines) < _LEAST_BESIDE:
        return None
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    low, high = left + (right - left) * 0.35, left + (right - left) * 0.65
    step = max((high - low) / _PLACES_TRIED, 1.0)
    places: Counter[int] = Counter()
    for line in lines:
        for start, end in _gaps(line):
            first, last = (max(start, low) - low) / step, (min(end, high) - low) / step
            places.update(range(int(first), int(last) + 1))
    if not places:
        return None
    most = max(places.values())
    middle = [place for place, count in places.items() if count == most]
    gutter = low + step * (sum(middle) / len(middle) + 0.5)
    split = [_split(line, gutter) for line in lines]
    beside = [(a, b) for a, b, across in split if a and b and not across]
    crossing = sum(1 for _, _, across in split if across)
    if len(beside) < _LEAST_BESIDE or crossing * 3 > len(lines):
        return None
    width = sum((a[-1].x1 - a[0].x0) + (b[-1].x1 - b[0].x0) for a, b in beside) / len(beside)
    return gutter if width > (right - left) * 0.6 else None


def _split(line: TextLine, gutter: float) -> tuple[list[Word], list[Word], bool]:
    left = [word for word in line.words if (word.x0 + word.x1) / 2 < gutter]
    right = line.words[len(left) :]
    across = any(word.x0 < gutter - 1 and word.x1 > gutter + 1 for word in line.words)
    if left and right:
        across = across or right[0].x0 - left[-1].x1 < _GUTTER * 0.7
    return left, right, across


def mark_leaders(lines: list[TextLine]) -> None:
    """Marks the lines of a table of contents that is set with a gap where others have dots."""
    leading = [line for line in lines if line.has_wide_gap_to_number]
    if len(leading) >= 4:
        for line in leading:
            line.leads = True
