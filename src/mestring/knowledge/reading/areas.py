"""Which area a part of a table is about: the country or a municipality, by number and name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mestring.knowledge.reading.cube import Dimension

COUNTRY = "0000"
COUNTRY_CODES = ("0", "00", "0000", "EAK")
_MUNICIPALITY = re.compile(r"(?:K-|K_)?([0-9]{4})$")
_BEFORE_NAME = re.compile(r"^(?:K-|K_)?([0-9]{4})\s+(.+)$")
_YEARS_AFTER = re.compile(r"\s*\((?:[0-9]{4})?\s*[-–]\s*(?:[0-9]{4})?\)$")


@dataclass(frozen=True, slots=True)
class ReadArea:
    """An area in a table: where it stands, its four digits, and the name the table gives it, if any."""

    place: int
    code: str
    name: str


def areas_in(dimension: Dimension) -> tuple[list[ReadArea], list[str]]:
    """The areas, and what the others are called: counties and groups of municipalities, which are not kept."""
    found, others = [], []
    for place, (code, title) in enumerate(dimension.parts.items()):
        number = _number(code, title)
        if number is None:
            others.append(title)
        else:
            found.append(ReadArea(place, number, _name(code, title)))
    return found, others


def _number(code: str, title: str) -> str | None:
    if code.strip() in COUNTRY_CODES:
        return COUNTRY
    for said in (code.strip(), title.strip()):
        match = _MUNICIPALITY.fullmatch(said) or _BEFORE_NAME.match(said)
        if match:
            return match[1]
    return None


def _name(code: str, title: str) -> str:
    match = _BEFORE_NAME.match(title.strip())
    name = _YEARS_AFTER.sub("", match[2] if match else title).strip()
    return "" if name == code.strip() or name.isdigit() else name[:100]
