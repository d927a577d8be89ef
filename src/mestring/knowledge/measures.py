"""What is counted: each measure with its unit and what it is divided by, as ``measures.yaml`` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from pathlib import Path

from django.utils.translation import gettext as _

from mestring import strict_yaml
from mestring.knowledge.refusals import UnknownMeasureError

FILE = Path(__file__).parent / "measures.yaml"
TOTAL = ""
BETWEEN = ":"


class Unit(StrEnum):
    """What one of a measure is."""

    PERSONS = "persons"
    PLACES = "places"
    HOURS = "hours"
    DAYS = "days"
    DECISIONS = "decisions"
    FTE = "fte"
    THOUSAND_KRONER = "thousand_kroner"
    PER_CENT = "per_cent"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A way to divide a measure: ``parts`` by code, in the order they are shown."""

    code: str
    title: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measure:
    """``breakdowns`` is empty where only the total is kept. ``source`` is the code of a file in ``sources/``."""

    code: str
    title: str
    unit: Unit
    breakdowns: tuple[Breakdown, ...]
    source: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The codes of all its parts, without the total."""
        return tuple(BETWEEN.join(parts) for parts in product(*(one.parts for one in self.breakdowns)) if parts)

    def title_of(self, group: str) -> str:
        """What a part is called; «I alt» for the total."""
        if group == TOTAL:
            return _("I alt")
        parts = group.split(BETWEEN)
        return ", ".join(one.parts[part] for one, part in zip(self.breakdowns, parts, strict=True))


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure by its code."""
    content = strict_yaml.load(FILE)
    ways = {code: Breakdown(code, one["title"], one["parts"]) for code, one in content["groups"].items()}
    return {
        code: Measure(code, one["title"], Unit(one["unit"]), tuple(ways[way] for way in one["groups"]), one["source"])
        for code, one in content["measures"].items()
    }


@cache
def relations(kind: str) -> Mapping[str, str]:
    """What fits together with what, of one of the kinds that ``measures.yaml`` tells of."""
    found: Mapping[str, str] = strict_yaml.load(FILE)["relations"][kind]
    return found


def measure(code: str) -> Measure:
    """The measure with this code. UnknownMeasureError says what to do."""
    try:
        return measures()[code]
    except KeyError:
        raise UnknownMeasureError(code) from None
