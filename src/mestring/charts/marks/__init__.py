"""What a chart can consist of: lines, bars, a pyramid, ranges, and panels of these. Frozen data, checked when made."""

from mestring.charts.marks.bars import Bars
from mestring.charts.marks.lines import Lines
from mestring.charts.marks.panels import Panel, Panels
from mestring.charts.marks.pyramid import Pyramid
from mestring.charts.marks.ranges import Range, Ranges
from mestring.charts.marks.series import Line, Series

Marks = Lines | Bars | Pyramid | Ranges | Panels

__all__ = ["Bars", "Line", "Lines", "Marks", "Panel", "Panels", "Pyramid", "Range", "Ranges", "Series"]
