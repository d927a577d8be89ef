"""Numbers of a measure in an area, by year and group."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mestring.knowledge.models import Release, ReleaseState, Value
from mestring.knowledge.selectors.wall import seen_by


@dataclass(frozen=True, slots=True)
class Number:
    """What stands in one cell: the number, or None where there is none; ``hidden`` where it is too small to show."""

    number: Decimal | None
    hidden: bool
    release: Release


def numbers_of(measure: str, *, area: str) -> dict[tuple[int, str], Number]:
    """The measure's numbers in an area, by year and group."""
    found = Value.objects.filter(seen_by(area), measure=measure, area_id=area, release__state=ReleaseState.CURRENT)
    return {(one.year, one.group): _number(one) for one in found.select_related("release").order_by("release__at")}


def _number(one: Value) -> Number:
    return Number(one.number, one.hidden, one.release)
