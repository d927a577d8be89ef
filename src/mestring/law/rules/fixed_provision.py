"""Provisions that stand whichever act on case handling is in force, read from ``provisions.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from mestring.law.errors import UnknownParameterError
from mestring.law.reading.source import Part
from mestring.law.reference import Reference

PROVISIONS = Path(__file__).parent / "provisions.yaml"
_KEYS = ("title", "link", "documentation", "applies_from", "checked")


@dataclass(frozen=True, slots=True)
class FixedProvision(Reference):
    """A provision, circular or plan that rules rest on. ``link`` is empty for a municipality's own plan.

    ``applies_from`` is None where it applied before anything here did. ``checked`` is the day a person last compared it
    with the source, None where nobody has.
    """

    documentation: str = ""
    applies_from: date | None = None
    checked: date | None = None

    def applies_on(self, day: date) -> bool:
        """Whether it has come into force on the day."""
        return self.applies_from is None or self.applies_from <= day


def fixed(name: str) -> FixedProvision:
    """The provision with this name in the file, or UnknownParameterError."""
    found = fixed_provisions().get(name)
    if found is None:
        raise UnknownParameterError(f"provisions.yaml har ingen bestemmelse som heter «{name}». Legg den til der.")
    return found


@cache
def fixed_provisions() -> dict[str, FixedProvision]:
    """Every provision of the file, by name."""
    return read_fixed(PROVISIONS)


def read_fixed(path: Path) -> dict[str, FixedProvision]:
    """Read such a file. LawFileError says file, line and what to do."""
    file = Part.of_file(path, named=path.name)
    return {name: _fixed(file.part(name)) for name in file.content}


def _fixed(part: Part) -> FixedProvision:
    part.only(needed=_KEYS)
    return FixedProvision(
        title=part.text("title"),
        link=part.link("link") if part.content["link"] else "",
        documentation=part.text("documentation"),
        applies_from=part.day("applies_from", or_null=True),
        checked=part.day("checked", or_null=True),
    )
