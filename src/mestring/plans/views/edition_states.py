"""The life of an edition: out for hearing, back, adopted; and the settings of its plan."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.plans.access import EDIT_PLANS, MOVE_EDITIONS, READ_PLANS
from mestring.plans.actions.edit_plan import edit_plan
from mestring.plans.actions.move_edition import adopt_edition, move_edition
from mestring.plans.forms.state_form import AdoptForm, PlanForm
from mestring.plans.gaps import counted, gaps_in
from mestring.plans.models import Edition, EditionState, Plan
from mestring.plans.presenters.trail import edition_trail, plans_trail
from mestring.plans.presenters.words import GAP_LABELS, edition_address, state_colour
from mestring.plans.refusals import NotPossibleError
from mestring.plans.rules import Gap
from mestring.plans.states import EDITION
from mestring.plans.told import just_saved
from mestring.plans.views.changes import plan_address, plan_or_404
from mestring.plans.views.edition import edition_or_404


@guarded(READ_PLANS)
def states_page(request: Any, slug: str, number: int) -> HttpResponseBase:
    """Where the edition is in its life, what is missing, and the moves that can be made."""
    edition = edition_or_404(request, slug, number)
    return _page(request, edition, _adopt_form(edition))


@guarded(MOVE_EDITIONS)
def move(request: Any, slug: str, number: int) -> HttpResponseBase:
    """Make a move. Adopting asks for the day and the case, and to have seen what is missing."""
    edition = edition_or_404(request, slug, number)
    if request.method != "POST":
        return redirect("plans:states", slug=slug, number=number)
    name = request.POST.get("flytt", "")
    if name == "adopt":
        return _adopt(request, edition)
    if name not in ("send_to_hearing", "take_back"):
        messages.error(request, _("Velg hva som skal gjøres."))
        return redirect("plans:states", slug=slug, number=number)
    move_edition(edition, by_move=name, by=request.actor)
    if edition.state == EditionState.HEARING:
        messages.success(request, _("Utgaven er lagt ut på høring."))
    else:
        messages.success(request, _("Utgaven er tatt tilbake til utkast."))
    return redirect("plans:states", slug=slug, number=number)


def _adopt(request: Any, edition: Edition) -> HttpResponseBase:
    form = _adopt_form(edition, request.POST)
    if form.is_valid():
        try:
            adopt_edition(edition, on=form.cleaned_data["day"], case=form.cleaned_data["case"], by=request.actor)
        except NotPossibleError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Vedtaket er registrert. Planen er nå åpen for alle."))
            return redirect(edition_address(edition))
    return _page(request, edition, form)


def _adopt_form(edition: Edition, data: Any = None) -> AdoptForm:
    missing = any(gaps_in(edition).values())
    return AdoptForm(data, today=clock.today(), anything_missing=missing)


def _page(request: Any, edition: Edition, form: AdoptForm) -> HttpResponseBase:
    counts = counted(gaps_in(edition).values())
    moves = {move.name for move in EDITION.moves_from(edition.state)}
    states = [
        {"code": state.code, "label": EditionState(state.code).label, "here": state.code == edition.state}
        for state in EDITION.states
    ]
    former = Edition.objects.filter(plan=edition.plan_id, state=EditionState.ADOPTED).exclude(pk=edition.pk).first()
    context = {
        "plan": edition.plan,
        "edition": edition,
        "state_colour": state_colour(edition),
        "trail": edition_trail(edition),
        "states": states,
        "moves": moves,
        "may_move": may(request.actor, MOVE_EDITIONS, municipality_id=edition.plan.municipality_id),
        "missing": [(gap.value, GAP_LABELS[gap], counts[gap]) for gap in Gap if counts[gap]],
        "former": former,
        "form": form,
    }
    return render(request, "plans/edition_states.html", context, status=422 if form.errors else 200)


@guarded(EDIT_PLANS)
def settings_page(request: Any, slug: str) -> HttpResponseBase:
    """Title, kind and own names of levels."""
    plan = plan_or_404(request, slug)
    form = PlanForm(request.POST if request.method == "POST" else None, instance=Plan.objects.get(pk=plan.pk))
    if request.method == "POST" and form.is_valid():
        change = edit_plan(plan, form.cleaned_data, by=request.actor)
        just_saved.remember(request, change)
        return redirect("plans:settings", slug=slug)
    context = {
        "plan": plan,
        "form": form,
        "trail": [*plans_trail(), (plan.title, plan_address(plan))],
        "saved": just_saved.recall(request),
    }
    return render(request, "plans/plan_settings.html", context, status=422 if form.errors else 200)
