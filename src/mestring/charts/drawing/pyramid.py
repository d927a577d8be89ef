"""Men to the left and women to the right of their ages, the youngest lowest, and another year as an outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.canvas import Canvas, Point
from mestring.charts.checks import Number
from mestring.charts.drawing.axes import draw_columns, most_columns
from mestring.charts.drawing.key import SAMPLE, Entry, block_sample, draw_key
from mestring.charts.marks import Pyramid
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale, scale

TALL = 320.0
_ROW = 16.0
_THIN = 5.0
_EVERY = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Body:
    """Where a pyramid stands: a scale to each side, its top, and the height of an age."""

    left: Scale
    right: Scale
    top: float
    row: float


def draw_pyramid(canvas: Canvas, marks: Pyramid, pen: Pen) -> float:
    """Draw the whole picture and tell how high it became."""
    canvas.text((0, canvas.size), pen.unit)
    top = draw_key(canvas, key_of(marks), left=0, right=canvas.width, top=canvas.row + 4)
    highest, edge = max(marks.values), inset(canvas, pen, marks.values)
    return draw_body(canvas, marks, pen, left=edge, right=canvas.width - edge, top=top + 4, highest=highest)


def inset(canvas: Canvas, pen: Pen, values: Sequence[float]) -> float:
    """What the last number of an axis may need outside the plot."""
    return canvas.wide(pen.say(max(values))) / 2 + 2


def key_of(marks: Pyramid) -> list[Entry]:
    """What is filled and what is an outline, when there is both."""
    if not marks.outline:
        return []
    return [Entry(marks.label or "–", _two_fills), Entry(marks.outline_label, block_sample("outline"))]


def draw_body(
    canvas: Canvas,
    marks: Pyramid,
    pen: Pen,
    *,
    left: float,
    right: float,
    top: float,
    highest: float,
    tall: float = TALL,
) -> float:
    """The pyramid between ``left`` and ``right``, over a scale that reaches ``highest``. Returns where it ends."""
    gutter = max(canvas.wide(age) for age in marks.ages) + 14
    middle = (left + right) / 2
    row = min(_ROW, tall / len(marks.ages))
    plot_top = top + canvas.row + 4
    most = most_columns(canvas, pen, [highest], width=middle - gutter / 2 - left)
    body = Body(
        scale([highest], start=middle - gutter / 2, end=left, most_ticks=most, zero=True, tight=True),
        scale([highest], start=middle + gutter / 2, end=right, most_ticks=most, zero=True, tight=True),
        plot_top,
        row,
    )
    bottom = plot_top + row * len(marks.ages)
    canvas.text((body.left.start, top + canvas.size), marks.left.label, "heading", anchor="end")
    canvas.text((body.right.start, top + canvas.size), marks.right.label, "heading")
    end = max(draw_columns(canvas, pen, one, strips=[(plot_top, bottom)]) for one in (body.left, body.right))
    _sides(canvas, marks, body)
    _ages(canvas, marks.ages, body, middle)
    _tips(canvas, marks, body, pen)
    return end


def _sides(canvas: Canvas, marks: Pyramid, body: Body) -> None:
    _side(canvas, marks.left.values, body.left, body, "side-1")
    _side(canvas, marks.right.values, body.right, body, "side-2")
    for side, one in zip((body.left, body.right), marks.outline or (), strict=False):
        canvas.run(_steps(one.values, side, body), "outline")


def _side(canvas: Canvas, values: Sequence[Number], side: Scale, body: Body, look: str) -> None:
    if body.row < _THIN:
        foot = (side.start, body.top + len(values) * body.row)
        canvas.area([foot, *_steps(values, side, body), (side.start, body.top)], look)
        return
    for place, value in enumerate(values):
        if value:
            x, width = min(side.start, side.at(value)), abs(side.at(value) - side.start)
            canvas.block((x, _top(body, values, place) + 0.5), (width, body.row - 1), look)


def _ages(canvas: Canvas, ages: Sequence[str], body: Body, middle: float) -> None:
    every = next((few for few in _EVERY if few * body.row >= canvas.size * 1.2), _EVERY[-1])
    for place in range(0, len(ages), every):
        y = _top(body, ages, place) + body.row / 2 + canvas.size * 0.35
        canvas.text((middle, y), ages[place], anchor="middle")


def _tips(canvas: Canvas, marks: Pyramid, body: Body, pen: Pen) -> None:
    named = [(one.label, one) for one in (marks.left, marks.right)]
    named += [(f"{one.label}, {marks.outline_label}", one) for one in marks.outline or ()]
    for place, age in enumerate(marks.ages):
        tip = "\n".join([age, *(f"{label}: {pen.said(one.values[place])}" for label, one in named)])
        corner = (body.left.end, _top(body, marks.ages, place))
        canvas.block(corner, (body.right.end - body.left.end, body.row), "over", tip=tip)


def _steps(values: Sequence[Number], side: Scale, body: Body) -> list[Point]:
    points: list[Point] = []
    for place, value in enumerate(values):
        x, top = side.at(value or 0.0), _top(body, values, place)
        points += [(x, top + body.row), (x, top)]
    return points


def _top(body: Body, rows: Sequence[object], place: int) -> float:
    return body.top + (len(rows) - 1 - place) * body.row


def _two_fills(canvas: Canvas, place: Point) -> None:
    x, y = place
    canvas.block((x, y - 6), (SAMPLE / 2, 12), "side-1")
    canvas.block((x + SAMPLE / 2, y - 6), (SAMPLE / 2, 12), "side-2")
