"""Up to four scenarios side by side: a table, and pictures along the same axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from mestring.charts import Chart, Line, Lines, Panel, Panels
from mestring.knowledge.models import Scenario
from mestring.knowledge.presenters.workshop.headline import money_span
from mestring.knowledge.presenters.workshop.pictures import line
from mestring.knowledge.presenters.workshop.result import DIFFERENCE, WITH, Course, Result
from mestring.knowledge.presenters.workshop.tables import Row
from mestring.knowledge.presenters.workshop.words import MILLION, language, number, signed

MOST = 4


@dataclass(frozen=True, slots=True)
class Compared:
    """A scenario with its result."""

    scenario: Scenario
    result: Result


def comparison(compared: Sequence[Compared]) -> dict[str, Any]:
    """For the page. The years are those all of them have; numbers are of the last of these."""
    first = max(one.result.years[0] for one in compared)
    last = min(one.result.until for one in compared)
    if first + 1 > last:
        return {"compared": compared, "apart": True}
    queued = all(one.result.queued for one in compared)
    found = [
        _panels(compared, first, last),
        _lines(compared, first, last, "fte", None, "arsverk", _("Årsverk som trengs"), _("årsverk")),
    ]
    if queued:
        found[1:1] = [
            _lines(compared, first, last, "in_place", "queued", "plass", _("Personer på plass"), _("personer")),
            _lines(compared, first, last, "waiting_days", None, "ventedager", _("Ventedager i året"), _("dager")),
        ]
    return {"compared": compared, "year": last, "charts": found, "rows": _rows(compared, first, last, queued=queued)}


def _rows(compared: Sequence[Compared], first: int, last: int, *, queued: bool) -> list[Row]:
    money = [_at(one, "kroner", DIFFERENCE, last) for one in compared]
    rows = [
        Row(_("Millioner kroner mot uten endringer"), tuple(signed(middle / MILLION, 1) for middle, _l, _h in money)),
        Row(_("80 % av trekningene"), tuple(money_span(low, high) for _m, low, high in money)),
        Row(
            _("Millioner kroner %(first)s–%(last)s til sammen") % {"first": first, "last": last},
            tuple(signed(sum(_cut(one, "kroner", DIFFERENCE, first, last).middle) / MILLION, 1) for one in compared),
        ),
    ]
    if queued:
        rows += [
            _row(compared, _("Personer på plass"), "in_place", last, part="queued"),
            _row(compared, _("Personer som venter"), "waiting", last),
            _row(compared, _("Ventedager i året"), "waiting_days", last),
        ]
    return [*rows, _row(compared, _("Årsverk som trengs"), "fte", last)]


def _row(compared: Sequence[Compared], name: str, figure: str, last: int, part: str | None = None) -> Row:
    cells = []
    for one in compared:
        within = _at(one, figure, WITH, last, part)[0]
        changed = _at(one, figure, DIFFERENCE, last, part)[0]
        cells.append(f"{number(within)} ({signed(changed)})")
    return Row(name, tuple(cells))


def _panels(compared: Sequence[Compared], first: int, last: int) -> Chart:
    years = tuple(range(first, last + 1))
    panels = tuple(
        Panel(
            one.scenario.name,
            Lines(
                x=years,
                lines=(line(_("Forskjell"), _cut(one, "kroner", DIFFERENCE, first, last)),),
                known_until=first,
                interval=_("80 % av trekningene"),
                from_zero=True,
            ),
        )
        for one in compared
    )
    return _chart(
        "kroner-mot-uten",
        _("Kroner mot uten endringer"),
        _("kr"),
        _("Hvert scenario mot det samme uten endringer, langs samme akse."),
        Panels(panels=panels),
    )


def _lines(
    compared: Sequence[Compared], first: int, last: int, figure: str, part: str | None, code: str, title: str, unit: str
) -> Chart:
    lines = tuple(
        Line(name, _cut(one, figure, WITH, first, last, part).middle)
        for name, one in zip(_names(compared), compared, strict=True)
    )
    marks = Lines(x=tuple(range(first, last + 1)), lines=lines, known_until=first)
    return _chart(code, title, unit, _("En linje for hvert scenario, forventet utvikling."), marks)


def _chart(code: str, title: str, unit: str, description: str, marks: Lines | Panels) -> Chart:
    return Chart(
        code=code,
        title=title,
        unit=unit,
        description=description,
        source=_("egne framskrivninger"),
        marks=marks,
        assumed=True,
        language=language(),
    )


def _names(compared: Sequence[Compared]) -> list[str]:
    # Two of the same name would be one line to the eye.
    names = [one.scenario.name for one in compared]
    return [f"{name} ({place})" if names.count(name) > 1 else name for place, name in enumerate(names, start=1)]


def _at(one: Compared, figure: str, side: str, year: int, part: str | None = None) -> tuple[float, float, float]:
    return _cut(one, figure, side, year, year, part).end


def _cut(one: Compared, figure: str, side: str, first: int, last: int, part: str | None = None) -> Course:
    course = one.result.course(figure, side, one.result.queued if part else None)
    begin, end = one.result.years.index(first), one.result.years.index(last) + 1
    return Course(course.middle[begin:end], course.low[begin:end], course.high[begin:end])
