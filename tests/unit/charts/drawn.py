"""Reads a picture back: its shapes and texts by class, and the canvas it was drawn on."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from mestring.charts import Chart, svg
from mestring.charts.canvas import Canvas
from mestring.charts.drawing.drawing import draw
from mestring.charts.pen import pen

SVG = "{http://www.w3.org/2000/svg}"


def read(chart: Chart, *, width: int = 720) -> ET.Element:
    """The picture as a tree. ParseError where it is not well formed."""
    return ET.fromstring(svg(chart, width=width))


def with_class(tree: ET.Element, tag: str, look: str) -> list[ET.Element]:
    """The elements of a tag that have the class, in the order they are drawn."""
    return [one for one in tree.iter(SVG + tag) if look in one.get("class", "").split()]


def numbers(element: ET.Element, *names: str) -> Iterator[float]:
    """Attributes as numbers."""
    return (float(element.get(name, "nan")) for name in names)


def on_canvas(chart: Chart, width: float) -> tuple[Canvas, float]:
    """The canvas with the places of all texts, and the height of the picture."""
    canvas = Canvas(width)
    decimals = chart.decimals or 0
    said = pen(chart.marks.values, unit=chart.unit, decimals=decimals, language=chart.language)
    return canvas, draw(canvas, chart.marks, said)
