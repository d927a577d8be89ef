"""One chart definition for page, report, command line and notebook. No Django, no NumPy, no chart library.

from mestring.charts import Chart, Line, Lines
marks = Lines(x=range(2025, 2051), lines=(Line("Trinn 6", …),))
Chart(code="trinn-6", title="…", description="…", unit="personer", source="…", marks=marks).save("trinn-6.svg")
"""

from mestring.charts.chart import Chart
from mestring.charts.errors import ChartError
from mestring.charts.marks import Bars, Line, Lines, Marks, Panel, Panels, Pyramid, Range, Ranges, Series
from mestring.charts.numbers import written
from mestring.charts.numbers_file import csv
from mestring.charts.svg import svg, svg_for_print
from mestring.charts.table import Table, table

__all__ = [
    "Bars",
    "Chart",
    "ChartError",
    "Line",
    "Lines",
    "Marks",
    "Panel",
    "Panels",
    "Pyramid",
    "Range",
    "Ranges",
    "Series",
    "Table",
    "csv",
    "svg",
    "svg_for_print",
    "table",
    "written",
]
