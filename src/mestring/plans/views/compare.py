"""Two plans, or two editions of one, side by side."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.plans.access import READ_PLANS
from mestring.plans.forms.filters import CompareForm
from mestring.plans.models import Edition, Element, Passage
from mestring.plans.overview.search import current_editions
from mestring.plans.presenters.comparison import comparison
from mestring.plans.presenters.trail import plans_trail
from mestring.plans.selectors import editions_for


@guarded(READ_PLANS)
def compare(request: Any) -> HttpResponseBase:
    """Which goals, strategies and measures of one have a counterpart in the other."""
    editions = list(editions_for(request.actor).order_by("plan__title", "-number"))
    current = {edition.plan.slug: edition.pk for edition in current_editions(request.actor)}
    form = CompareForm(request.GET or None, editions=editions, current=current)
    context: dict[str, Any] = {"form": form, "editions": editions, "trail": plans_trail()}
    chosen = form.chosen()
    if chosen:
        left, right = chosen
        context |= {"left": left, "right": right, "levels": _levels(left, right)}
    return render(request, "plans/compare.html", context)


def _levels(left: Edition, right: Edition) -> list[Any]:
    both = [left.pk, right.pk]
    elements = list(Element.objects.filter(edition__in=both).order_by("position", "pk"))
    texts: dict[int, str] = {}
    for key, text in Passage.objects.filter(element__edition__in=both).values_list("element_id", "text"):
        texts[key] = f"{texts.get(key, '')} {text}"
    return comparison(left, right, elements=elements, texts=texts)
