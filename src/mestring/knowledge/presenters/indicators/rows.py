"""The list of indicators: theme by theme, each with its last number and which way it goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from mestring.knowledge.indicators.computing import series, years_known
from mestring.knowledge.indicators.facts import Answer, Facts, Missing, Shown, Why
from mestring.knowledge.indicators.indicator import Indicator, Standing
from mestring.knowledge.presenters.indicators.change import Change, change_in
from mestring.knowledge.presenters.indicators.spark import Spark, spark
from mestring.knowledge.presenters.indicators.words import DIRECTION_NAMES, THEME_NAMES, told, why_not


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator. ``value`` is empty where there is none; ``why_not`` then says why."""

    title: str
    address: str
    value: str
    year: int | None
    change: Change | None
    direction: str
    spark: Spark | None
    assumed: bool
    why_not: str


@dataclass(frozen=True, slots=True)
class ThemeRows:
    """The indicators of a theme, those with a number first."""

    code: str
    name: str
    rows: tuple[Row, ...]
    lacking: tuple[Row, ...]


def themes(indicators: Iterable[Indicator], facts: Facts, *, area: str, language: str) -> list[ThemeRows]:
    """Every theme with its indicators, in the order of the files."""
    found = []
    for theme, members in groupby(indicators, key=lambda one: one.theme):
        rows = [row(one, facts, area=area, language=language) for one in members]
        with_number = tuple(one for one in rows if one.value)
        lacking = tuple(one for one in rows if not one.value)
        found.append(ThemeRows(theme.value, str(THEME_NAMES[theme]), with_number, lacking))
    return found


def row(indicator: Indicator, facts: Facts, *, area: str, language: str) -> Row:
    """The indicator in one area."""
    answers = series(indicator, facts, areas=[area], years=years_known(indicator, facts, area=area))
    shown = [year for year, one in answers.items() if isinstance(one, Shown)]
    last: Answer = answers[max(shown)] if shown else _last(indicator, answers)
    return Row(
        title=indicator.said(language).title,
        address=reverse("knowledge:indicator", kwargs={"indicator": indicator.code}),
        value=told(indicator, last) if shown else "",
        year=max(shown) if shown else None,
        change=change_in(indicator, answers),
        direction=str(DIRECTION_NAMES[indicator.direction]),
        spark=spark(answers),
        assumed=indicator.standing is Standing.ASSUMPTION,
        why_not=why_not(last),
    )


def _last(indicator: Indicator, answers: dict[int, Answer]) -> Answer:
    """Why there is no number: of the last year something is known, or that nothing has been taken in."""
    if answers:
        return answers[max(answers)]
    return Missing(Why.NOT_TAKEN_IN, indicator.measures[0]) if indicator.measures else Missing(Why.NO_PEOPLE)
