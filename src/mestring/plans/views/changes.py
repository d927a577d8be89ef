"""What has been changed in a plan: who, when, from what to what; and undoing it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from mestring.core.guard import guarded
from mestring.plans.access import FOLLOW_UP_MEASURES, READ_PLANS
from mestring.plans.actions.undo_change import may_undo, undo_change
from mestring.plans.models import Plan
from mestring.plans.presenters.changes import told
from mestring.plans.presenters.trail import plans_trail
from mestring.plans.refusals import NotPossibleError
from mestring.plans.selectors import plans_for
from mestring.plans.told import just_saved
from mestring.plans.told.what_changed import lines_of

CHANGES_A_PAGE = 25


def plan_or_404(request: Any, slug: str) -> Plan:
    """The plan, if it is the actor's to see."""
    return get_object_or_404(plans_for(request.actor).select_related("municipality"), slug=slug)


@guarded(READ_PLANS)
def changes_page(request: Any, slug: str) -> HttpResponseBase:
    """Every change of the plan, newest first."""
    plan = plan_or_404(request, slug)
    page = Paginator(plan.changes.select_related("undone_by", "undoes"), CHANGES_A_PAGE).get_page(
        request.GET.get("side")
    )
    for change in page.object_list:
        change.plan = plan
    lines = lines_of(page.object_list)
    context = {
        "plan": plan,
        "trail": [*plans_trail(), (plan.title, plan_address(plan))],
        "page": page,
        "changes": told(page.object_list, lines, plan=plan),
        "may_undo": {change.pk for change in page.object_list if may_undo(change, lines[change.pk], by=request.actor)},
        "saved": just_saved.recall(request),
    }
    return render(request, "plans/changes.html", context)


@guarded(FOLLOW_UP_MEASURES)
def undo(request: Any, slug: str, change: int) -> HttpResponseBase:
    """Undo one change, and go back to where one was."""
    plan = plan_or_404(request, slug)
    if request.method != "POST":
        # Whoever was asked to sign in anew comes here without having pressed the button again.
        say = _("Siden hadde stått åpen for lenge. Gå tilbake, last den på nytt og send en gang til.")
        answer = render(request, "409.html", {"sentence": say}, status=405)
        answer["Allow"] = "POST"
        return answer
    found = get_object_or_404(plan.changes.select_related("plan"), pk=change)
    back = request.POST.get("tilbake", "")
    if not (back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)):
        back = reverse("plans:changes", kwargs={"slug": plan.slug})
    try:
        undone = undo_change(found, by=request.actor)
    except NotPossibleError as refused:
        messages.error(request, str(refused))
        return redirect(back)
    just_saved.remember(request, undone.record)
    if undone.left:
        messages.warning(request, _("Noe kunne ikke settes tilbake: %(what)s") % {"what": " ".join(undone.left)})
    return redirect(back if _still_there(back, plan) else reverse("plans:changes", kwargs={"slug": plan.slug}))


def _still_there(address: str, plan: Plan) -> bool:
    """Whether the page is there after undoing: the edition or element it is about may be gone."""
    try:
        about = resolve(urlsplit(address).path).kwargs
    except Resolver404:
        return False
    edition = plan.editions.filter(number=about["number"]).first() if "number" in about else None
    if "lineage" in about:
        return edition is not None and edition.elements.filter(lineage=about["lineage"]).exists()
    return edition is not None or "number" not in about


def plan_address(plan: Plan) -> str:
    """The plan's page."""
    return redirect("plans:plan", slug=plan.slug).url
