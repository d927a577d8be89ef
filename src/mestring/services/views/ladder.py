"""The mastery ladder, and the rules that say who is on which level of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.ladder import criteria as criteria_files
from mestring.ladder.criteria.criteria_file import SHIPPED
from mestring.ladder.ladders import shipped as ladders
from mestring.services.levels import CATALOGUE_LADDER
from mestring.services.presenters.ladder.criteria_page import criteria_page
from mestring.services.presenters.ladder.ladder_page import ladder_page
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.trail import ladder_trail, public_trail
from mestring.services.selectors import published_on
from mestring.services.views.municipality import municipality_or_404

OPEN = "Hvordan kommunen tenker om hjelp og mestring, er åpent for alle."


@open_to_all(OPEN)
def public_ladder(request: Any, municipality: str) -> HttpResponseBase:
    """The steps of a ladder; of the mastery levels where none is asked for, or the one asked for does not exist."""
    where = municipality_or_404(municipality)
    asked = request.GET.get("stige", CATALOGUE_LADDER)
    published = {one.code: one for one in published_on(where, on=clock.today())}
    ladder = ladders().get(asked) or ladders()[CATALOGUE_LADDER]
    context = {
        "municipality": where,
        "unknown": asked not in ladders(),
        "page": ladder_page(ladder, published=published, municipality=where, language=page_language()),
        "trail": public_trail(where),
    }
    return render(request, "services/ladder.html", context)


@open_to_all(OPEN)
def public_criteria(request: Any, municipality: str) -> HttpResponseBase:
    """Every rule, in plain words."""
    where = municipality_or_404(municipality)
    context = {
        "municipality": where,
        "page": criteria_page(criteria_files.shipped(), language=page_language()),
        "trail": ladder_trail(where),
    }
    return render(request, "services/criteria.html", context)


@open_to_all(OPEN)
def public_criteria_file(request: Any, municipality: str) -> HttpResponseBase:
    """The rules as the file a professional may change."""
    municipality_or_404(municipality)
    response = HttpResponse(SHIPPED.read_bytes(), content_type="application/yaml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{SHIPPED.name}"'
    return response
