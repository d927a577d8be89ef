"""The numbers of a chart as a table, for who reads numbers rather than pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mestring.charts.checks import Number
from mestring.charts.marks import Bars, Line, Lines, Marks, Panels, Pyramid, Ranges
from mestring.charts.numbers import plain, written
from mestring.charts.words import word

if TYPE_CHECKING:
    from mestring.charts.chart import Chart

Row = tuple[tuple[str, ...], tuple[Number, ...]]
Numbers = tuple[tuple[str, ...], list[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """What it is of, the heads of its columns, and its rows as written; the first ``names`` cells of a row name it."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1


def table(chart: Chart) -> Table:
    """The table of a chart, with all its numbers in the unit of the chart."""
    header, rows = numbers_of(chart.marks, chart.language)
    decimals = chart.decimals or 0
    return Table(
        f"{chart.title} ({chart.unit})",
        header,
        tuple(
            (*names, *(written(one, decimals=decimals, language=chart.language) for one in row)) for names, row in rows
        ),
        names=len(rows[0][0]),
    )


def numbers_of(marks: Marks, language: str) -> Numbers:
    """The heads of all columns, and for each row its names and its numbers."""
    match marks:
        case Lines():
            return _lines(marks, language)
        case Bars():
            return _bars(marks, language)
        case Pyramid():
            return _pyramid(marks, language)
        case Ranges():
            return _ranges(marks, language)
        case Panels():
            return _panels(marks, language)


def _panels(marks: Panels, language: str) -> Numbers:
    parts = [(panel.title, numbers_of(panel.marks, language)) for panel in marks.panels]
    rows: list[Row] = [((title, *names), numbers) for title, (_, found) in parts for names, numbers in found]
    return (word("panel", language), *parts[0][1][0]), rows


def _lines(marks: Lines, language: str) -> Numbers:
    columns = [column for line in marks.lines for column in _columns(line, language)]
    rows: list[Row] = [((plain(x),), tuple(values[place] for _, values in columns)) for place, x in enumerate(marks.x)]
    return (marks.x_label or word("year", language), *(head for head, _ in columns)), rows


def _columns(line: Line, language: str) -> list[tuple[str, Sequence[Number]]]:
    if not line.low:
        return [(line.label, line.values)]
    low, high = word("low", language), word("high", language)
    return [(line.label, line.values), (f"{line.label}, {low}", line.low), (f"{line.label}, {high}", line.high)]


def _bars(marks: Bars, language: str) -> Numbers:
    rows: list[Row] = [
        ((group,), tuple(one.values[place] for one in marks.series)) for place, group in enumerate(marks.groups)
    ]
    return (word("group", language), *(one.label for one in marks.series)), rows


def _pyramid(marks: Pyramid, language: str) -> Numbers:
    named = [f"{one.label}, {marks.label}" if marks.label else one.label for one in (marks.left, marks.right)]
    named += [f"{one.label}, {marks.outline_label}" for one in marks.outline or ()]
    rows: list[Row] = [
        ((age,), tuple(one.values[place] for one in marks.sides)) for place, age in enumerate(marks.ages)
    ]
    return (word("age", language), *named), rows


def _ranges(marks: Ranges, language: str) -> Numbers:
    rows: list[Row] = [((one.label,), (one.low, one.likely, one.high)) for one in marks.rows]
    if marks.reference is not None:
        rows.append(((marks.reference_label,), (None, marks.reference, None)))
    return (word("group", language), *(word(one, language) for one in ("low", "likely", "high"))), rows
