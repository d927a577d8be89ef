"""What a reader must know besides the sum: numbers nobody has checked, readings of ours, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mestring.law.charges.money import kroner, number, percent
from mestring.law.memory import Used
from mestring.law.period import Period, PeriodUnit
from mestring.law.units import Unit


class NoteKind(StrEnum):
    """Why the note is there."""

    MISSING = "missing"
    CHECK = "check"
    CHOICE = "choice"
    INTERPRETATION = "interpretation"
    UNVERIFIED = "unverified"

    @property
    def heading(self) -> str:
        """The heading over notes of this kind (bokmål)."""
        return HEADINGS[self]


HEADINGS = {
    NoteKind.UNVERIFIED: "Disse tallene er ikke kontrollert mot kilden",
    NoteKind.INTERPRETATION: "Slik har vi forstått reglene der de er uklare",
    NoteKind.MISSING: "Dette mangler",
    NoteKind.CHECK: "Dette bør kontrolleres",
    NoteKind.CHOICE: "Dette kan kommunen velge",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence (bokmål), and why it is there."""

    kind: NoteKind
    sentence: str


def unverified(used: Used) -> Note:
    """The note on a number that no person has compared with its source; the heading says that, once for all of them."""
    since = f" fra {used.applies_from:%d.%m.%Y}" if used.applies_from else ""
    return Note(NoteKind.UNVERIFIED, f"{used.title}: {_value(used)}{since}.")


def _value(used: Used) -> str:
    if isinstance(used.value, tuple):
        return f"{len(used.value)} trinn"
    if used.unit.is_money:
        return kroner(used.value)
    if used.unit is Unit.SHARE:
        return percent(used.value)
    if used.unit.is_period and used.value % 1 == 0:
        return str(Period(int(used.value), PeriodUnit(used.unit.value)))
    return f"{number(used.value)} {used.unit.in_words}"
