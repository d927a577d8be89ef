"""The municipality's welfare technology, all of it or what is about a need."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.services.codes import Need
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.technology_page import technology_page
from mestring.services.presenters.trail import public_trail
from mestring.services.selectors import published_on
from mestring.services.views.municipality import municipality_or_404

OPEN = "Hva kommunen tilbyr, er åpent for alle."


@open_to_all(OPEN)
def public_technology(request: Any, municipality: str) -> HttpResponseBase:
    """All of it; a need that does not exist narrows nothing, and is told of."""
    where = municipality_or_404(municipality)
    asked = request.GET.get("behov", "")
    context = {
        "municipality": where,
        "unknown": bool(asked) and asked not in set(Need),
        "page": technology_page(
            published_on(where, on=clock.today()),
            need=Need(asked) if asked in set(Need) else None,
            municipality=where,
            language=page_language(),
        ),
        "trail": public_trail(where),
    }
    return render(request, "services/technology.html", context)
