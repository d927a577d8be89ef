"""The first page: a few numbers now and as they are expected to be, and where to go on."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from mestring.knowledge.answers import Series
from mestring.knowledge.pictures.words import MILLION
from mestring.knowledge.presenters.base.telling import Telling, find


@dataclass(frozen=True, slots=True)
class Tile:
    """One number: what it is, now, and then with its interval."""

    label: str
    now: str
    then: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Somewhere to go on to."""

    address: str
    title: str
    what: str


def tiles(told: Telling) -> list[Tile]:
    """The numbers that most ask for first."""
    answer = told.answer
    rows: list[tuple[str, Series, float, bool]] = [
        (_("Innbyggere 80 år og over"), find(answer.persons, "over_80"), 1, False),
        (_("På mestringsnivå 6"), answer.levels[-1], 1, True),
        *((_("I kø fordi langtidsplassene er for få"), one, 1, True) for one in answer.waiting[:1]),
        (_("Årsverk som trengs"), answer.fte_all, 1, True),
        (_("Netto kostnad, millioner kroner"), answer.cost_all, MILLION, True),
        (_("Personer med demens"), answer.dementia, 1, True),
    ]
    return [
        Tile(label, told.now(series, by=by), told.later(series, by=by).replace(" (", "\n("), assumed)
        for label, series, by, assumed in rows
    ]


def ways() -> list[Way]:
    """The pages there are to go on to."""
    every = [
        ("knowledge:base", _("Kunnskapsgrunnlag"), _("Alt samlet: befolkning, behov, årsverk og kostnad fram i tid.")),
        (
            "knowledge:workshop",
            _("Scenarioverksted"),
            _("Hva koster og sparer færre plasser og mer hverdagsrehabilitering? Velg strategier og se."),
        ),
        (
            "knowledge:home-or-institution",
            _("Hjemme eller institusjon"),
            _("Hvor lenge det lønner seg å få hjelp hjemme."),
        ),
        ("knowledge:indicators", _("Indikatorer"), _("Hvordan det går, måling for måling.")),
        ("knowledge:compare", _("Sammenlign kommuner"), _("Side om side med dem dere ligner på.")),
        ("knowledge:sources", _("Kilder"), _("Hva som er hentet inn, fra hvem og når.")),
    ]
    found = []
    for route, title, what in every:
        try:
            found.append(Way(reverse(route), title, what))
        except NoReverseMatch:
            continue
    return found
