"""Lines over years, each with the band it lies in and its end said beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.canvas import Canvas, Point
from mestring.charts.checks import Number
from mestring.charts.drawing.axes import draw_rows, draw_unit, room_for_ticks
from mestring.charts.drawing.ends import draw_ends, ends_of
from mestring.charts.drawing.key import Entry, block_sample, draw_key, line_sample
from mestring.charts.drawing.years import draw_years, marked
from mestring.charts.marks import Line, Lines
from mestring.charts.numbers import plain
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale, scale


@dataclass(frozen=True, slots=True)
class Plot:
    """The two scales of a picture of lines."""

    x: Scale
    y: Scale

    def points(self, xs: Sequence[float], values: Sequence[Number]) -> list[Point]:
        """Where the numbers that are there lie."""
        return [(self.x.at(x), self.y.at(value)) for x, value in zip(xs, values, strict=True) if value is not None]


def draw_lines(canvas: Canvas, marks: Lines, pen: Pen) -> float:
    """Draw the whole picture and tell how high it became."""
    y = scale(marks.values, start=0, end=1, most_ticks=5 if canvas.narrow else 6, zero=marks.from_zero)
    top = draw_unit(canvas, pen, y, left=0, top=0, position=True)
    keyed = canvas.narrow and len(marks.lines) > 1
    top = draw_key(canvas, key_of(marks, lines=keyed), left=0, right=canvas.width, top=top)
    if marks.known_until is not None:
        top += canvas.row
    height = 210.0 if canvas.narrow else 270.0
    left = room_for_ticks(canvas, pen, y.ticks)
    ends = ends_of(canvas, marks, pen, named=not keyed)
    right = canvas.width - max(end.width for end in ends) - 14
    plot = Plot(across(marks, left, right), Scale(y.low, y.high, top + 8 + height, top + 8, y.ticks))
    draw_rows(canvas, pen, plot.y, left=left, right=right)
    bottom = draw_plot(canvas, marks, plot, pen)
    draw_ends(canvas, ends, plot.y, right=right)
    if marks.x_label:
        canvas.text((right, bottom + canvas.row), marks.x_label, anchor="end")
        bottom += canvas.row
    return bottom + 4


def across(marks: Lines, left: float, right: float) -> Scale:
    """From the first x to the last, not rounded outwards."""
    return Scale(marks.x[0], marks.x[-1], left, right, ())


def key_of(marks: Lines, *, lines: bool) -> list[Entry]:
    """What is said above the plot: the lines when they are not named at their ends, and what a band holds."""
    entries = [Entry(line.label, line_sample(number)) for number, line in enumerate(marks.lines) if lines]
    banded = [number for number, line in enumerate(marks.lines) if line.low]
    if banded and marks.interval:
        entries.append(Entry(marks.interval, block_sample(f"band band-{banded[0] + 1}")))
    return entries


def draw_plot(canvas: Canvas, marks: Lines, plot: Plot, pen: Pen, *, small: bool = False) -> float:
    """Bands, lines, the mark where history ends, and the years. Returns where the years end.

    ``small``: among others, where the mark is not named again.
    """
    bottom, top = plot.y.start, plot.y.end
    room = canvas.wide(plain(marks.x[-1])) * 1.7
    years = [marks.x[0], marks.x[-1]] if small else marked(marks.x, width=plot.x.end - plot.x.start, room=room)
    for number, line in enumerate(marks.lines):
        for first, last in unbroken(line.low):
            low = plot.points(marks.x[first:last], line.low[first:last])
            high = plot.points(marks.x[first:last], line.high[first:last])
            canvas.area([*high, *reversed(low)], f"band band-{number + 1}")
    if marks.known_until is not None:
        _known_until(canvas, marks.known_until, plot, pen, named=not small)
    for number, line in enumerate(marks.lines):
        draw_line(canvas, marks, line, number, plot, years)
    draw_years(canvas, years, [plot.x.at(year) for year in years], bottom=bottom)
    _tips(canvas, marks, plot, pen, top=top, bottom=bottom)
    return bottom + canvas.row + canvas.size * 0.35 + 2


def draw_line(canvas: Canvas, marks: Lines, line: Line, number: int, plot: Plot, years: Sequence[float]) -> None:
    """One line with its gaps, and its markers at the years of the axis when there are several lines."""
    for first, last in unbroken(line.values):
        points = plot.points(marks.x[first:last], line.values[first:last])
        if len(points) > 1:
            canvas.run(points, f"line line-{number + 1}")
        else:
            canvas.dot(points[0], number, f"dot dot-{number + 1}")
    if len(marks.lines) > 1:
        for x, value in zip(marks.x, line.values, strict=True):
            if x in years and value is not None:
                canvas.dot((plot.x.at(x), plot.y.at(value)), number, f"dot dot-{number + 1}")


def unbroken(values: Sequence[Number]) -> list[tuple[int, int]]:
    """The stretches without a missing number, as first and one past the last."""
    found: list[tuple[int, int]] = []
    for place, value in enumerate(values):
        if value is None:
            continue
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def _known_until(canvas: Canvas, year: float, plot: Plot, pen: Pen, *, named: bool) -> None:
    if not plot.x.low <= year <= plot.x.high:
        return
    place, top = plot.x.at(year), plot.y.end
    canvas.line((place, top - (canvas.row + 2) * named), (place, plot.y.start), "known")
    if not named:
        return
    text = f"{pen.word('projected')} →"
    if place + 6 + canvas.wide(text) <= canvas.width:
        canvas.text((place + 6, top - canvas.row + canvas.size * 0.6), text)
    else:
        canvas.text((place - 6, top - canvas.row + canvas.size * 0.6), text, anchor="end")


def _tips(canvas: Canvas, marks: Lines, plot: Plot, pen: Pen, *, top: float, bottom: float) -> None:
    for place, x in enumerate(marks.x):
        before, after = marks.x[max(place - 1, 0)], marks.x[min(place + 1, len(marks.x) - 1)]
        left, right = plot.x.at((before + x) / 2), plot.x.at((x + after) / 2)
        said = "\n".join(_said(line, place, pen) for line in marks.lines)
        tip = f"{plain(x)}{' ' + marks.x_label if marks.x_label else ''}\n{said}"
        canvas.block((left, top), (right - left, bottom - top), "over", tip=tip)


def _said(line: Line, place: int, pen: Pen) -> str:
    text = f"{line.label}: {pen.said(line.values[place])}"
    low, high = (line.low[place], line.high[place]) if line.low else (None, None)
    return text if low is None or high is None else f"{text} ({pen.span(low, high)})"
