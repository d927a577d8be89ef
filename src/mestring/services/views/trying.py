"""Try the ladder: answer some questions about nobody by name, and see what it would recommend and why."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.core.models import Municipality
from mestring.ladder import recommend
from mestring.services.forms.example_people import examples
from mestring.services.forms.needs_form import NeedsForm
from mestring.services.law_book import law_of
from mestring.services.presenters.ladder.recommendation_page import RecommendationPage, recommendation_page
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.trail import ladder_trail
from mestring.services.selectors import published_on
from mestring.services.views.municipality import municipality_or_404

OPEN = "Alle kan prøve hva trappa anbefaler. Det som skrives inn, lagres ikke."
WRONG = 422


@open_to_all(OPEN)
@sensitive_post_parameters()
def public_try(request: Any, municipality: str) -> HttpResponseBase:
    """The questions, and what is recommended for the answers. An example fills them in.

    Answers about health are private: they are sent by POST and answered at once, and are in no address, log or cache.
    """
    where = municipality_or_404(municipality)
    example = examples().get(request.GET.get("eksempel", ""))
    if request.method == "POST":
        form = NeedsForm(request.POST)
    else:
        form = NeedsForm(initial=dict(example.answers) if example else None)
    page = _recommended(form, where) if form.is_bound and form.is_valid() else None
    context = {
        "municipality": where,
        "form": form,
        "page": page,
        "example": example,
        "examples": examples().values(),
        "trail": ladder_trail(where),
    }
    response = render(request, "services/try.html", context, status=WRONG if form.errors else 200)
    response["Cache-Control"] = "no-store"
    return response


def _recommended(form: NeedsForm, where: Municipality) -> RecommendationPage:
    today = clock.today()
    published = {one.code: one for one in published_on(where, on=today)}
    recommendation = recommend(form.needs, law=law_of(where, on=today), available=published.keys())
    return recommendation_page(recommendation, published=published, language=page_language())
