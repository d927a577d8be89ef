"""Which ages a table is about, however it writes them: 000, 0 år, 80-84 år, 105+, 105 år eller eldre."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mestring.knowledge.reading.cube import Dimension
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.projection.axes import OLDEST

_SINGLE = re.compile(r"^([0-9]{1,3})(?:\s*år)?$")
_RANGE = re.compile(r"^([0-9]{1,3})\s*[-–]\s*([0-9]{1,3})(?:\s*år)?$")
_FROM = re.compile(r"^([0-9]{1,3})\s*(?:\+|år (?:eller|og) (?:eldre|over)|år\s*\+)$")


@dataclass(frozen=True, slots=True)
class AgePart:
    """A part of the table: ages from ``first`` to ``last``, both with; the oldest has no last."""

    place: int
    first: int
    last: int | None


def ages_in(dimension: Dimension, *, not_ages: set[int]) -> list[AgePart]:
    """Every part but the total, youngest first. TableUnreadableError unless they cover all ages once, to the oldest."""
    parts = [
        _part(place, code, title)
        for place, (code, title) in enumerate(dimension.parts.items())
        if place not in not_ages
    ]
    parts.sort(key=lambda part: part.first)
    following = 0
    for part in parts:
        if part.first != following:
            what = "står to ganger" if part.first < following else "mangler"
            raise TableUnreadableError(
                f"Alderen {min(part.first, following)} år {what}. Hent alle ettårige aldre fra 0, hver for seg."
            )
        following = OLDEST + 1 if part.last is None else part.last + 1
    # Where single years end with 105, that is 105 and over, as the tables have no one year of age above it.
    if following <= OLDEST:
        raise TableUnreadableError(
            f"Aldrene slutter på {following - 1} år, men skal gå til {OLDEST} år eller eldre. Hent resten også."
        )
    return parts


def _part(place: int, code: str, title: str) -> AgePart:
    for said in (title.strip().casefold(), code.strip().casefold()):
        if match := _SINGLE.match(said):
            return AgePart(place, int(match[1]), int(match[1]))
        if match := _RANGE.match(said):
            return AgePart(place, int(match[1]), int(match[2]))
        if match := _FROM.match(said):
            return AgePart(place, int(match[1]), None)
    raise TableUnreadableError(f"«{title[:40]}» er ikke en alder vi kjenner. Hent aldrene som 0 år, 1 år og så videre.")
