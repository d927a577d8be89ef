"""Search over all plans."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.core.selectors import units_of
from mestring.plans.access import READ_PLANS
from mestring.plans.forms.filters import SearchForm
from mestring.plans.gaps import Gap
from mestring.plans.models import Kind
from mestring.plans.overview.search import alone, current_editions, elements_found, words_in
from mestring.plans.presenters.hits import hits
from mestring.plans.presenters.trail import plans_trail
from mestring.plans.selectors import elements_for

ON_A_PAGE = 20
# A duplicate is told one edition at a time, so it cannot be searched for.
SEARCHED_GAPS = tuple(gap for gap in Gap if gap is not Gap.DUPLICATE)


@guarded(READ_PLANS)
def search(request: Any) -> HttpResponseBase:
    """What is looked for, and what was found."""
    editions = current_editions(request.actor)
    areas = elements_for(request.actor).filter(edition__in=[one.pk for one in editions], kind=Kind.FOCUS_AREA)
    form = SearchForm(
        request.GET,
        plans=[edition.plan for edition in editions],
        units=list(units_of(request.actor.municipality_id, on=clock.today())),
        areas=list(areas.order_by("edition__plan__title", "position", "pk")),
        gaps=SEARCHED_GAPS,
    )
    words, wanted = words_in(form.words), form.narrowing()
    plan, kind = form.cleaned_data.get("plan", ""), form.cleaned_data.get("niva", "")
    within = [edition.pk for edition in editions if not plan or edition.plan.slug == plan]
    asks = bool(words or plan or kind or wanted.asks)
    found = elements_found(request.actor, words=words, wanted=wanted, kind=kind, editions=within)
    pages = Paginator(found if asks else found.none(), ON_A_PAGE)
    page = pages.get_page(request.GET.get("side"))
    asked = request.GET.copy()
    asked.pop("side", None)
    context = {
        "form": form,
        "asks": asks,
        "narrows": bool(plan or kind or wanted.asks),
        "words": form.words,
        "page": page,
        "numbers": pages.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "hits": hits(page.object_list, editions=editions, words=words),
        "alone": alone(request.actor, words=words, editions=within) if len(words) > 1 and not pages.count else [],
        "asked": asked.urlencode(),
        "plans": editions,
        "trail": plans_trail(),
    }
    return render(request, "plans/search.html", context)
