"""A named number the projection rests on, what it changes, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mestring.projection.axes import OLDEST
from mestring.projection.errors import InputError
from mestring.projection.uncertainty.distribution import Distribution


class Target(StrEnum):
    """What a parameter changes. A factor on the inputs, but for three of them.

    ``MORTALITY_DECLINE`` is the decline itself, and ``DECLINE_ADDED`` is added to it. ``MOVING`` is a share of those
    there: above 0 so many more come in a year, below 0 so many more leave.
    """

    MORTALITY = "mortality"
    MORTALITY_DECLINE = "mortality_decline"
    DECLINE_ADDED = "decline_added"
    MOVING = "moving"
    FERTILITY = "fertility"
    ARRIVING = "arriving"
    LEAVING = "leaving"
    WORSENING = "worsening"
    IMPROVEMENT = "improvement"
    HOURS = "hours"
    SICK_LEAVE = "sick_leave"


class Status(StrEnum):
    """Whether somebody has found it out, or it is only assumed."""

    SOURCED = "sourced"
    ASSUMPTION = "assumption"


EVERY_AGE = (0, OLDEST + 1)
_BY_AGE = (Target.MORTALITY, Target.MOVING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """``checked``: the day a person last compared it with its source, None where nobody has.

    ``ages``: from and below, where it applies; mortality and moving may differ by age, the others may not.
    """

    name: str
    title: str
    target: Target
    distribution: Distribution
    status: Status = Status.ASSUMPTION
    source: str = ""
    checked: date | None = None
    ages: tuple[int, int] = EVERY_AGE

    def __post_init__(self) -> None:
        low, high = self.ages
        if not 0 <= low < high <= OLDEST + 1:
            raise InputError(f"«{self.title}» gjelder aldrene {low} til {high}. De må stige og ligge fra 0 til 106.")
        if self.ages != EVERY_AGE and self.target not in _BY_AGE:
            raise InputError(f"«{self.title}» må gjelde alle aldre. Bare dødelighet og flytting kan deles etter alder.")
