"""Which kind of marks is drawn by what."""

from __future__ import annotations

from mestring.charts.canvas import Canvas
from mestring.charts.drawing.bars import draw_bars
from mestring.charts.drawing.lines import draw_lines
from mestring.charts.drawing.panels import draw_panels
from mestring.charts.drawing.pyramid import draw_pyramid
from mestring.charts.drawing.ranges import draw_ranges
from mestring.charts.marks import Bars, Lines, Marks, Panels, Pyramid, Ranges
from mestring.charts.pen import Pen


def draw(canvas: Canvas, marks: Marks, pen: Pen) -> float:
    """Draw the marks from the upper left corner of the canvas. Returns how high the picture became."""
    match marks:
        case Lines():
            return draw_lines(canvas, marks, pen)
        case Bars():
            return draw_bars(canvas, marks, pen)
        case Pyramid():
            return draw_pyramid(canvas, marks, pen)
        case Ranges():
            return draw_ranges(canvas, marks, pen)
        case Panels():
            return draw_panels(canvas, marks, pen)
