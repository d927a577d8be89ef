"""Small pictures of one kind in rows and columns, over one scale."""

from __future__ import annotations

from typing import cast

from mestring.charts.canvas import Canvas
from mestring.charts.drawing.axes import draw_rows, draw_unit, room_for_ticks
from mestring.charts.drawing.ends import draw_ends, small_ends
from mestring.charts.drawing.key import Entry, draw_key, known_sample
from mestring.charts.drawing.lines import Plot, across, draw_plot
from mestring.charts.drawing.lines import key_of as lines_key
from mestring.charts.drawing.pyramid import draw_body, inset
from mestring.charts.drawing.pyramid import key_of as pyramid_key
from mestring.charts.letters import wrapped
from mestring.charts.marks import Lines, Panels, Pyramid
from mestring.charts.pen import Pen
from mestring.charts.scale import Scale, scale

_HEIGHT = 120.0
_TALL = 220.0
_BELOW = 18.0


def draw_panels(canvas: Canvas, marks: Panels, pen: Pen) -> float:
    """Draw the whole picture and tell how high it became."""
    return _lines(canvas, marks, pen) if marks.kind is Lines else _pyramids(canvas, marks, pen)


def _lines(canvas: Canvas, marks: Panels, pen: Pen) -> float:
    all_lines = [cast("Lines", one.marks) for one in marks.panels]
    zero = True if any(one.from_zero for one in all_lines) else all_lines[0].from_zero
    y = scale(marks.values, start=0, end=1, most_ticks=4, zero=zero)
    top = draw_unit(canvas, pen, y, left=0, top=0, position=True)
    several = len(all_lines[0].lines) > 1
    entries = lines_key(all_lines[0], lines=several)
    if any(one.known_until is not None for one in all_lines):
        entries.append(Entry(f"{pen.word('projected')} →", known_sample))
    top = draw_key(canvas, entries, left=0, right=canvas.width, top=top)
    left = room_for_ticks(canvas, pen, y.ticks)
    top += 4
    columns = min(2 if canvas.narrow else 3, len(marks.panels))
    beside = max(end.width for one in all_lines for end in small_ends(canvas, one, pen)) + 14
    apart = max(beside + 8, canvas.wide("2030") + 8)
    width = (canvas.width - left - beside - (columns - 1) * apart) / columns
    for first in range(0, len(marks.panels), columns):
        row = marks.panels[first : first + columns]
        titles = [wrapped(one.title, canvas.size, width + beside - 8, most=3) for one in row]
        plot_top = top + max(map(len, titles)) * canvas.row + 8
        for column, (one, title) in enumerate(zip(all_lines[first : first + columns], titles, strict=False)):
            start = left + column * (width + apart)
            canvas.lines_of_text((start, top + canvas.size), title, "heading")
            plot = Plot(across(one, start, start + width), Scale(y.low, y.high, plot_top + _HEIGHT, plot_top, y.ticks))
            draw_rows(canvas, pen, plot.y, left=start, right=start + width, labels=column == 0)
            bottom = draw_plot(canvas, one, plot, pen, small=True)
            draw_ends(canvas, small_ends(canvas, one, pen), plot.y, right=start + width)
        top = bottom + _BELOW
    return top - _BELOW + 4


def _pyramids(canvas: Canvas, marks: Panels, pen: Pen) -> float:
    pyramids = [cast("Pyramid", one.marks) for one in marks.panels]
    canvas.text((0, canvas.size), pen.unit)
    top = draw_key(canvas, pyramid_key(pyramids[0]), left=0, right=canvas.width, top=canvas.row + 4)
    top += 4
    columns = 1 if canvas.narrow else min(3, len(marks.panels))
    edge = inset(canvas, pen, marks.values)
    apart = 2 * edge + 8
    width = (canvas.width - 2 * edge - (columns - 1) * apart) / columns
    highest = max(marks.values)
    for first in range(0, len(marks.panels), columns):
        end = top
        for column, panel in enumerate(marks.panels[first : first + columns]):
            start = edge + column * (width + apart)
            title = wrapped(panel.title, canvas.size, width, most=1)[0]
            canvas.text((start + width / 2, top + canvas.size), title, "heading", anchor="middle")
            below = top + canvas.row + 4
            pyramid = pyramids[first + column]
            bottom = draw_body(
                canvas, pyramid, pen, left=start, right=start + width, top=below, highest=highest, tall=_TALL
            )
            end = max(end, bottom)
        top = end + _BELOW
    return top - _BELOW
