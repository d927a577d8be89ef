"""What a scenario chooses, as the engine's words and as the plain data that is kept of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from mestring.projection import LeverError, Span, lever
from mestring.projection.levers.lever import PulledLever

Json = dict[str, Any]


class Held(StrEnum):
    """What is held as it is where nothing is changed: the share of those over 80 who have a place, or the places."""

    COVERAGE = "coverage"
    PLACES = "places"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenLever:
    """One strategy: shares from 0 to 1, the years it begins and is full, and who answers for the numbers.

    ``proposed``: the effect is the catalogue's own proposal, unchanged.
    """

    lever: str
    low: float
    likely: float
    high: float
    first_year: int
    full_from: int
    reference: str
    on: tuple[str, ...] = ()
    to: str = ""
    proposed: bool = False

    def pulled(self) -> PulledLever:
        """As the engine pulls it. LeverError, or InputError for the span, with a sentence when it cannot be."""
        return lever(self.lever).pulled(
            Span(self.low, self.likely, self.high),
            first_year=self.first_year,
            full_from=self.full_from,
            reference=self.reference,
            on=self.on,
            to=self.to or None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Places for so many of a hundred persons over 80, reached in ``by_year``; before it, evenly from what is now."""

    percent: float
    by_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """All that a scenario changes. ``held``: what it is compared with. Nothing chosen changes nothing."""

    levers: tuple[ChosenLever, ...] = ()
    coverage: Coverage | None = None
    held: Held = Held.COVERAGE

    @property
    def nothing(self) -> bool:
        """Whether nothing is changed."""
        return not self.levers and self.coverage is None

    def as_json(self) -> Json:
        """The plain data ``chosen_from`` reads."""
        return {
            "levers": [asdict(one) | {"on": list(one.on)} for one in self.levers],
            "coverage": asdict(self.coverage) if self.coverage else None,
            "held": self.held.value,
        }


def chosen_from(said: Mapping[str, Any]) -> Chosen:
    """Read what ``as_json`` wrote. LeverError where it is of another shape."""
    try:
        levers = tuple(ChosenLever(**{**one, "on": tuple(one["on"])}) for one in said.get("levers", ()))
        coverage = said.get("coverage")
        return Chosen(
            levers=levers,
            coverage=Coverage(**coverage) if coverage else None,
            held=Held(said.get("held", Held.COVERAGE)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LeverError("Det som er valgt i scenarioet, kan ikke leses. Velg strategiene på nytt.") from error
