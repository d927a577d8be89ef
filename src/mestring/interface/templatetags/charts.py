"""``{% chart_picture chart %}`` and ``{% chart_numbers chart as table %}``: a chart as ``<c-chart>`` shows it."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from mestring.charts import Chart, Table, svg, table

WIDE, PHONE = 720, 340
register = template.Library()


@register.simple_tag
def chart_picture(chart: Chart) -> SafeString:
    """The picture drawn for a wide page and for a phone; the style sheet shows the one there is room for."""
    # The chart escapes every text it is given.
    return mark_safe("".join(svg(chart, width=width) for width in (WIDE, PHONE)))  # noqa: S308


@register.simple_tag
def chart_numbers(chart: Chart) -> Table:
    """The numbers of the picture."""
    return table(chart)
