"""The six mastery levels as a flight of steps, those a service is for marked."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.services.content import LEVELS
from mestring.services.description import Description


@dataclass(frozen=True, slots=True)
class Step:
    """A level, 1 the highest mastery, and whether the service is for it."""

    level: int
    marked: bool


def steps(description: Description) -> tuple[Step, ...]:
    """All six, in order; none when the service belongs to no level."""
    if not description.levels:
        return ()
    return tuple(Step(level, level in description.levels) for level in LEVELS)
