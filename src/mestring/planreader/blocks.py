"""The parts a document is made of, whatever its format: what readers give and the outline is built from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source something stands. Pages and lines count from 1; None where the format has none."""

    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (highest) to 6. ``sure`` is 1.0 for a real heading, less when judged by its look."""

    text: str
    level: int
    place: Place
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``bold`` when the whole paragraph is, ``lead`` the bold words it starts with, if any."""

    text: str
    place: Place
    bold: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A point in a list; ``level`` 0 is outermost. ``label`` is the number or letter as written, "" for a bullet."""

    text: str
    place: Place
    level: int = 0
    label: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell, itself made of blocks. An empty cell has none.

    Of merged cells the first one holds the content; the others are empty and say where it is: "above" or "left".
    """

    blocks: tuple[Heading | Paragraph | Item, ...]
    place: Place
    merged: str = ""

    @property
    def text(self) -> str:
        """The cell's words, a line a block."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as they stand; a header row is not told apart here, nor a table that goes on over a page."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place


Block = Heading | Paragraph | Item | Table


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in the source that was not read, with the reason in a sentence a user can read (bokmål)."""

    what: str
    why: str
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """A source document as blocks in reading order. ``kind`` is docx, pdf, html, markdown or text; ``pages`` or 0."""

    name: str
    kind: str
    title: str
    blocks: tuple[Block, ...]
    skipped: tuple[Skipped, ...] = ()
    pages: int = 0
