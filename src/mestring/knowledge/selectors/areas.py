"""Which places there are numbers for, and which of them are of about the same size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Max

from mestring.core.access import Actor
from mestring.core.models import Municipality
from mestring.knowledge.models import Area, AreaKind, Population, ReleaseState
from mestring.knowledge.selectors import wall
from mestring.knowledge.selectors.population import COUNTED

# Inhabitants; from each to below the next is one size.
SIZES = (0, 3_000, 10_000, 20_000, 50_000, 10_000_000)


@dataclass(frozen=True, slots=True)
class SameSize:
    """The other municipalities with ``first`` to ``last`` inhabitants; no end where ``last`` is None."""

    first: int
    last: int | None
    areas: tuple[str, ...]


def own_municipality(actor: Actor) -> Municipality | None:
    """The municipality somebody works for."""
    return Municipality.objects.filter(pk=actor.municipality_id).first() if actor.municipality_id else None


def area_of(municipality: Municipality | None) -> Area | None:
    """The place with the municipality's number; None before anything of it has been taken in."""
    return Area.objects.filter(code=municipality.number).first() if municipality else None


def every_municipality() -> list[Area]:
    """The municipalities there is something about, by name."""
    return list(Area.objects.filter(kind=AreaKind.MUNICIPALITY))


def counted_municipalities() -> list[str]:
    """The numbers of those whose people have been taken in."""
    found = Population.objects.filter(
        release__source=COUNTED, release__state=ReleaseState.CURRENT, area__kind=AreaKind.MUNICIPALITY
    )
    return sorted(set(found.values_list("area_id", flat=True)))


def inhabitants(*, invented: bool, seen_by: str) -> Mapping[str, int]:
    """How many live in each municipality in the last year anybody was counted, as the one with this number sees it."""
    counted = Population.objects.filter(
        wall.seen_by(seen_by), release__source=COUNTED, release__state=ReleaseState.CURRENT, area__invented=invented
    )
    last = counted.aggregate(last=Max("year"))["last"]
    rows = counted.filter(year=last, area__kind=AreaKind.MUNICIPALITY).order_by("release__at")
    return {code: sum(men) + sum(women) for code, men, women in rows.values_list("area_id", "men", "women")}


def country_of(area: Area) -> Area | None:
    """The country the place is in; an invented place is in an invented country."""
    return Area.objects.filter(kind=AreaKind.COUNTRY, invented=area.invented).first()


def same_size(area: Area) -> SameSize | None:
    """The municipalities as large as this one, without it; None where it is not known how large it is.

    Invented ones are compared with invented ones only.
    """
    found = inhabitants(invented=area.invented, seen_by=area.code)
    if area.code not in found:
        return None
    first, last = next(two for two in pairwise(SIZES) if two[0] <= found[area.code] < two[1])
    others = tuple(sorted(code for code, number in found.items() if first <= number < last and code != area.code))
    return SameSize(first, last if last != SIZES[-1] else None, others)
