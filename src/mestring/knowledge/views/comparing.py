"""Municipalities side by side."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.knowledge.access import READ_KNOWLEDGE
from mestring.knowledge.forms.compare_form import PLACE, CompareForm, place_as_written
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.indicator import Comparable
from mestring.knowledge.models import Area
from mestring.knowledge.presenters.indicators.compared import ComparedIndicator, compared
from mestring.knowledge.presenters.indicators.words import source_line
from mestring.knowledge.presenters.trail import indicators_trail
from mestring.knowledge.selectors.areas import area_of, country_of, every_municipality, own_municipality
from mestring.knowledge.selectors.facts import facts_for, releases_behind
from mestring.services.presenters.page_language import page_language

FIRST_CHOSEN = ("andel-80-og-over", "dekningsgrad-heldogn", "helsefaglig-andel")


@guarded(READ_KNOWLEDGE)
def compare(request: Any) -> HttpResponseBase:
    """Choose up to six municipalities and six indicators, and see them in tables and pictures."""
    own = area_of(own_municipality(request.actor))
    areas, language = every_municipality(), page_language()
    shown = {code: one.said(language).title for code, one in indicators().items() if one.comparable is Comparable.AREAS}
    asked = request.GET if request.GET else _first(own, areas)
    form = CompareForm(asked, areas=areas, indicators=list(shown.items()))
    valid = bool(areas) and form.is_valid()
    found = _found(request, form, language=language) if valid else []
    context = {
        "trail": indicators_trail(),
        "form": form,
        "asked": bool(request.GET),
        "places": [place_as_written(area) for area in areas],
        "found": found,
        "lacking": dict.fromkeys(cell.why_not for one in found for cell in one.cells if cell.why_not),
    }
    return render(request, "knowledge/compare.html", context, status=422 if request.GET and form.errors else 200)


def _first(own: Area | None, areas: list[Area]) -> dict[str, Any]:
    """Before anything is chosen: one's own, and a few beside it."""
    near = [area for area in areas if own is None or (area.code != own.code and area.invented is own.invented)]
    chosen = ([own] if own else []) + near[:3]
    places = {f"{PLACE}{number}": place_as_written(area) for number, area in enumerate(chosen, 1)}
    return {**places, "indikator": list(FIRST_CHOSEN)}


def _found(request: Any, form: CompareForm, *, language: str) -> list[ComparedIndicator]:
    areas: list[Area] = form.cleaned_data["areas"]
    wanted = [indicators()[code] for code in form.cleaned_data["indikator"]]
    municipality = own_municipality(request.actor)
    country = country_of(areas[0])
    codes = [area.code for area in (*areas, *([country] if country else []))]
    facts = facts_for(wanted, areas=codes, municipality=municipality)
    return [
        compared(
            one,
            facts,
            areas=areas,
            country=country,
            source=source_line(releases_behind(one, municipality=municipality)),
            language=language,
        )
        for one in wanted
    ]
