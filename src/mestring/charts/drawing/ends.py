"""What stands at the right end of a line: its name, its last number, and the ends of its band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.canvas import Canvas
from mestring.charts.drawing.spreading import spread_apart
from mestring.charts.letters import wrapped
from mestring.charts.marks import Line, Lines
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale

_MOST = 170.0


@dataclass(frozen=True, slots=True)
class End:
    """A label at a value: its lines of text, the first of them strong when ``strong``, and the line it belongs to."""

    value: float
    texts: tuple[str, ...]
    strong: bool
    number: int
    width: float


def ends_of(canvas: Canvas, marks: Lines, pen: Pen, *, named: bool) -> list[End]:
    """The labels. A lone line with a band has its three ends told; of several, each has its name and last number."""
    if len(marks.lines) == 1:
        return _alone(canvas, marks.lines[0], pen)
    return [_of_several(canvas, line, number, pen, named=named) for number, line in enumerate(marks.lines)]


def small_ends(canvas: Canvas, marks: Lines, pen: Pen) -> list[End]:
    """The last numbers alone, for small pictures; the table has the rest."""
    return [_of_several(canvas, line, number, pen, named=False) for number, line in enumerate(marks.lines)]


def draw_ends(canvas: Canvas, ends: Sequence[End], y: Scale, *, right: float) -> None:
    """Draw the labels right of the plot, moved apart, with a thin line to what was moved far."""
    tallest = max(len(end.texts) for end in ends)
    half = tallest * canvas.row / 2
    wanted = [y.at(end.value) for end in ends]
    places = spread_apart(wanted, gap=tallest * canvas.row + 2, low=y.end + half - 8, high=y.start - half + 8)
    for end, want, place in zip(ends, wanted, places, strict=True):
        if abs(want - place) > 4:
            canvas.line((right + 3, want), (right + 11, place), "lead")
        first = place - (len(end.texts) - 1) * canvas.row / 2 + canvas.size * 0.35
        for count, text in enumerate(end.texts):
            last = count == len(end.texts) - 1
            canvas.text((right + 14, first + count * canvas.row), text, "strong" if end.strong and last else "quiet")


def _alone(canvas: Canvas, line: Line, pen: Pen) -> list[End]:
    place = _last(line)
    ends = [_end(canvas, line.values[place], (pen.say(line.values[place]),), strong=True, number=0)]
    if line.low and line.low[place] is not None and line.high[place] is not None:
        ends = [
            _end(canvas, line.high[place], (pen.say(line.high[place]),), strong=False, number=0),
            *ends,
            _end(canvas, line.low[place], (pen.say(line.low[place]),), strong=False, number=0),
        ]
    return ends


def _of_several(canvas: Canvas, line: Line, number: int, pen: Pen, *, named: bool) -> End:
    value = line.values[_last(line)]
    name = wrapped(line.label, canvas.size, _MOST, most=2) if named else []
    return _end(canvas, value, (*name, pen.say(value)), strong=True, number=number)


def _end(canvas: Canvas, value: float | None, texts: tuple[str, ...], *, strong: bool, number: int) -> End:
    return End(value or 0.0, texts, strong, number, max(canvas.wide(text) for text in texts))


def _last(line: Line) -> int:
    return max(place for place, value in enumerate(line.values) if value is not None)
