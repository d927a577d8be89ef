"""Every number of an answer as rows."""

from __future__ import annotations

from collections.abc import Iterator

from mestring.knowledge.answers.answer import Answer, Series

HEADER = ("what", "code", "year", "middle", "low", "high")
MANY = ("persons", "levels", "users", "places", "waiting", "days_waited", "fte", "cost")
ONE = ("fte_all", "available", "cost_all", "dementia")


def rows_of(answer: Answer) -> Iterator[tuple[object, ...]]:
    """What, which, year, middle, low and high; the last two are empty where nothing was drawn."""
    for kind in MANY:
        for one in getattr(answer, kind):
            yield from _rows(answer, kind, one)
    for kind in ONE:
        yield from _rows(answer, kind, getattr(answer, kind))


def _rows(answer: Answer, kind: str, series: Series) -> Iterator[tuple[object, ...]]:
    for place, year in enumerate(answer.years):
        ends = (series.low[place], series.high[place]) if series.low else ("", "")
        yield (kind, series.code, year, series.middle[place], *ends)
