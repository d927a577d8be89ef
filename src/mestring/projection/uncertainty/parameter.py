"""A named number the projection rests on, what it changes, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mestring.projection.uncertainty.distribution import Distribution


class Target(StrEnum):
    """What a parameter changes. All but the decline are factors on the inputs."""

    MORTALITY = "mortality"
    MORTALITY_DECLINE = "mortality_decline"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """``checked``: the day a person last compared it with its source, None where nobody has."""

    name: str
    title: str
    target: Target
    distribution: Distribution
    status: Status = Status.ASSUMPTION
    source: str = ""
    checked: date | None = None
