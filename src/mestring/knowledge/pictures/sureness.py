"""What the answer hangs on."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.charts import Chart, Range, Ranges
from mestring.knowledge.answers import Answer, Matter
from mestring.knowledge.pictures.words import MILLION, language

MOST_ROWS = 8
# With 200 draws a parameter that means nothing seldom comes farther than this by chance.
LEAST = 0.15


def hangs_on(answer: Answer, *, figure: str, source: str) -> Chart:
    """How far each parameter alone moves a figure, the farthest first. ``figure``: over_80, levels, fte or kroner."""
    name, unit, by = {
        "over_80": (_("innbyggere 80 år og over"), _("personer"), 1),
        "levels": (_("personer på nivå 5 og 6"), _("personer"), 1),
        "fte": (_("årsverk"), _("årsverk"), 1),
        "kroner": (_("kostnad"), _("millioner kroner"), MILLION),
    }[figure]
    rows = [one for one in answer.matters[figure] if abs(one.correlation) >= LEAST][:MOST_ROWS]
    rows = rows or list(answer.matters[figure][:1])
    middle = sum(one.low + one.high for one in rows) / (2 * len(rows)) / by
    return Chart(
        code=f"henger-pa-{figure.replace('_', '-')}",
        title=_("Hva svaret om %(what)s i %(year)d henger på") % {"what": name, "year": answer.matters_year},
        description=_("Hver stripe er svaret når én størrelse går fra lavt til høyt og de andre står i midten."),
        unit=unit,
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Ranges(
            rows=tuple(_range(one, middle, by) for one in rows),
            reference=middle,
            reference_label=_("Midten"),
        ),
    )


def _range(one: Matter, middle: float, by: float) -> Range:
    low, high = min(one.low, one.high) / by, max(one.low, one.high) / by
    return Range(one.title, low, min(max(middle, low), high), high)
