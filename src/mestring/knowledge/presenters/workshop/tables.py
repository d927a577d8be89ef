"""The tables of a result: what is chosen, what each strategy gives, and people, places and staff in the last year."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.knowledge.data_words import in_language
from mestring.knowledge.presenters.workshop.pictures import change_name
from mestring.knowledge.presenters.workshop.result import DIFFERENCE, WITH, WITHOUT, Result
from mestring.knowledge.presenters.workshop.words import MILLION, competence_name, number, per_cent, signed
from mestring.knowledge.scenarios.chosen import ChosenLever, Held
from mestring.projection import levers
from mestring.projection.levers.lever import Change


@dataclass(frozen=True, slots=True)
class ChosenRow:
    """A strategy as it was chosen. ``source``: what the unchanged proposal leans on."""

    title: str
    effect: str
    years: str
    works_on: str
    reference: str
    proposed: bool
    source: str


def chosen_rows(result: Result) -> list[ChosenRow]:
    """One for each strategy."""
    return [_chosen_row(result, one) for one in result.chosen.levers]


def places_sentence(result: Result) -> str:
    """What the scenario does with the places, and what it is compared with."""
    chosen, now = result.chosen, result.said.get("coverage_now")
    if now is None:
        return _("Det er ikke oppgitt hvor mange plasser kommunen har, så ingen venter i tallene.")
    with_now = {"now": number(now, 1)}
    held = {
        Held.COVERAGE: _("Uten endringer holdes dekningen på %(now)s plasser per 100 over 80 år.") % with_now,
        Held.PLACES: _("Uten endringer blir det like mange plasser som nå, %(now)s per 100 over 80 år.") % with_now,
    }[chosen.held]
    if chosen.coverage is None:
        return held
    wanted = _("Scenarioet går jevnt til %(percent)s plasser per 100 i %(year)s.") % {
        "percent": number(chosen.coverage.percent, 1),
        "year": chosen.coverage.by_year,
    }
    return f"{held} {wanted}"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its name and its numbers as written."""

    name: str
    cells: tuple[str, ...]


def gives_rows(result: Result) -> tuple[list[Row], Row]:
    """What each strategy gives, and the sum, which is the whole expected difference."""
    codes = ["kroner", "kroner_all_years", *(["in_place", "waiting_days"] if result.queued else []), "fte"]
    gives = result.said["gives"]
    rows = [
        Row(change_name(result, name), tuple(_given(code, gives[code][name]) for code in codes))
        for name in gives["kroner"]
    ]
    return rows, Row(_("Til sammen"), tuple(_given(code, sum(gives[code].values())) for code in codes))


def gives_header(result: Result) -> list[str]:
    """The heads of that table."""
    return [
        _("Mill. kr i %(year)s") % {"year": result.until},
        _("Mill. kr til sammen %(first)s–%(last)s") % {"first": result.years[0], "last": result.until},
        *([_("Personer på plass"), _("Ventedager")] if result.queued else []),
        _("Årsverk"),
    ]


def staff_rows(result: Result) -> list[Row]:
    """Full-time equivalents by competence: in the first year, without, with, and the difference with its span."""
    return [_side_by_side(result, "fte", code, competence_name(code), 1) for code in result.labels("fte")]


def user_rows(result: Result) -> list[Row]:
    """Persons who get each service."""
    return [_side_by_side(result, "users", code, result.service(code), 0) for code in result.labels("users")]


def money_rows(result: Result) -> list[Row]:
    """Millions of kroner by service."""
    return [_side_by_side(result, "kroner", code, result.service(code), 1, MILLION) for code in result.labels("kroner")]


def _side_by_side(result: Result, figure: str, label: str, name: str, decimals: int, by: float = 1) -> Row:
    without, within = (result.course(figure, side, label) for side in (WITHOUT, WITH))
    middle, low, high = (value / by for value in result.course(figure, DIFFERENCE, label).end)
    return Row(
        name,
        (
            number(without.middle[0] / by, decimals),
            number(without.end[0] / by, decimals),
            number(within.end[0] / by, decimals),
            signed(middle, decimals),
            _("%(low)s til %(high)s") % {"low": signed(low, decimals), "high": signed(high, decimals)},
        ),
    )


def _given(code: str, value: float) -> str:
    if code.startswith("kroner"):
        return signed(value / MILLION, 1)
    return signed(value, 0 if code == "waiting_days" else 1)


def _chosen_row(result: Result, one: ChosenLever) -> ChosenRow:
    known = levers().get(one.lever)
    names = [_part_name(result, one, code) for code in one.on]
    works_on = ", ".join(names) + (f" → {_part_name(result, one, one.to)}" if one.to else "")
    return ChosenRow(
        title=in_language(known.title) if known else one.lever,
        effect=_("%(likely)s (%(low)s til %(high)s)")
        % {"likely": per_cent(one.likely), "low": per_cent(one.low), "high": per_cent(one.high)},
        years=_("%(first)s, fullt fra %(full)s") % {"first": one.first_year, "full": one.full_from},
        works_on=works_on,
        reference=one.reference,
        proposed=one.proposed,
        source=(known.proposal.source or "") if known and one.proposed else "",
    )


def _part_name(result: Result, one: ChosenLever, code: str) -> str:
    known = levers().get(one.lever)
    if known and known.change == Change.COMPETENCE:
        return competence_name(code)
    return result.service(code)
