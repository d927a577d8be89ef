"""Blocks with what they say about themselves: which are headings, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from mestring.planreader.blocks import Block, Cell, Heading, Item, Paragraph, Place, Table
from mestring.planreader.structure.labels import Label, Use, label_of_heading, label_of_text
from mestring.planreader.structure.wording import clean, like_a_title

# Below the six levels of real headings: what only looks like one.
LOOK, LEAD = 7, 8
_SHORT = 90
_RUN_TOGETHER = re.compile(r"\s+[·•]\s+(?=\w)")
_KEY_IN_CELL = re.compile(r"^(Strategi|Delmål)\s+([A-ZÆØÅ].*)$")
_GROUP_IN_CELL = re.compile(r"^Tiltak\s+[a-zæøå][^.:]{2,90}$")
_LEAD_BREAK = re.compile(r"^[\s:.–—-]+")


@dataclass(slots=True)
class Piece:
    """A block; with a label when it is a heading of some kind. ``rest`` is text after a lead in the same block."""

    block: Block
    text: str
    place: Place
    label: Label | None = None
    level: int = 0
    sure: float = 1.0
    rest: str = ""

    @property
    def heading(self) -> bool:
        """True for a real heading, and for a bold line that looks like one."""
        return self.label is not None and 0 < self.level <= LOOK

    @property
    def title(self) -> str:
        """The words of a heading without its number."""
        return self.label.title if self.label and self.label.title else self.text

    @property
    def point(self) -> bool:
        """True for a point in a list."""
        return isinstance(self.block, Item)

    @property
    def table(self) -> Table | None:
        """The table, when it is one."""
        return self.block if isinstance(self.block, Table) else None


def table_lines(table: Table) -> list[str]:
    """The words of a table as text, a line a row."""
    lines = (" | ".join(" ".join(clean(block.text) for block in cell.blocks) for cell in row) for row in table.rows)
    return [line for line in lines if line.replace("|", "").strip()]


def pieces_of_cell(cell: Cell) -> list[Piece]:
    """The pieces of a cell, where a key word says what the words after it are even without a colon or bold type."""
    return [_spoken_in_cell(piece) if piece.label is None else piece for piece in pieces_of(cell.blocks)]


def _spoken_in_cell(piece: Piece) -> Piece:
    if not isinstance(piece.block, Paragraph):
        return piece
    found = _KEY_IN_CELL.match(piece.text)
    if found:
        return replace(piece, label=label_of_text(f"{found.group(1)}: {found.group(2)}"), level=LEAD)
    if _GROUP_IN_CELL.match(piece.text):
        label = label_of_heading(piece.text)
        return replace(piece, label=label, level=LEAD) if label.use is Use.SEVERAL and label.group else piece
    return piece


def pieces_of(blocks: Iterable[Block]) -> list[Piece]:
    """The blocks as pieces, blocks without words left out."""
    pieces = []
    for block in blocks:
        if isinstance(block, Table):
            pieces.append(Piece(block, "", block.place))
            continue
        for part in _unfolded(block):
            text = clean(part.text)
            if text:
                pieces.append(_piece(part, text))
    return pieces


def _unfolded(block: Heading | Paragraph | Item) -> list[Heading | Paragraph | Item]:
    """A list that a program has run together on one line ("… som: · ett · to") as its points again."""
    if isinstance(block, Heading) or not _RUN_TOGETHER.search(block.text):
        return [block]
    first, *points = _RUN_TOGETHER.split(block.text)
    if isinstance(block, Paragraph) and len(points) < 2:
        return [block]
    level = block.level if isinstance(block, Item) else 0
    return [replace(block, text=first), *(Item(point, block.place, level=level) for point in points)]


def titles_by_look(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a document without headings, with short lines over text taken for headings."""
    if sum(piece.heading for piece in pieces) > 1:
        return pieces
    return [_title(piece, after) for piece, after in zip_longest(pieces, pieces[1:])]


def _title(piece: Piece, after: Piece | None) -> Piece:
    alone = isinstance(piece.block, Paragraph) and piece.label is None and len(piece.text) <= _SHORT
    over = after is not None and (after.point or len(after.text) > _SHORT)
    if not (alone and over and like_a_title(piece.text)) or piece.text.endswith(":"):
        return piece
    return replace(piece, label=label_of_heading(piece.text), level=6, sure=0.5)


def _piece(block: Heading | Paragraph | Item, text: str) -> Piece:
    if isinstance(block, Heading):
        return Piece(block, text, block.place, label_of_heading(text), block.level, block.sure)
    if isinstance(block, Item):
        label = label_of_text(text)
        # A point that only repeats a field word ("Mål:") is no heading.
        return Piece(
            block,
            text,
            block.place,
            label if label and label.use is Use.ONE and label.title else None,
            LEAD if label else 0,
        )
    if block.bold and (like_a_title(text) or _says_a_part(text)):
        return Piece(block, text, block.place, label_of_heading(text), LOOK, 0.9)
    return _lead(block, text) or Piece(block, text, block.place, label_of_text(text), LEAD)


def _says_a_part(text: str) -> bool:
    return label_of_heading(text).use is Use.ONE and len(text) <= 300


def _lead(block: Paragraph, text: str) -> Piece | None:
    """A paragraph that begins with bold words which name a part: "**Strategi** Utvide …", "**Forankring:** …"."""
    lead = clean(block.lead)
    if not lead or lead == text or not text.startswith(lead):
        return None
    rest = _LEAD_BREAK.sub("", text[len(lead) :])
    label = label_of_heading(lead)
    if label.use is Use.ONE and not label.title:
        return Piece(block, text, block.place, replace(label, title=rest), LEAD)
    if label.use is Use.SEVERAL and label.role and not label.group and not label.narrative:
        named = label_of_text(f"{lead.rstrip(' :')}: {rest}")
        return Piece(block, text, block.place, named or label, LEAD)
    if label.use in (Use.SEVERAL, Use.PASSAGE, Use.SITUATION):
        return Piece(block, text, block.place, label, LEAD, rest=rest)
    if label.use is Use.ONE:
        return Piece(block, text, block.place, label, LEAD, rest=rest)
    return None
