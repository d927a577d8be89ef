"""What is known when an indicator is computed: numbers and people, and what stands where there is no answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from mestring.core.disclosure import Hidden

# Measure, area, year, group.
Place = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """``values``: numbers by place. ``people``: persons of each age, 0 to 105, by area and year.

    ``dementia_scale`` takes the estimate of dementia to the count for the country; 1 where that cannot be found.
    """

    values: Mapping[Place, Decimal | Hidden] = field(default_factory=dict)
    people: Mapping[tuple[str, int], tuple[int, ...]] = field(default_factory=dict)
    dementia_scale: float = 1.0


class Why(StrEnum):
    """Why there is no number."""

    NOT_TAKEN_IN = "not_taken_in"
    NO_PEOPLE = "no_people"
    NOBODY = "nobody"
    CONTRADICTION = "contradiction"
    CANNOT_BE_ADDED = "cannot_be_added"


@dataclass(frozen=True, slots=True)
class Missing:
    """There is no number. ``what`` is the measure that lacks one, where it is one that does."""

    why: Why
    what: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A number, and what it was made from, summed over ``areas`` areas. Decimal throughout, not rounded."""

    value: Decimal
    numerator: Decimal
    denominator: Decimal | None
    areas: int = 1


Answer = Shown | Hidden | Missing
