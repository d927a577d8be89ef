"""Reads one strategy from what was typed, and says what is wrong with it, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from mestring.knowledge.forms.lever_fields import LeverFields
from mestring.knowledge.scenarios.chosen import ChosenLever
from mestring.knowledge.scenarios.proposing import proposed
from mestring.projection import ProjectionError

Problems = list[tuple[str, str]]


def read_lever(one: LeverFields, said: Mapping[str, Any], *, was: str) -> tuple[ChosenLever | None, Problems]:
    """The strategy, or None; and each problem with the part of the form it stands at."""
    likely = one.effect(said, was=was)
    low, high = said.get(one.named("low")), said.get(one.named("high"))
    first, full = said.get(one.named("first_year")), said.get(one.named("full_from"))
    reference = said.get(one.named("reference"), "").strip()
    on, to = tuple(said.get(one.named("on")) or ()), said.get(one.named("to")) or ""
    problems = _problems(one, low=low, likely=likely, high=high, first=first, full=full, reference=reference)
    wants_on, wants_to = one.choices()
    if wants_on and not on:
        problems.append(("on", _("Velg hva strategien virker på.")))
    if wants_to and to in on:
        problems.append(("to", _("Velg noe annet enn det strategien virker på.")))
    if problems or low is None or likely is None or high is None or first is None or full is None:
        return None, problems
    found = ChosenLever(
        lever=one.lever.code,
        low=low / 100,
        likely=likely / 100,
        high=high / 100,
        first_year=first,
        full_from=full,
        reference=reference,
        on=on,
        to=to,
        proposed=_as_proposed(one, low, likely, high),
    )
    try:
        found.pulled()
    except ProjectionError as error:
        return None, [("likely", str(error))]
    return found, []


def _problems(
    one: LeverFields,
    *,
    low: float | None,
    likely: float | None,
    high: float | None,
    first: int | None,
    full: int | None,
    reference: str,
) -> Problems:
    problems: Problems = [
        (part, _("Skriv effekten i prosent, for eksempel 5."))
        for part, value in (("low", low), ("likely", likely), ("high", high))
        if value is None
    ]
    problems += [
        (part, _("Skriv et år.")) for part, value in (("first_year", first), ("full_from", full)) if value is None
    ]
    if None not in (low, likely) and low > likely:  # type: ignore[operator]
        problems.append(("low", _("Det laveste kan ikke være høyere enn det mest sannsynlige.")))
    if None not in (likely, high) and high < likely:  # type: ignore[operator]
        problems.append(("high", _("Det høyeste kan ikke være lavere enn det mest sannsynlige.")))
    if first is not None and full is not None and full < first:
        problems.append(("full_from", _("Strategien kan ikke virke fullt ut før den begynner.")))
    if not reference:
        problems.append(("reference", _("Skriv hvem som står inne for tallet, eller «Antatt».")))
    return problems


def _as_proposed(one: LeverFields, low: float, likely: float, high: float) -> bool:
    given = proposed(one.lever, first_year=one.municipality.demography.first_year)
    pairs = ((low, given.low), (likely, given.likely), (high, given.high))
    return all(abs(said - 100 * theirs) < 1e-9 for said, theirs in pairs)
