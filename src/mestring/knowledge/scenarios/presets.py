"""Where a new scenario may begin: a name, a question, and strategies as the catalogue proposes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mestring import strict_yaml
from mestring.knowledge.scenarios.chosen import Chosen, Coverage
from mestring.knowledge.scenarios.coverage import coverage_now
from mestring.knowledge.scenarios.proposing import proposed
from mestring.knowledge.scenarios.wish import Wish
from mestring.projection import Municipality, lever

FILE = Path(__file__).parent / "presets.yaml"
USUAL_YEARS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """``lower``: places fewer per hundred over 80, reached after ``years``; None where places are left as they are."""

    code: str
    title: str
    what: str
    levers: tuple[str, ...]
    lower: float | None
    years: int

    def wish(self, municipality: Municipality) -> Wish:
        """The preset laid on a municipality's own numbers."""
        first, now = municipality.demography.first_year, coverage_now(municipality)
        coverage = None
        if self.lower is not None and now is not None:
            coverage = Coverage(percent=max(round(now - self.lower, 1), 0.0), by_year=first + self.years)
        return Wish(
            name=self.title,
            note=self.what,
            until=first + USUAL_YEARS,
            chosen=Chosen(
                levers=tuple(proposed(lever(code), first_year=first) for code in self.levers), coverage=coverage
            ),
        )


@cache
def presets() -> Mapping[str, Preset]:
    """All of them by code, in the order they stand."""
    found = {}
    for code, entry in strict_yaml.load(FILE)["presets"].items():
        coverage = entry["coverage"]
        found[code] = Preset(
            code=code,
            title=entry["title"],
            what=entry["what"],
            levers=tuple(entry["levers"]),
            lower=float(coverage["lower"]) if coverage else None,
            years=coverage["years"] if coverage else 0,
        )
    return found


def empty_wish(municipality: Municipality) -> Wish:
    """Nothing chosen yet."""
    return Wish(name="", until=municipality.demography.first_year + USUAL_YEARS, chosen=Chosen())
