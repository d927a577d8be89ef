"""The numbers of a chart as a file a spreadsheet opens."""

from __future__ import annotations

import csv as csv_format
import io
from typing import TYPE_CHECKING

from mestring.charts.checks import Number
from mestring.charts.table import numbers_of

if TYPE_CHECKING:
    from mestring.charts.chart import Chart

# What a spreadsheet would take for a formula when a text begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv(chart: Chart) -> bytes:
    """The numbers in full. Semicolons, decimal commas and a byte order mark, as a Norwegian spreadsheet wants.

    In English: commas between and decimal points. A missing number is an empty cell.
    """
    english = chart.language == "en"
    out = io.StringIO()
    writer = csv_format.writer(out, delimiter="," if english else ";", lineterminator="\r\n")
    header, rows = numbers_of(chart.marks, chart.language)
    writer.writerow([_text(one) for one in header])
    for names, numbers in rows:
        writer.writerow([*map(_text, names), *(_number(one, "." if english else ",") for one in numbers)])
    return out.getvalue().encode("utf-8-sig")


def _number(value: Number, point: str) -> str:
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else repr(value).replace(".", point)


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
