"""The shape of the knowledge base: chapters with a finding, pictures, numbers and what must be said of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mestring.charts import Chart


@dataclass(frozen=True, slots=True)
class Numbers:
    """A table: what it is of, the heads of its columns, and rows whose first cell names them. ``folded``: long."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    folded: bool = False
    of_numbers: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """``finding``: what it comes to, in a sentence or two. ``remarks``: what must be known to read it right."""

    code: str
    title: str
    finding: str
    charts: tuple[Chart, ...] = ()
    tables: tuple[Numbers, ...] = ()
    remarks: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """``about``: facts on the front page, as label and value."""

    title: str
    municipality: str
    dated: date
    about: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...] = field(default=())

    def numbered(self) -> list[tuple[int, Chapter]]:
        """The chapters with their numbers."""
        return list(enumerate(self.chapters, start=1))
