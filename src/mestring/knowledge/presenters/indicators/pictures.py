"""The pictures of one indicator: year by year against somebody, and group by group."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from mestring.charts import Bars, Chart, Line, Lines, Series
from mestring.knowledge.indicators.facts import Answer, Shown
from mestring.knowledge.indicators.indicator import Indicator, Standing
from mestring.knowledge.presenters.indicators.against import Against
from mestring.knowledge.presenters.indicators.words import UNIT_NAMES


def series_picture(
    indicator: Indicator,
    own: Mapping[int, Answer],
    others: Mapping[int, Answer],
    *,
    name: str,
    against: Against | None,
    source: str,
    language: str,
) -> Chart | None:
    """Own numbers over the years, and those of the others; None where there are too few years to draw."""
    years = sorted(own)
    values = [_value(own[year]) for year in years]
    if sum(value is not None for value in values) < 2:
        return None
    lines = [Line(name, values)]
    compared = [_value(others[year]) if year in others else None for year in years]
    if against and any(value is not None for value in compared):
        lines.append(Line(against.name, compared))
    title = indicator.said(language).title
    return Chart(
        code=indicator.code,
        title=_("År for år"),
        description=_("%(title)s fra %(first)s til %(last)s.") % {"title": title, "first": years[0], "last": years[-1]},
        unit=str(UNIT_NAMES[indicator.unit]),
        source=source,
        marks=Lines(x=years, lines=lines),
        assumed=indicator.standing is Standing.ASSUMPTION,
        decimals=indicator.decimals,
        language=language,
    )


def parts_picture(
    indicator: Indicator, parts: Mapping[str, Answer], *, year: int, source: str, language: str
) -> Chart | None:
    """The groups side by side in a year; None where there is none to draw."""
    values = [_value(one) for one in parts.values()]
    if all(value is None for value in values):
        return None
    names = [indicator.part(code).name(language) for code in parts]
    title = indicator.said(language).title
    return Chart(
        code=f"{indicator.code}-grupper",
        title=_("Gruppe for gruppe, %(year)s") % {"year": year},
        description=_("%(title)s for hver gruppe i %(year)s.") % {"title": title, "year": year},
        unit=str(UNIT_NAMES[indicator.unit]),
        source=source,
        marks=Bars(groups=names, series=[Series(str(year), values)]),
        assumed=indicator.standing is Standing.ASSUMPTION,
        decimals=indicator.decimals,
        language=language,
    )


def _value(answer: Answer) -> float | None:
    return float(answer.value) if isinstance(answer, Shown) else None
