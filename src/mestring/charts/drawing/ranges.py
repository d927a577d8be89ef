"""Low, likely and high of several things over one scale, with the numbers beside."""

from __future__ import annotations

from collections.abc import Sequence

from mestring.charts.canvas import Canvas
from mestring.charts.drawing.axes import draw_columns, draw_unit, most_columns
from mestring.charts.drawing.naming import naming
from mestring.charts.marks import Range, Ranges
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale, scale

Strips = Sequence[tuple[float, float]]
_HEIGHT = 14.0
_APART = 14.0


def draw_ranges(canvas: Canvas, marks: Ranges, pen: Pen) -> float:
    """Draw the whole picture and tell how high it became."""
    beside = max(canvas.wide(_said(one, pen)) for one in marks.rows) + 14
    names = naming(canvas, [one.label for one in marks.rows], beside=beside)
    x = _scale(canvas, marks, pen, left=names.width, beside=beside)
    top = draw_unit(canvas, pen, x, left=0, top=0, position=True)
    if marks.reference is not None:
        top += canvas.row
    tops = names.tops(canvas, top + 6, height=_HEIGHT, apart=_APART)
    strips = names.strips(top, tops, height=_HEIGHT, apart=_APART)
    end = draw_columns(canvas, pen, x, strips=strips)
    if marks.reference is not None:
        _reference(canvas, marks, pen, x, top=top, strips=strips)
    for place, (one, row) in enumerate(zip(marks.rows, tops, strict=True)):
        names.draw(canvas, place, row, height=_HEIGHT)
        _range(canvas, one, pen, x, top=row)
        lines = 0 if names.width else len(names.lines[place])
        baseline = row - lines * canvas.row + canvas.size * 0.85 if lines else row + _HEIGHT / 2 + canvas.size * 0.35
        canvas.text((canvas.width, baseline), _said(one, pen), "quiet", anchor="end")
    return end


def _scale(canvas: Canvas, marks: Ranges, pen: Pen, *, left: float, beside: float) -> Scale:
    edge = 20.0
    start, end = left + edge, canvas.width - (beside + edge if left else edge)
    return scale(
        marks.values, start=start, end=end, most_ticks=most_columns(canvas, pen, marks.values, width=end - start)
    )


def _range(canvas: Canvas, one: Range, pen: Pen, x: Scale, *, top: float) -> None:
    low, high = x.at(one.low), x.at(one.high)
    tip = f"{one.label}: {pen.said(one.likely)} ({pen.span(one.low, one.high)})"
    canvas.block((low, top + 2), (max(high - low, 1), _HEIGHT - 4), "span", tip=tip)
    canvas.dot((x.at(one.likely), top + _HEIGHT / 2), 0, "dot dot-1 likely")


def _reference(canvas: Canvas, marks: Ranges, pen: Pen, x: Scale, *, top: float, strips: Strips) -> None:
    place = x.at(marks.reference or 0.0)
    for start, end in strips:
        canvas.line((place, start), (place, end), "reference")
    text = f"{marks.reference_label}: {pen.say(marks.reference)}"
    canvas.text((canvas.inside(place, text), top - canvas.size * 0.4), text, anchor="middle")


def _said(one: Range, pen: Pen) -> str:
    return f"{pen.say(one.likely)} ({pen.span(one.low, one.high)})"
