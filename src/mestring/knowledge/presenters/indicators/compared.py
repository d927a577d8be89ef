"""Municipalities side by side: a table of the last numbers, and a picture for each indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.charts import Chart, Range, Ranges
from mestring.knowledge.indicators.computing import answer, years_known
from mestring.knowledge.indicators.facts import Answer, Facts, Shown
from mestring.knowledge.indicators.indicator import Indicator, Standing
from mestring.knowledge.models import Area
from mestring.knowledge.presenters.indicators.words import DIRECTION_NAMES, UNIT_NAMES, told, why_not

YEARS_BACK = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """An indicator in a place; ``why_not`` where there is no number."""

    place: str
    value: str
    why_not: str


@dataclass(frozen=True, slots=True)
class ComparedIndicator:
    """An indicator in one year, the last in which most of the places have a number. No year where none has."""

    code: str
    title: str
    direction: str
    year: int | None
    cells: tuple[Cell, ...]
    picture: Chart | None


def compared(
    indicator: Indicator, facts: Facts, *, areas: Sequence[Area], country: Area | None, source: str, language: str
) -> ComparedIndicator:
    """The indicator in each of the areas, with the country last."""
    year = _year(indicator, facts, areas)
    places = [*areas, *([country] if country and country not in areas else [])]
    found = {area: answer(indicator, facts, area=area.code, year=year or 0) for area in places}
    cells = tuple(Cell(area.name, told(indicator, one), why_not(one)) for area, one in found.items())
    drawn = {area: one for area, one in found.items() if area in areas}
    picture = (
        _picture(
            indicator,
            facts,
            drawn,
            country,
            found.get(country) if country else None,
            year=year,
            source=source,
            language=language,
        )
        if year
        else None
    )
    title, direction = indicator.said(language).title, str(DIRECTION_NAMES[indicator.direction])
    return ComparedIndicator(indicator.code, title, direction, year, cells, picture)


def _year(indicator: Indicator, facts: Facts, areas: Sequence[Area]) -> int | None:
    """The last year with the most numbers, so that all are told of the same one."""
    counts: dict[int, int] = {}
    for area in areas:
        for year in years_known(indicator, facts, area=area.code):
            has = isinstance(answer(indicator, facts, area=area.code, year=year), Shown)
            counts[year] = counts.get(year, 0) + has
    most = max(counts.values(), default=0)
    return max(year for year, count in counts.items() if count == most) if most else None


def _picture(
    indicator: Indicator,
    facts: Facts,
    found: dict[Area, Answer],
    country: Area | None,
    whole: Answer | None,
    *,
    year: int,
    source: str,
    language: str,
) -> Chart | None:
    rows = [
        _range(indicator, facts, area, float(one.value), year)
        for area, one in sorted(found.items(), key=lambda two: -two[1].value if isinstance(two[1], Shown) else 0)
        if isinstance(one, Shown)
    ]
    if not rows:
        return None
    title = indicator.said(language).title
    shown = whole if isinstance(whole, Shown) else None
    return Chart(
        code=f"{indicator.code}-side-om-side",
        title=_("%(title)s, %(year)s") % {"title": title, "year": year},
        description=_("%(title)s i %(year)s for hvert sted, og hvor det har ligget de siste %(back)s årene.")
        % {"title": title, "year": year, "back": YEARS_BACK},
        unit=str(UNIT_NAMES[indicator.unit]),
        source=source,
        marks=Ranges(
            rows=rows,
            reference=float(shown.value) if shown else None,
            reference_label=country.name if shown and country else "",
        ),
        assumed=indicator.standing is Standing.ASSUMPTION,
        decimals=indicator.decimals,
        language=language,
    )


def _range(indicator: Indicator, facts: Facts, area: Area, likely: float, year: int) -> Range:
    """Where the place is, and the lowest and highest it has been in the last years."""
    years = range(year - YEARS_BACK + 1, year + 1)
    found = [answer(indicator, facts, area=area.code, year=one) for one in years]
    values = [likely, *(float(one.value) for one in found if isinstance(one, Shown))]
    return Range(area.name, min(values), likely, max(values))
