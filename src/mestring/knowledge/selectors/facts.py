"""What indicators are computed from, read in as few questions as can be."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import numpy as np
from django.db.models import F, Q, QuerySet

from mestring.core.disclosure import HIDDEN, Hidden
from mestring.core.models import Municipality
from mestring.knowledge.indicators.facts import Facts, Place
from mestring.knowledge.indicators.indicator import Indicator
from mestring.knowledge.indicators.term import Dementia
from mestring.knowledge.measures import measures
from mestring.knowledge.models import Population, Release, ReleaseState, Value
from mestring.knowledge.models.area import COUNTRY_CODE
from mestring.knowledge.selectors.population import COUNTED
from mestring.knowledge.source import sources
from mestring.projection import AGE, Labelled
from mestring.projection.dementia import prevalence


def facts_for(
    indicators: Iterable[Indicator],
    *,
    areas: Iterable[str],
    municipality: Municipality | None,
    only_published: bool = False,
) -> Facts:
    """Everything these indicators are made from in these areas, in every year, as the municipality sees it.

    What it has taken in itself goes before what is taken in for all. With ``only_published``, what comes by the door
    from its own casework is left out.
    """
    wanted, where = list(indicators), list(dict.fromkeys(areas))
    codes = {code for one in wanted for code in one.measures}
    seen = Q(release__municipality=None) | Q(release__municipality=municipality)
    if only_published:
        seen &= ~Q(release__source__in=[code for code, one in sources().items() if one.only_by_the_door])
    people = _people(where, seen) if any(one.needs_people for one in wanted) else {}
    estimated = any(isinstance(term, Dementia) for one in wanted for term in one.terms)
    return Facts(
        values=_values(codes, where, seen) if codes else {},
        people=people,
        dementia_scale=_dementia_scale(seen) if estimated else 1.0,
    )


def releases_behind(indicator: Indicator, *, municipality: Municipality | None) -> list[Release]:
    """The releases in use that the indicator rests on, the municipality's own too, by source."""
    wanted = {measures()[code].source for code in indicator.measures} | ({COUNTED} if indicator.needs_people else set())
    seen = Q(municipality=None) | Q(municipality=municipality)
    return list(Release.objects.filter(seen, source__in=wanted, state=ReleaseState.CURRENT))


def _values(codes: set[str], areas: list[str], seen: Q) -> dict[Place, Decimal | Hidden]:
    rows = Value.objects.filter(seen, measure__in=codes, area__in=areas, release__state=ReleaseState.CURRENT)
    found: dict[Place, Decimal | Hidden] = {}
    for measure, area, year, group, number, hidden in _own_last(rows).values_list(
        "measure", "area_id", "year", "group", "number", "hidden"
    ):
        if hidden:
            found[measure, area, year, group] = HIDDEN
        elif number is not None:
            found[measure, area, year, group] = number
    return found


def _people(areas: list[str], seen: Q) -> dict[tuple[str, int], tuple[int, ...]]:
    rows = Population.objects.filter(seen, area__in=areas, release__source=COUNTED, release__state=ReleaseState.CURRENT)
    return {
        (area, year): tuple(a + b for a, b in zip(men, women, strict=True))
        for area, year, men, women in _own_last(rows).values_list("area_id", "year", "men", "women")
    }


def _own_last(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.order_by(F("release__municipality").asc(nulls_first=True))


def _dementia_scale(seen: Q) -> float:
    """What takes the estimate to the count for the country; 1 where its people are not in, or are made up."""
    rows = Population.objects.filter(
        seen,
        area=COUNTRY_CODE,
        area__invented=False,
        year=prevalence().national_year,
        release__source=COUNTED,
        release__state=ReleaseState.CURRENT,
    )
    row = _own_last(rows).last()
    if row is None:
        return 1.0
    return prevalence().scale_to(Labelled((AGE,), np.array([row.men, row.women], float).sum(axis=0)))
