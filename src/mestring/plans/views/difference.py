"""What is different between two editions of a plan."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from mestring.core.guard import guarded
from mestring.plans.access import READ_PLANS
from mestring.plans.alike.difference import difference
from mestring.plans.levels import level_names
from mestring.plans.models import Edition, Plan
from mestring.plans.presenters.difference import Telling, Told, ToldDifference
from mestring.plans.presenters.trail import edition_trail, plans_trail
from mestring.plans.reading_in.points import Point, points_of_edition, with_follow_up
from mestring.plans.selectors import editions_for, plans_for


@guarded(READ_PLANS)
def difference_page(request: Any, slug: str) -> HttpResponseBase:
    """From one edition to another; the two newest where nothing else is asked for."""
    plan = get_object_or_404(plans_for(request.actor), slug=slug)
    editions = list(editions_for(request.actor).filter(plan=plan).order_by("number"))
    old, new = _asked_for(request, editions)
    context: dict[str, Any] = {
        "plan": plan,
        "editions": list(reversed(editions)),
        "old": old,
        "new": new,
        "trail": edition_trail(new) if new else plans_trail(),
    }
    if old and new:
        told = told_difference(plan, old, new)
        context |= {"difference": told}
    return render(request, "plans/difference.html", context)


def told_difference(plan: Plan, old: Edition, new: Edition) -> ToldDifference:
    """The difference in words, each point with the address of its own page."""
    before, after = _points(old), _points(new)
    told = Telling(before, after, level_names(plan)).difference(difference(before, after))
    for one in (*told.new, *told.changed, *told.moved):
        _address(one, plan, new)
    for one in told.gone:
        _address(one, plan, old)
    return told


def _asked_for(request: Any, editions: list[Edition]) -> tuple[Edition | None, Edition | None]:
    """What is not an edition of the plan is as if nothing was asked for."""
    by_number = {str(edition.number): edition for edition in editions}
    new = by_number.get(request.GET.get("til", "")) or (editions[-1] if editions else None)
    earlier = [edition for edition in editions if new and edition.number < new.number]
    old = by_number.get(request.GET.get("fra", "")) or (earlier[-1] if earlier else None)
    return old, new


def _points(edition: Edition) -> list[Point]:
    elements = list(edition.elements.select_related("responsible_unit").prefetch_related("budget_lines"))
    return with_follow_up(points_of_edition(elements, edition.passages.all()), elements)


def _address(told: Told, plan: Plan, edition: Edition) -> None:
    told.address = reverse("plans:element", kwargs={"slug": plan.slug, "number": edition.number, "lineage": told.key})
