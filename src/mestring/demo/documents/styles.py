"""How each document is laid out in each format: municipalities differ, and so do these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Tail(Enum):
    """How owner and deadline follow a measure that stands as a point."""

    BRACKETS = auto()  # Kjøpe inn sykler (Ansvar: Hjemmetjenester, frist: 2027)
    DASH = auto()  # Kjøpe inn sykler - Ansvar: Hjemmetjenester. Frist: 2027.


@dataclass(frozen=True, slots=True)
class Style:
    """Measures as points or in a table, and how goals and strategies are numbered.

    ``columns`` are the table's headings for measure, owner and deadline. ``through`` numbers strategies within their
    goal ("Strategi 2") when False, and with the goal's number ("Strategi 4.2") when True.
    """

    table: bool
    through: bool
    tail: Tail = Tail.BRACKETS
    numbered: bool = False
    columns: tuple[str, str, str] = ("Tiltak", "Ansvar", "Frist")


_POINTS = Style(table=False, through=False)
_TABLE = Style(table=True, through=False)
_WITH_SUB_GOALS = Style(table=True, through=False, columns=("Tiltak", "Ansvar", "Tid"))

STYLES: dict[str, dict[str, Style]] = {
    "plan-2025": {
        "docx": _POINTS,
        "pdf": _POINTS,
        "html": _TABLE,
        "md": Style(table=False, through=False, tail=Tail.DASH),
        "txt": _POINTS,
    },
    "plan-2027": {
        "docx": Style(table=True, through=True),
        "pdf": Style(table=True, through=True),
        "html": Style(table=False, through=True, tail=Tail.DASH, numbered=True),
        "md": Style(table=True, through=True, columns=("Tiltak", "Ansvarlig", "Tidsfrist")),
        "txt": Style(table=False, through=True, tail=Tail.DASH, numbered=True),
    },
    "temaplan": dict.fromkeys(("docx", "pdf", "html", "md", "txt"), _WITH_SUB_GOALS),
}
