"""One service, as anyone reads about it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.services.law_book import law_of
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.phone import phone_link
from mestring.services.presenters.service_page import service_page
from mestring.services.presenters.trail import public_trail
from mestring.services.selectors import published_on
from mestring.services.views.municipality import municipality_or_404

OPEN = "Hva kommunen tilbyr, er åpent for alle."


@open_to_all(OPEN)
def public_service(request: Any, municipality: str, code: str) -> HttpResponseBase:
    """What the municipality says of a service today."""
    where = municipality_or_404(municipality)
    day = clock.today()
    others = {one.code: one for one in published_on(where, on=day)}
    if code not in others:
        raise Http404
    published = others[code]
    page = service_page(published, others=others, language=page_language(), law=law_of(where, on=day))
    context = {
        "municipality": where,
        "service": published.service,
        "phone_link": phone_link(published.service.contact_phone),
        "page": page,
        "day": day,
        "trail": public_trail(where),
    }
    return render(request, "services/service.html", context)
