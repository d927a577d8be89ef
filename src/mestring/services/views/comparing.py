"""Two services side by side."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.services.forms.compare_form import CompareForm
from mestring.services.law_book import law_of
from mestring.services.presenters.cards import card
from mestring.services.presenters.compare_page import compare_page
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.trail import public_trail
from mestring.services.selectors import published_on
from mestring.services.views.municipality import municipality_or_404

OPEN = "Hva kommunen tilbyr, er åpent for alle."


@open_to_all(OPEN)
def public_compare(request: Any, municipality: str) -> HttpResponseBase:
    """Choose two, and see them side by side."""
    where = municipality_or_404(municipality)
    day, language = clock.today(), page_language()
    among = {one.code: one for one in published_on(where, on=day)}
    names = sorted(((code, card(one, language=language).name) for code, one in among.items()), key=lambda two: two[1])
    form = CompareForm(request.GET, choices=names)
    both = form.both
    context = {
        "municipality": where,
        "form": form,
        "compared": compare_page(both, among=among, language=language, law=law_of(where, on=day)) if both else None,
        "trail": public_trail(where),
    }
    return render(request, "services/compare.html", context)
