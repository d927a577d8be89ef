"""A chart as SVG: for a page, where the theme colours it; for a file; for a printed report; for a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mestring.charts.canvas import NARROW, Canvas, at, safe
from mestring.charts.drawing.drawing import draw
from mestring.charts.errors import ChartError
from mestring.charts.letters import wrapped
from mestring.charts.look.colours import rules
from mestring.charts.pen import pen
from mestring.charts.table import table
from mestring.charts.words import word

if TYPE_CHECKING:
    from mestring.charts.chart import Chart

WIDE, PHONE = 720, 340
NARROWEST, WIDEST = 280, 1600
_FONT = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif"
_EDGE = 16


def svg(chart: Chart, *, width: int = WIDE, standalone: bool = False) -> str:
    """The picture, ``width`` pixels across and as high as it must be; under 480 it is drawn for a phone.

    For a page it has classes and no style of its own. ``standalone`` adds title, source, and colours for light and dark
    ground, so that the file needs nothing else. The same chart gives the same text each time.
    """
    if not standalone:
        canvas, height = _drawn(chart, width)
        return _sheet(chart, canvas.parts, width=width, height=height)
    canvas, height = _drawn(chart, width - 2 * _EDGE)
    parts, height = _framed(chart, canvas, height, width)
    style = f"{rules()}\n@media (prefers-color-scheme: dark) {{\n{rules(dark=True)}\n}}"
    return _sheet(chart, parts, width=width, height=height, style=style)


def svg_for_print(chart: Chart, *, width: int = WIDE, font: str = "Libertinus Serif") -> str:
    """The picture without title and source, in fixed colours for white paper and in the report's own font."""
    canvas, height = _drawn(chart, width)
    return _sheet(chart, canvas.parts, width=width, height=height, style=rules(), font=font)


def notebook(chart: Chart) -> str:
    """The picture with its numbers below, as a notebook shows it."""
    found = table(chart)
    head = "".join(f"<th>{safe(one)}</th>" for one in found.header)
    rows = "".join("<tr>" + "".join(f"<td>{safe(cell)}</td>" for cell in row) + "</tr>" for row in found.rows)
    numbers = f"<details><summary>{safe(found.caption)}</summary><table><tr>{head}</tr>{rows}</table></details>"
    return f"<figure>{svg(chart, standalone=True)}{numbers}</figure>"


def _drawn(chart: Chart, width: int) -> tuple[Canvas, float]:
    if not NARROWEST - 2 * _EDGE <= width <= WIDEST:
        raise ChartError(f"Bredden må være fra {NARROWEST} til {WIDEST} punkter, ikke {width}.")
    canvas = Canvas(float(width))
    decimals = chart.decimals or 0
    said = pen(chart.marks.values, unit=chart.unit, decimals=decimals, language=chart.language)
    return canvas, draw(canvas, chart.marks, said)


def _framed(chart: Chart, canvas: Canvas, height: float, width: int) -> tuple[list[str], float]:
    frame = Canvas(float(width))
    title = wrapped(chart.title, frame.size * 1.25, width - 2 * _EDGE, most=4)
    line = frame.size * 1.7
    top = _EDGE + len(title) * line + 6
    note = word("source", chart.language, source=chart.source)
    if chart.assumed:
        note = f"{word('assumed', chart.language)}. {note}"
    notes = wrapped(note, frame.size, width - 2 * _EDGE, most=4)
    total = top + height + 12 + len(notes) * frame.row + _EDGE
    frame.block((0, 0), (width, total), "ground")
    size = at(frame.size * 1.25)
    for number, text in enumerate(title):
        y = at(_EDGE + frame.size + number * line)
        frame.parts.append(f'<text class="heading" x="{_EDGE}" y="{y}" font-size="{size}">{safe(text)}</text>')
    frame.parts += [f'<g transform="translate({_EDGE} {at(top)})">', *canvas.parts, "</g>"]
    frame.lines_of_text((_EDGE, top + height + 12 + frame.size), notes)
    return frame.parts, total


def _sheet(chart: Chart, parts: list[str], *, width: int, height: float, style: str = "", font: str = "") -> str:
    kind = "narrow" if width < NARROW else "wide"
    title, described = f"{chart.code}-{kind}-title", f"{chart.code}-{kind}-desc"
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": f"chart chart-{kind}",
        "viewBox": f"0 0 {width} {at(height)}",
        "font-size": at(Canvas(width).size),
        "lang": chart.language,
        "role": "img",
        "aria-labelledby": f"{title} {described}",
    }
    if style:
        attributes |= {"width": str(width), "height": at(height), "font-family": font or _FONT}
    return "\n".join(
        [
            "<svg " + " ".join(f'{key}="{safe(value)}"' for key, value in attributes.items()) + ">",
            f'<title id="{title}">{safe(chart.title)}</title>',
            f'<desc id="{described}">{safe(chart.description)}</desc>',
            *([f"<style>{style}</style>"] if style else []),
            *parts,
            "</svg>",
        ]
    )
