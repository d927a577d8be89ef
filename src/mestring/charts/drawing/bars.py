"""Horizontal bars from 0: side by side, of parts, or to both sides of 0."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.charts.canvas import Canvas
from mestring.charts.drawing.axes import draw_columns, draw_unit, most_columns
from mestring.charts.drawing.key import Entry, block_sample, draw_key
from mestring.charts.drawing.naming import Naming, naming
from mestring.charts.marks import Bars
from mestring.charts.numbers import DASH
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale, scale

_LONE, _PART, _SIDE_BY_SIDE = 20.0, 24.0, 16.0
_BETWEEN = 3.0
_APART = 12.0


@dataclass(frozen=True, slots=True)
class _Drawing:
    canvas: Canvas
    marks: Bars
    pen: Pen
    x: Scale

    def group(self, place: int, top: float) -> None:
        """The bars of one group."""
        if self.marks.stacked:
            self._parts(place, top)
            return
        for number in range(len(self.marks.series)):
            self._bar(place, number, top + number * (thickness(self.marks) + _BETWEEN))

    def _bar(self, place: int, number: int, top: float) -> None:
        series, thick = self.marks.series[number], thickness(self.marks)
        value = series.values[place]
        baseline = top + thick / 2 + self.canvas.size * 0.35
        zero = self.x.at(0)
        if value is None:
            self.canvas.text((zero + 6, baseline), DASH)
            return
        end = self.x.at(value)
        look = "fill-2" if value < 0 and len(self.marks.series) == 1 else f"fill-{number + 1}"
        tip = f"{self.marks.groups[place]}, {series.label}: {self.pen.said(value)}"
        self.canvas.block((min(zero, end), top), (abs(end - zero), thick), look, tip=tip)
        if value < 0:
            self.canvas.text((end - 6, baseline), self.pen.say(value), "strong", anchor="end")
        else:
            self.canvas.text((end + 6, baseline), self.pen.say(value), "strong")

    def _parts(self, place: int, top: float) -> None:
        thick, total = thickness(self.marks), 0.0
        baseline = top + thick / 2 + self.canvas.size * 0.35
        for number, series in enumerate(self.marks.series):
            value = series.values[place]
            if not value:
                continue
            left, right = self.x.at(total), self.x.at(total + value)
            tip = f"{self.marks.groups[place]}, {series.label}: {self.pen.said(value)}"
            self.canvas.block((left + 0.5, top), (right - left - 1, thick), f"fill-{number + 1}", tip=tip)
            if self.canvas.wide(self.pen.say(value)) + 8 <= right - left:
                look = "on-pale" if number % 2 else "on-full"
                self.canvas.text(((left + right) / 2, baseline), self.pen.say(value), look, anchor="middle")
            total += value
        self.canvas.text((self.x.at(total) + 6, baseline), self.pen.say(total), "strong")


def draw_bars(canvas: Canvas, marks: Bars, pen: Pen) -> float:
    """Draw the whole picture and tell how high it became."""
    names = naming(canvas, marks.groups)
    x = _scale(canvas, marks, pen, names)
    top = draw_unit(canvas, pen, x, left=0, top=0, position=False)
    if len(marks.series) > 1:
        entries = [Entry(one.label, block_sample(f"fill-{number + 1}")) for number, one in enumerate(marks.series)]
        top = draw_key(canvas, entries, left=0, right=canvas.width, top=top)
    height = thickness(marks) if marks.stacked else len(marks.series) * (thickness(marks) + _BETWEEN) - _BETWEEN
    tops = names.tops(canvas, top + 4, height=height, apart=_APART)
    strips = names.strips(top, tops, height=height, apart=_APART)
    end = draw_columns(canvas, pen, x, strips=strips)
    drawing = _Drawing(canvas, marks, pen, x)
    for place, bar_top in enumerate(tops):
        names.draw(canvas, place, bar_top, height=height)
        drawing.group(place, bar_top)
    for strip_top, strip_end in strips:
        canvas.line((x.at(0), strip_top), (x.at(0), strip_end), "axis")
    return end


def thickness(marks: Bars) -> float:
    """How thick one bar is."""
    if marks.stacked:
        return _PART
    return _LONE if len(marks.series) == 1 else _SIDE_BY_SIDE


def _scale(canvas: Canvas, marks: Bars, pen: Pen, names: Naming) -> Scale:
    ends = _totals(marks) if marks.stacked else marks.values
    room = max(canvas.wide(pen.say(value)) for value in ends) + 10
    left = names.width + (room if min(ends) < 0 else 0)
    right = canvas.width - room
    most = most_columns(canvas, pen, ends, width=right - left)
    return scale(ends, start=max(left, 1), end=right, most_ticks=most, zero=True, tight=True)


def _totals(marks: Bars) -> list[float]:
    return [sum(one.values[place] or 0 for one in marks.series) for place in range(len(marks.groups))]
