"""Tables of a PDF page, made out from their rulings: which cells there are, and which words stand in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from mestring.planreader.formats.pdf_rulings import Drawn, Ruling
from mestring.planreader.formats.pdf_words import Word

_NEAR = 3.0
_EDGE = 8.0
_MOST_PAIRS = 3_000_000
_MOST_SQUARES = 6_000
_LEAST_LEVEL = 3
_GUTTER = 9.0
_SIDE = 5.0


@dataclass(slots=True)
class Box:
    """A cell: where it lies, the words in it, and which cell it is part of when several are merged."""

    x0: float
    y0: float
    x1: float
    y1: float
    words: list[Word] = field(default_factory=list)
    merged: str = ""


@dataclass(slots=True)
class Grid:
    """A table as it lies on the page."""

    xs: list[float]
    ys: list[float]
    rows: list[list[Box]]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.ys[0]

    @property
    def is_table(self) -> bool:
        """True when words stand in more than one column; a frame round running text is no table."""
        columns = {index for row in self.rows for index, box in enumerate(row) if box.words}
        filled = sum(1 for row in self.rows for box in row if box.words)
        return len(columns) > 1 and filled * 6 >= sum(1 for row in self.rows for box in row if not box.merged)

    def has_columns_of(self, other: Grid | None) -> bool:
        """True when both part their columns at the same places, as where a table goes on over a page."""
        return (
            other is not None
            and len(self.xs) == len(other.xs) > 2
            and all(abs(a - b) <= _SIDE for a, b in zip(self.xs, other.xs, strict=True))
        )


def find_grids(drawn: Drawn, words: list[Word], *, before: Grid | None = None) -> tuple[list[Grid], list[Word]]:
    """The tables, from the top of the page, and the words that stand outside them.

    ``before`` is the last table of the page before: what goes on in its columns is a table with one column filled too.
    """
    level, upright = _joined(drawn.level), _joined(drawn.upright)
    grids: list[Grid] = []
    for lines, posts in _groups(level, upright):
        squares = _squares(lines, posts) if posts else _open_squares(lines, words)
        if squares is None:
            continue
        for xs, ys in _stretches(*squares, posts):
            grid = _grid(xs, ys, lines, posts)
            inside = _placed(grid, words)
            if grid.is_table or (inside and grid.has_columns_of(before)):
                grids.append(grid)
                words = [word for word in words if id(word) not in inside]
    return sorted(grids, key=lambda grid: grid.top), words


def _joined(rulings: list[Ruling]) -> list[Ruling]:
    """Pieces of the same line made one."""
    joined: list[Ruling] = []
    for ruling in sorted(rulings, key=lambda ruling: (round(ruling.at / 2), ruling.start)):
        last = joined[-1] if joined else None
        if last and abs(last.at - ruling.at) <= _NEAR and last.start - _NEAR <= ruling.start <= last.end + _NEAR:
            joined[-1] = Ruling(last.at, last.start, max(last.end, ruling.end))
        else:
            joined.append(ruling)
    return joined


def _groups(level: list[Ruling], upright: list[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    """Rulings that touch one another; and those level ones that touch none but lie under one another."""
    if len(level) * len(upright) > _MOST_PAIRS:
        return []
    above = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while above[index] != index:
            above[index] = above[above[index]]
            index = above[index]
        return index

    for i, line in enumerate(level):
        for j, post in enumerate(upright):
            meets = line.start - _NEAR <= post.at <= line.end + _NEAR
            if meets and post.start - _NEAR <= line.at <= post.end + _NEAR:
                above[root(i)] = root(len(level) + j)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for index in range(len(above)):
        lines, posts = groups.setdefault(root(index), ([], []))
        if index < len(level):
            lines.append(level[index])
        else:
            posts.append(upright[index - len(level)])
    crossed = [group for group in groups.values() if group[0] and group[1]]
    return crossed + _stacks([group[0][0] for group in groups.values() if group[0] and not group[1]])


def _stacks(alone: list[Ruling]) -> list[tuple[list[Ruling], list[Ruling]]]:
    stacks: dict[tuple[int, int], list[Ruling]] = {}
    for line in alone:
        stacks.setdefault((round(line.start / 6), round(line.end / 6)), []).append(line)
    return [(lines, []) for lines in stacks.values() if len(lines) >= _LEAST_LEVEL]


def _distinct(places: list[float]) -> list[float]:
    distinct: list[float] = []
    for place in sorted(places):
        if not distinct or place - distinct[-1] > _NEAR:
            distinct.append(place)
    return distinct


def _squares(lines: list[Ruling], posts: list[Ruling]) -> tuple[list[float], list[float]] | None:
    """Where the columns and rows part; a side that is not drawn lies where the rulings end."""
    xs, ys = _distinct([post.at for post in posts]), _distinct([line.at for line in lines])
    xs = _with_sides(xs, [line.start for line in lines], [line.end for line in lines])
    ys = _with_sides(ys, [post.start for post in posts], [post.end for post in posts])
    count = (len(xs) - 1) * (len(ys) - 1)
    return (xs, ys) if 2 <= count <= _MOST_SQUARES else None


def _stretches(xs: list[float], ys: list[float], posts: list[Ruling]) -> Iterator[tuple[list[float], list[float]]]:
    """The tables that stand end to end, told by having no column in common."""
    begun, open_columns = 0, set[float]()
    used = [{x for x in xs[1:-1] if _parts(posts, x, (y0 + y1) / 2)} for y0, y1 in pairwise(ys)]
    for index, columns in enumerate([*used, set[float]()]):
        ended = index == len(used)
        if ended or (columns and open_columns and not columns & open_columns):
            inner = [x for x in xs[1:-1] if x in open_columns] if posts else xs[1:-1]
            yield [xs[0], *inner, xs[-1]], ys[begun : index + 1]
            begun, open_columns = index, set()
        open_columns |= columns


def _with_sides(places: list[float], starts: list[float], ends: list[float]) -> list[float]:
    before = [min(starts)] if min(starts) < places[0] - _EDGE else []
    after = [max(ends)] if max(ends) > places[-1] + _EDGE else []
    return [*before, *places, *after]


def _open_squares(lines: list[Ruling], words: list[Word]) -> tuple[list[float], list[float]] | None:
    """Columns of a table with level rulings only: parted where no word stands in any row."""
    ys = _distinct([line.at for line in lines])
    left, right = min(line.start for line in lines), max(line.end for line in lines)
    inside = sorted(
        (word.x0, word.x1) for word in words if ys[0] < word.y - word.size / 3 < ys[-1] and left <= word.x0 <= right
    )
    if len(ys) < _LEAST_LEVEL or not inside:
        return None
    xs, reach = [left], inside[0][1]
    for start, end in inside[1:]:
        if start - reach >= _GUTTER:
            xs.append((reach + start) / 2)
        reach = max(reach, end)
    xs.append(right)
    return (xs, ys) if 3 <= len(xs) <= 12 else None


def _grid(xs: list[float], ys: list[float], lines: list[Ruling], posts: list[Ruling]) -> Grid:
    """The cells; two squares with no ruling between them are one cell, which the upper left of them holds."""
    rows = [[Box(x0, y0, x1, y1) for x0, x1 in pairwise(xs)] for y0, y1 in pairwise(ys)]
    for i, row in enumerate(rows):
        for j, box in enumerate(row):
            if j and posts and not _parts(posts, box.x0, (box.y0 + box.y1) / 2):
                box.merged = "left"
            elif i and lines and not _parts(lines, box.y0, (box.x0 + box.x1) / 2):
                box.merged = "above"
    return Grid(xs, ys, rows)


def _parts(rulings: list[Ruling], at: float, across: float) -> bool:
    return any(
        abs(ruling.at - at) <= _NEAR and ruling.start - _NEAR <= across <= ruling.end + _NEAR for ruling in rulings
    )


def _placed(grid: Grid, words: list[Word]) -> set[int]:
    """Puts each word in its cell, and tells which words were put."""
    inside: set[int] = set()
    for word in words:
        middle, height = (word.x0 + word.x1) / 2, word.y - word.size / 3
        column, row = bisect_right(grid.xs, middle) - 1, bisect_right(grid.ys, height) - 1
        if 0 <= column < len(grid.xs) - 1 and 0 <= row < len(grid.ys) - 1:
            while grid.rows[row][column].merged:
                if grid.rows[row][column].merged == "left":
                    column -= 1
                else:
                    row -= 1
            grid.rows[row][column].words.append(word)
            inside.add(id(word))
    for row_of_boxes in grid.rows:
        for j, box in enumerate(row_of_boxes):
            if j and box.merged == "left":
                first = next(k for k in range(j, -1, -1) if row_of_boxes[k].merged != "left")
                row_of_boxes[first].x1 = max(row_of_boxes[first].x1, box.x1)
    return inside
