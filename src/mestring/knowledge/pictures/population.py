"""Who lives here, and how many will."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.charts import Chart, Line, Lines, Panel, Panels, Pyramid, Series
from mestring.knowledge.answers import Answer
from mestring.knowledge.answers import Pyramid as Ages
from mestring.knowledge.answers.pyramids import FIRST_AGES
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.pictures.words import interval, key_years, language, line


def ages_of(answer: Answer, year: int) -> Ages:
    """The pyramid of the year; of the nearest there is, when the year is outside."""
    return min(answer.pyramids, key=lambda one: abs(one.year - year))


def pyramid(answer: Answer, year: int, *, source: str) -> Chart:
    """Men and women by age in a year, with the outline of the year the projection begins."""
    now, shown = ages_of(answer, answer.first_year), ages_of(answer, year)
    said = _("talt") if shown.counted else _("framskrevet")
    return Chart(
        code="alderspyramide",
        title=_("Alder og kjønn 1. januar %(year)d (%(said)s)") % {"year": shown.year, "said": said},
        description=_("Menn til venstre og kvinner til høyre, i femårsgrupper. Omrisset er %(year)d.")
        % {"year": now.year},
        unit=_("personer"),
        source=source,
        decimals=0,
        language=language(),
        marks=_marks(shown, outline=None if shown.year == now.year else now),
    )


def pyramids(answer: Answer, *, source: str) -> Chart:
    """The same for the years that are told of, side by side."""
    now = ages_of(answer, answer.first_year)
    panels = [
        Panel(str(year), _marks(ages_of(answer, year), outline=None if year == now.year else now))
        for year in _years_beside(answer)
    ]
    return Chart(
        code="alderspyramider",
        title=_("Alder og kjønn fra %(first)d til %(last)d") % {"first": answer.first_year, "last": answer.until},
        description=_("En pyramide for hvert år. Omrisset er %(year)d, så det synes hvem det blir flere av.")
        % {"year": now.year},
        unit=_("personer"),
        source=source,
        decimals=0,
        language=language(),
        marks=Panels(panels=tuple(panels)),
    )


def persons(answer: Answer, inputs: Inputs, *, code: str, source: str) -> Chart:
    """Everybody, or those over 80: counted until now, projected on, with the interval. ``code``: all or over_80."""
    title = {"all": _("Innbyggere"), "over_80": _("Innbyggere 80 år og over")}[code]
    from_age = {"all": 0, "over_80": 80}[code]
    series = next(one for one in answer.persons if one.code == code)
    known = inputs.history.between("age", from_age, 105).sum("sex", "age")
    years = [int(str(year)) for year in known.axes[0].labels]
    before = tuple(float(one) for one in known.values[:-1])
    to_come = line(title, series)
    nothing = (None,) * len(before)
    marks = Lines(
        x=(*years[:-1], *answer.years),
        lines=(
            Line(
                title,
                (*before, *to_come.values),
                (*nothing, *to_come.low) if to_come.low else (),
                (*nothing, *to_come.high) if to_come.high else (),
            ),
        ),
        known_until=answer.first_year,
        interval=interval(answer) if to_come.low else "",
    )
    return Chart(
        code={"all": "innbyggere", "over_80": "innbyggere-80"}[code],
        title=title,
        description=_("Talt til og med %(year)d, deretter framskrevet, med spenn.") % {"year": answer.first_year},
        unit=_("personer"),
        source=source,
        decimals=0,
        language=language(),
        marks=marks,
    )


def _years_beside(answer: Answer) -> tuple[int, ...]:
    """Three that stand side by side: the first, the last, and the one in the middle of what is told of."""
    told = key_years(answer)
    return tuple(sorted({told[0], told[-2], told[-1]}))


def _marks(shown: Ages, *, outline: Ages | None) -> Pyramid:
    ages = [f"{first}–{first + 4}" for first in FIRST_AGES[:-1]] + [f"{FIRST_AGES[-1]}+"]
    return Pyramid(
        ages=tuple(ages),
        left=Series(_("Menn"), shown.men),
        right=Series(_("Kvinner"), shown.women),
        label=str(shown.year),
        outline=(Series(_("Menn"), outline.men), Series(_("Kvinner"), outline.women)) if outline else None,
        outline_label=str(outline.year) if outline else "",
    )
