"""Grid and axes: round numbers, the unit above, and a word where an axis does not begin at 0."""

from __future__ import annotations

from collections.abc import Sequence

from mestring.charts.canvas import Canvas
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale


def room_for_ticks(canvas: Canvas, pen: Pen, ticks: Sequence[float]) -> float:
    """How far from the left edge a plot must begin for its y marks."""
    return max(canvas.wide(text) for text in pen.ticks(ticks)) + 8


def draw_unit(canvas: Canvas, pen: Pen, scale: Scale, *, left: float, top: float, position: bool) -> float:
    """The unit at ``top``, and where the axis begins when that is not 0. Returns where it ends."""
    text = pen.unit
    if position and 0 not in scale.ticks:
        low = scale.ticks[0] if scale.ticks[0] > 0 else scale.ticks[-1]
        remark = pen.word("axis", low=pen.ticks([low])[0])
        text = f"{text} ({remark})"
    canvas.text((left, top + canvas.size), text)
    return top + canvas.row + 4


def draw_rows(canvas: Canvas, pen: Pen, y: Scale, *, left: float, right: float, labels: bool = True) -> None:
    """Horizontal grid lines with their numbers to the left."""
    for value, text in zip(y.ticks, pen.ticks(y.ticks), strict=True):
        canvas.line((left, y.at(value)), (right, y.at(value)), "axis" if value == 0 else "grid")
        if labels:
            canvas.text((left - 8, y.at(value) + canvas.size * 0.35), text, anchor="end")


def draw_columns(canvas: Canvas, pen: Pen, x: Scale, *, strips: Sequence[tuple[float, float]]) -> float:
    """Vertical grid lines through each strip, from top to bottom, with numbers below. Returns where the numbers end."""
    bottom = strips[-1][1]
    for value, text in zip(x.ticks, pen.ticks(x.ticks), strict=True):
        for top, end in strips:
            canvas.line((x.at(value), top), (x.at(value), end), "axis" if value == 0 else "grid")
        canvas.text((canvas.inside(x.at(value), text), bottom + canvas.row), text, anchor="middle")
    return bottom + canvas.row + canvas.size * 0.35


def most_columns(canvas: Canvas, pen: Pen, values: Sequence[float], *, width: float) -> int:
    """How many steps an x axis has room for, from 2 to 8, when its numbers are as long as the longest value."""
    longest = max(canvas.wide(pen.say(value)) for value in values)
    return max(2, min(8, int(width / (longest + canvas.size * 1.5))))
