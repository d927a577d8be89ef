"""One person: where home costs as much as a place, in words and in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from mestring.charts import Chart, Line, Lines
from mestring.knowledge.home_or_institution.wish import Wish
from mestring.knowledge.presenters.indicators.words import number
from mestring.projection.home_or_institution import BreakEven

STEP, LEAST_HOURS, MOST_HOURS = 2, 40, 168


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the sum: what, and how much."""

    what: str
    amount: str


@dataclass(frozen=True, slots=True)
class Person:
    """``answer`` and ``now`` are sentences; ``steps`` the sum they rest on."""

    hours: str
    with_kin: str
    answer: str
    now: str
    kin: str
    steps: tuple[Step, ...]
    picture: Chart


def person(even: BreakEven, wish: Wish, *, language: str) -> Person:
    """What the numbers come to for one person at the level."""
    return Person(
        hours=_hours(even.hours),
        with_kin=_hours(even.hours_with_kin if even.hours_with_kin is not None else even.hours),
        answer=_answer(even),
        now=_now(even, wish),
        kin=_kin(even),
        steps=_steps(even),
        picture=_picture(even, wish, language),
    )


def _answer(even: BreakEven) -> str:
    if even.hours <= 0:
        return _("Med disse tallene koster plassen mindre enn hjelp hjemme, uansett hvor få timer det er.")
    said = _("En plass koster kommunen like mye som %(hours)s timer hjelp hjemme i uken på nivå %(level)s.")
    return said % {"hours": _hours(even.hours), "level": even.level}


def _now(even: BreakEven, wish: Wish) -> str:
    apart = even.home_a_week(float(wish.home_hours)) - even.place_a_week
    said = {"hours": number(wish.home_hours, 1), "kroner": number(abs(apart), 0)}
    if apart < 0:
        return _("Med %(hours)s timer hjemme er hjelpen %(kroner)s kroner billigere i uken enn plassen.") % said
    return _("Med %(hours)s timer hjemme er hjelpen %(kroner)s kroner dyrere i uken enn plassen.") % said


def _kin(even: BreakEven) -> str:
    if even.hours_with_kin is None or round(even.hours_with_kin, 1) == round(even.hours, 1):
        return ""
    said = {"hours": _hours(even.hours_with_kin)}
    if even.hours_with_kin <= 0:
        return _("Regner vi med pårørendes tid, koster hjemme mest uansett hvor få timer kommunen gir.")
    return _("Regner vi med pårørendes tid, er grensen %(hours)s timer.") % said


def _steps(even: BreakEven) -> tuple[Step, ...]:
    return (
        Step(_("Plassen koster kommunen i uken, når beboerens betaling er trukket fra"), _kroner(even.place_a_week)),
        Step(_("En time hjelp hjemme"), _kroner(even.home_an_hour)),
        Step(
            _("Hjemme uten timer: andre kostnader minus brukerens betaling, i uken"),
            _kroner(even.home_without_hours_a_week),
        ),
        Step(_("Personen selv betaler i året på institusjon"), _kroner(even.person_in_place)),
        Step(_("Personen selv betaler i året hjemme, utenom egen bolig og mat"), _kroner(even.person_at_home)),
    )


def _picture(even: BreakEven, wish: Wish, language: str) -> Chart:
    last = min(MOST_HOURS, max(LEAST_HOURS, int(2 * even.hours / STEP) * STEP))
    hours = list(range(STEP, last + STEP, STEP))
    home = [float(even.home_a_week(one)) for one in hours]
    extra = float((wish.kin_at_home - wish.kin_in_place) * wish.kin_an_hour)
    lines = [Line(_("Hjemme"), home), Line(_("Plass"), [float(even.place_a_week)] * len(hours))]
    if extra:
        lines.append(Line(_("Hjemme, med pårørendes tid"), [one + extra for one in home]))
    return Chart(
        code="hjemme-eller-plass",
        title=_("Kroner i uken etter timer hjelp hjemme, nivå %(level)s") % {"level": even.level},
        description=_(
            "Linjen for hjelp hjemme stiger med timene og krysser linjen for en plass ved %(hours)s timer i uken."
        )
        % {"hours": _hours(even.hours)},
        unit=_("kroner i uken"),
        source=_("egen utregning av tallene på siden"),
        marks=Lines(x=hours, lines=lines, x_label=_("timer hjelp hjemme i uken"), from_zero=True),
        assumed=True,
        decimals=0,
        language=language,
    )


def _hours(hours: float) -> str:
    return number(Decimal(repr(hours)), 1)


def _kroner(value: Decimal) -> str:
    return f"{number(value, 0)}\N{NO-BREAK SPACE}kr"
