"""Which patients the scheme covers, and from which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mestring.law.calendar import day_in_words
from mestring.law.discharge.episode import Field
from mestring.law.reading.source import Part
from mestring.law.reference import Reference

FILE = Path(__file__).parent / "scope.yaml"


@dataclass(frozen=True, slots=True)
class Scope:
    """The day from which a field is covered, where it stands, and what is said of the days before."""

    covers_from: date
    provision: Reference
    not_covered: str


def liable() -> Reference:
    """Where it stands that the municipality pays, and from when."""
    return Part.of_file(FILE, named=FILE.name).reference("liable")


@cache
def scope(field: Field) -> Scope:
    """The scope of a field of care."""
    part = Part.of_file(FILE, named=FILE.name).part("fields").part(field.value)
    part.only(needed=["from", "reference", "not_covered"])
    since = part.day("from")
    if since is None:
        part.refuse("«from» må være dagen ordningen kom til å gjelde.", key="from")
    return Scope(since, part.reference(), part.text("not_covered").format(day=day_in_words(since)))
