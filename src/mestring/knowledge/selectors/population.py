"""The people of an area, year by year, as the engine wants them."""

from __future__ import annotations

import numpy as np
from django.db.models import Q, QuerySet

from mestring.knowledge.models import Population, ReleaseState
from mestring.knowledge.selectors.wall import seen_by
from mestring.projection import AGE, SEX, Labelled, Official, age_groups, years

COUNTED, PROJECTED = "population", "official-projection"


def counted_years(area: str) -> list[int]:
    """The years people were counted in, the first first."""
    return sorted(set(_in_use(COUNTED, seen_by(area)).filter(area_id=area).values_list("year", flat=True)))


def history_of(area: str, *, reader: str = "") -> Labelled | None:
    """Persons on 1 January, year × sex × age, over the years in a row that end with the last; None where none.

    ``reader``: the number of the municipality that asks, when it is not the area itself.
    """
    found = {one.year: one for one in _in_use(COUNTED, seen_by(reader or area)).filter(area_id=area)}
    if not found:
        return None
    last = first = max(found)
    while first - 1 in found:
        first -= 1
    rows = [[found[year].men, found[year].women] for year in range(first, last + 1)]
    return Labelled((years(first, last), SEX, AGE), np.array(rows, float))


def official_of(area: str, *, variant: str, source: str) -> Official | None:
    """An official projection of the area, named by its alternative; None where it has not been taken in."""
    in_use = _in_use(PROJECTED, seen_by(area))
    by_year = {one.year: one for one in in_use.filter(area_id=area, variant=variant)}
    found = [by_year[year] for year in sorted(by_year)]
    if not found:
        return None
    ages = age_groups(found[0].first_ages) if found[0].first_ages else AGE
    axes = (years(found[0].year, found[-1].year), SEX, ages)
    return Official(people=Labelled(axes, np.array([[one.men, one.women] for one in found], float)), source=source)


def _in_use(source: str, seen: Q) -> QuerySet[Population]:
    """Where a municipality's own release and the common one tell of the same, the one taken in last is read."""
    found = Population.objects.filter(seen, release__source=source, release__state=ReleaseState.CURRENT)
    return found.order_by("release__at", "year")
