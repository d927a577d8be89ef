"""Every number of an answer as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mestring.knowledge.answers.answer import Answer, Series

HEADER = ("what", "code", "year", "middle", "low", "high")
MANY = ("persons", "levels", "users", "places", "waiting", "days_waited", "fte", "cost")
ONE = ("fte_all", "available", "cost_all", "dementia")


def rows_of(answer: Answer) -> Iterator[tuple[object, ...]]:
    """What, which, year, middle, low and high; the last two are empty where nothing was drawn."""
    for kind in MANY:
        for one in getattr(answer, kind):
            yield from rows_of_series(answer.years, kind, one)
    for kind in ONE:
        yield from rows_of_series(answer.years, kind, getattr(answer, kind))


def rows_of_series(years: Sequence[int], kind: str, series: Series) -> Iterator[tuple[object, ...]]:
    """The rows of one series, a row a year."""
    for place, year in enumerate(years):
        ends = (series.low[place], series.high[place]) if series.low else ("", "")
        yield (kind, series.code, year, series.middle[place], *ends)
