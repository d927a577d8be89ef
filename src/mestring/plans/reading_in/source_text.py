"""The source's own text, line by line with its place, and the part of it that a node was read from. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mestring.planreader.blocks import Document, Place, Table
from mestring.plans.reading_in.likeness import normalised
from mestring.plans.reading_in.review import Json

# How much of the source is shown beside a node; the words around are one click away.
MOST_LINES, MOST_LETTERS = 6, 600
HEAD = 40


def lines_of(document: Document) -> list[Json]:
    """Every block of the document as {page, line, text}; tables cell by cell."""
    return [{"page": place.page, "line": place.line, "text": text} for text, place in _texts(document) if text.strip()]


def _texts(document: Document) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        if not isinstance(block, Table):
            yield block.text, block.place
            continue
        for row in block.rows:
            for cell in row:
                for inner in cell.blocks:
                    yield inner.text, inner.place


class Source:
    """Looks up what stands beside a node, quickly for many nodes."""

    def __init__(self, lines: Sequence[Json]) -> None:
        self.lines = lines
        self.places = [_place(line) for line in lines]
        self.at_place: dict[tuple[int, int], list[int]] = {}
        for index, place in enumerate(self.places):
            self.at_place.setdefault(place, []).append(index)
        self.in_order = self.places == sorted(self.places)
        self.heads = [normalised(str(line["text"])) for line in lines]

    def at(self, node: Json) -> int | None:
        """The index of the line the node begins with: by its place, and of several there the one with its words."""
        place = _place(node["source"])
        words = normalised(node["title"])[:HEAD]
        if place != (0, 0):
            there = self.at_place.get(place)
            if there:
                return next((index for index in there if words and words in self.heads[index]), there[0])
        found = next((index for index, head in enumerate(self.heads) if words and words in head), None)
        if found is not None or place == (0, 0) or not self.in_order or not self.places:
            return found
        return max(0, bisect_left(self.places, place) - 1)

    def beside(self, node: Json, *, until: int | None = None) -> list[Json]:
        """The lines the node was read from: from where it begins, and to where the next one does."""
        start = self.at(node)
        if start is None:
            return []
        end = until if until is not None and until > start else start + 1
        lines, letters = [], 0
        for line in self.lines[start : min(end, start + MOST_LINES)]:
            lines.append(line)
            letters += len(line["text"])
            if letters > MOST_LETTERS:
                break
        return lines


def _place(source: Json) -> tuple[int, int]:
    return (source.get("page") or 0, source.get("line") or 0)
