"""Home or institution: break-even for one person, and what the coverage rate gives the whole municipality."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.knowledge.access import READ_KNOWLEDGE
from mestring.knowledge.forms.home_or_institution_form import HomeOrInstitutionForm
from mestring.knowledge.home_or_institution.sweeping import DRAWS, drawn, expected, now
from mestring.knowledge.home_or_institution.wish import (
    FIRST_LEVEL,
    LAST_LEVEL,
    USUAL_LEVEL,
    Wish,
    assumed_in,
    usual_wish,
    with_wish,
)
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.presenters.home_or_institution.coverage import coverage
from mestring.knowledge.presenters.home_or_institution.levels import level_rows
from mestring.knowledge.presenters.home_or_institution.person import person
from mestring.knowledge.presenters.trail import knowledge_trail
from mestring.knowledge.selectors.areas import own_municipality
from mestring.knowledge.selectors.scenario_inputs import inputs_or_why
from mestring.projection import ProjectionError, project
from mestring.projection.home_or_institution import break_even, moved_home
from mestring.services.presenters.page_language import page_language

LEVEL = "level"


@guarded(READ_KNOWLEDGE)
def home_or_institution(request: Any) -> HttpResponseBase:
    """The form, and what its numbers come to. Nothing is kept; the address holds what was written."""
    municipality = own_municipality(request.actor)
    inputs, why_not = inputs_or_why(municipality) if municipality else (None, "")
    context: dict[str, Any] = {"trail": knowledge_trail(), "why_not": why_not, "inputs": inputs, "draws": DRAWS}
    if inputs is None:
        return render(request, "knowledge/home_or_institution.html", context)
    level = _level(request)
    usual = usual_wish(inputs, level=level)
    data = request.GET if set(request.GET) - {LEVEL} else None
    form = HomeOrInstitutionForm(data, usual=usual, first_year=inputs.first_year, assumed=assumed_in(inputs))
    context |= {"form": form, "level": level, "levels": range(FIRST_LEVEL, LAST_LEVEL + 1)}
    if data is None or form.is_valid():
        context |= _answers(inputs, form.wish if form.is_bound else usual)
    return render(request, "knowledge/home_or_institution.html", context, status=422 if form.errors else 200)


def _level(request: Any) -> int:
    """The mastery level asked for; the usual one where there is no such."""
    asked = request.GET.get(LEVEL, "")
    known = {str(level): level for level in range(FIRST_LEVEL, LAST_LEVEL + 1)}
    return known.get(asked, USUAL_LEVEL)


def _answers(inputs: Inputs, wish: Wish) -> dict[str, Any]:
    municipality, language = with_wish(inputs.municipality, wish), page_language()
    try:
        even = break_even(municipality, level=wish.level, kin=wish.kin)
        projection = project(municipality, until=wish.until, draws=0)
        moved = moved_home(municipality, projection, year=wish.until, kin=wish.kin)
        sweep = coverage(
            now(municipality),
            expected(municipality, year=wish.until),
            drawn(municipality, year=wish.until),
            year=wish.until,
            language=language,
        )
    except ProjectionError as refused:
        return {"refused": str(refused)}
    return {
        "year": wish.until,
        "person": person(even, wish, language=language),
        "levels_moved": level_rows(moved),
        "coverage": sweep,
    }
