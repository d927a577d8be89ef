"""What the pictures call things, and the years they tell of."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mestring.charts import Line
from mestring.knowledge.answers import Answer, Series

MILLION = 1_000_000


def language() -> str:
    """The language the page is in."""
    return (get_language() or "nb")[:2]


def interval(answer: Answer) -> str:
    """What a band holds."""
    return _("%(share)d prosent av trekningene") % {"share": round(answer.share * 100)}


def key_years(answer: Answer) -> tuple[int, ...]:
    """Now, 2034, 2040 and the last year; those of them there are."""
    wanted = (answer.first_year, 2034, 2040, answer.until)
    return tuple(sorted({year for year in wanted if answer.first_year <= year <= answer.until}))


def line(label: str, series: Series, *, by: float = 1.0) -> Line:
    """A line with its band, where something was drawn. ``by``: what the numbers are divided by."""
    middle, low, high = (tuple(one / by for one in part) for part in (series.middle, series.low, series.high))
    return Line(label, middle, low, high)


def level(code: str) -> str:
    """What a mastery level is called."""
    return _("Nivå %(level)s") % {"level": code}


def competence(code: str) -> str:
    """What a competence group is called."""
    known = {
        "nurse": _("Sykepleier og vernepleier"),
        "care_worker": _("Helsefagarbeider"),
        "assistant": _("Uten helsefaglig utdanning"),
    }
    return known.get(code, code)
