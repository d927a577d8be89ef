"""A person departs from a recommendation, and writes down why. The recommendation stands beside it, unchanged."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.ladder.errors import DepartureError
from mestring.ladder.recommending import Recommendation

_SHORTEST_REASON = 10


@dataclass(frozen=True, slots=True)
class Departure:
    """The level recommended, the level a person set instead, and the reason, all on one ladder."""

    ladder: str
    recommended: int
    level: int
    reason: str


def depart(recommendation: Recommendation, *, level: int, reason: str) -> Departure:
    """A departure to another level of the same ladder, with a reason of at least some words.

    DepartureError where the level is the one recommended or none of the ladder's, or where no reason is written.
    """
    ladder, recommended = recommendation.ladder, recommendation.level.number
    if level == recommended:
        raise DepartureError(f"Nivå {level} er det som er anbefalt. Da er det ikke noe å fravike.")
    if not 1 <= level <= len(ladder.levels):
        raise DepartureError(f"{ladder.name.nb} har nivå 1 til {len(ladder.levels)}, ikke {level}.")
    if len(reason.strip()) < _SHORTEST_REASON:
        raise DepartureError("Skriv hvorfor nivået blir et annet enn det anbefalte, med noen ord som en annen forstår.")
    return Departure(ladder.code, recommended, level, reason.strip())
