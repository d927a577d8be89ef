"""What a plan document is made of before it has a format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter. ``new_page`` where a format has pages."""

    text: str
    level: int
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, all of it bold or none."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list, with bullets or numbers."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header row. With ``first_goes_on`` an empty first cell means the same as the one above."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_goes_on: bool = False

    def spans(self) -> tuple[int, ...]:
        """How many rows the first cell of each row covers; 0 where it belongs to one above."""
        spans = [1] * len(self.rows)
        for at in range(len(self.rows) - 1, 0, -1):
            if self.first_goes_on and not self.rows[at][0]:
                spans[at - 1] += spans[at]
                spans[at] = 0
        return tuple(spans)


Part = Heading | Paragraph | Points | Grid


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the first chapter. ``dated`` is the day the file says it was made."""

    title: str
    subtitle: str
    status: str
    publisher: str
    dated: date


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A document ready to be written in a format."""

    front: Front
    parts: tuple[Part, ...]
