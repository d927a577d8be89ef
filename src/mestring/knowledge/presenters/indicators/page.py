"""The page of one indicator: the number, the series against somebody, groups, how it is made, how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mestring.charts import Chart
from mestring.core.disclosure import Hidden
from mestring.knowledge.indicators.computing import by_part, series, years_known
from mestring.knowledge.indicators.facts import Answer, Facts, Shown
from mestring.knowledge.indicators.indicator import Indicator, Texts
from mestring.knowledge.models import Area
from mestring.knowledge.presenters.indicators.against import Against
from mestring.knowledge.presenters.indicators.change import Change, change_in
from mestring.knowledge.presenters.indicators.made import Formula, formula
from mestring.knowledge.presenters.indicators.pictures import parts_picture, series_picture
from mestring.knowledge.presenters.indicators.words import DIRECTION_NAMES, THEME_NAMES, number, told, why_not


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the table: each number as it is written, empty where there is none to show."""

    year: int
    value: str
    above: str
    below: str
    against: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """A group in the table."""

    name: str
    value: str
    why_not: str


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """What the page shows. ``value`` is empty where there is no number; ``why_not`` then says why."""

    texts: Texts
    theme: str
    direction: str
    value: str
    year: int | None
    change: Change | None
    why_not: str
    years: tuple[YearRow, ...]
    picture: Chart | None
    parts: tuple[PartRow, ...]
    parts_picture: Chart | None
    formula: Formula | None
    hidden: bool
    left_out: int


def indicator_page(
    indicator: Indicator, facts: Facts, *, area: Area, against: Against | None, source: str, language: str
) -> IndicatorPage:
    """The indicator in an area, held against a group of areas where one is given."""
    own = series(indicator, facts, areas=[area.code], years=years_known(indicator, facts, area=area.code))
    others = series(indicator, facts, areas=against.areas, years=own) if against else {}
    shown = [year for year, one in own.items() if isinstance(one, Shown)]
    last = max(shown, default=None)
    parts = by_part(indicator, facts, area=area.code, year=last) if last and indicator.parts else {}
    answer = own[last] if last else None
    compared = others.get(last) if last else None
    return IndicatorPage(
        texts=indicator.said(language),
        theme=str(THEME_NAMES[indicator.theme]),
        direction=str(DIRECTION_NAMES[indicator.direction]),
        value=told(indicator, answer) if answer else "",
        year=last,
        change=change_in(indicator, own),
        why_not=_why_not(own, last),
        years=tuple(_year(indicator, year, own, others) for year in sorted(own, reverse=True)),
        picture=series_picture(
            indicator, own, others, name=area.name, against=against, source=source, language=language
        ),
        parts=tuple(_part(indicator, code, one, language) for code, one in parts.items()),
        parts_picture=parts_picture(indicator, parts, year=last, source=source, language=language) if last else None,
        formula=formula(indicator, answer) if isinstance(answer, Shown) else None,
        hidden=any(isinstance(one, Hidden) for one in (*own.values(), *parts.values())),
        left_out=_left_out(compared, against),
    )


def _why_not(own: Mapping[int, Answer], last: int | None) -> str:
    return why_not(own[max(own)]) if own and last is None else ""


def _year(indicator: Indicator, year: int, own: Mapping[int, Answer], others: Mapping[int, Answer]) -> YearRow:
    answer = own[year]
    above = below = ""
    if isinstance(answer, Shown):
        above = number(answer.numerator, 0 if answer.numerator == int(answer.numerator) else 1)
        below = number(answer.denominator, 0) if answer.denominator is not None else ""
    against = told(indicator, others[year]) if year in others else ""
    return YearRow(year, told(indicator, answer), above, below, against)


def _part(indicator: Indicator, code: str, answer: Answer, language: str) -> PartRow:
    return PartRow(indicator.part(code).name(language), told(indicator, answer), why_not(answer))


def _left_out(compared: Answer | None, against: Against | None) -> int:
    """How many areas of the group have no number that year."""
    if against is None or len(against.areas) == 1 or compared is None:
        return 0
    return len(against.areas) - (compared.areas if isinstance(compared, Shown) else 0)
