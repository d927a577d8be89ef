"""Numbers of a measure: by year and group, for one area or for all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from mestring.knowledge.models import Release, ReleaseState, Value


@dataclass(frozen=True, slots=True)
class Number:
    """What stands in one cell: the number, or None where there is none; ``hidden`` where it is too small to show."""

    number: Decimal | None
    hidden: bool
    release: Release


def numbers_of(measure: str, *, area: str) -> dict[tuple[int, str], Number]:
    """The measure's numbers in an area, by year and group."""
    return {(one.year, one.group): _number(one) for one in _in_use(measure).filter(area_id=area)}


def numbers_everywhere(measure: str, *, year: int, group: str = "") -> dict[str, Number]:
    """The measure's numbers in a year, by the code of the area."""
    return {one.area_id: _number(one) for one in _in_use(measure).filter(year=year, group=group)}


def years_of(measure: str) -> list[int]:
    """The years there are numbers for, the first first."""
    return sorted(set(_in_use(measure).values_list("year", flat=True)))


def _in_use(measure: str) -> QuerySet[Value]:
    found = Value.objects.filter(measure=measure, release__state=ReleaseState.CURRENT)
    return found.select_related("release").order_by("release__at")


def _number(one: Value) -> Number:
    return Number(one.number, one.hidden, one.release)
