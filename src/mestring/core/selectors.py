"""Reads of municipalities and units."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from mestring.core.models import Municipality, Unit


def units_of(municipality_id: int, *, on: date) -> QuerySet[Unit]:
    """The units a municipality has on a day, in the order of their codes."""
    return Unit.objects.filter(Q(ends=None) | Q(ends__gte=on), municipality_id=municipality_id, starts__lte=on)


def unit_and_below(unit: Unit) -> frozenset[int]:
    """The ids of a unit and of every unit below it."""
    children: dict[int | None, list[int]] = {}
    for pk, parent in Unit.objects.filter(municipality_id=unit.municipality_id).values_list("pk", "parent_id"):
        children.setdefault(parent, []).append(pk)
    found, waiting = set(), [unit.pk]
    while waiting:
        pk = waiting.pop()
        if pk not in found:
            found.add(pk)
            waiting += children.get(pk, [])
    return frozenset(found)


def municipality_by_slug(slug: str) -> Municipality | None:
    """The municipality whose public pages have this slug."""
    return Municipality.objects.filter(slug=slug).first()
