"""Which kind of marks is drawn by what."""

from __future__ import annotations

from mestring.charts.canvas import Canvas
from mestring.charts.drawing.lines import draw_lines
from mestring.charts.marks import Lines, Marks
from mestring.charts.pen import Pen


def draw(canvas: Canvas, marks: Marks, pen: Pen) -> float:
    """Draw the marks from the upper left corner of the canvas. Returns how high the picture became."""
    match marks:
        case Lines():
            return draw_lines(canvas, marks, pen)
    raise NotImplementedError
