"""What is done with a scenario: run, cancel, copy, name, share, delete. Each leads back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mestring.core.access import Actor
from mestring.core.guard import guarded
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.knowledge.actions.keep_scenario import copy_scenario, delete_scenario, name_scenario
from mestring.knowledge.actions.run_scenario import cancel_run, start_run
from mestring.knowledge.actions.share_scenario import share_scenario, stop_sharing
from mestring.knowledge.forms.name_form import NameForm
from mestring.knowledge.models import Scenario
from mestring.knowledge.presenters.workshop.trail import scenario_trail
from mestring.knowledge.refusals import NotPossibleError, ScenarioGoneError
from mestring.knowledge.views.of_scenario import scenario_or_404


@guarded(MAKE_SCENARIOS)
@require_POST
def run(request: Any, scenario: str) -> HttpResponseBase:
    """Reckon it from today's numbers."""
    return _step(request, scenario, start_run)


@guarded(MAKE_SCENARIOS)
@require_POST
def cancel(request: Any, scenario: str) -> HttpResponseBase:
    """Stop the run under way."""
    return _step(request, scenario, cancel_run)


@guarded(MAKE_SCENARIOS)
@require_POST
def share(request: Any, scenario: str) -> HttpResponseBase:
    """Open the link, or close it: ``del`` says which."""
    if request.POST.get("del") == "stopp":
        return _step(request, scenario, stop_sharing, _("Lenken er stengt. Den som har den, ser det ikke lenger."))
    return _step(request, scenario, share_scenario, _("Scenarioet er delt. Den som har lenken, kan lese det."))


@guarded(MAKE_SCENARIOS)
@require_POST
def copy(request: Any, scenario: str) -> HttpResponseBase:
    """A copy, to be changed at once."""
    try:
        made = copy_scenario(scenario_or_404(request, scenario), by=request.actor)
    except ScenarioGoneError as refused:
        messages.error(request, str(refused))
        return redirect("knowledge:workshop")
    messages.success(request, _("Dette er kopien. Endre den og regn den ut."))
    return redirect("knowledge:scenario-edit", scenario=made.key)


@guarded(MAKE_SCENARIOS)
def name(request: Any, scenario: str) -> HttpResponseBase:
    """Another name and note."""
    found = scenario_or_404(request, scenario)
    form = NameForm(request.POST if request.method == "POST" else None, scenario=found)
    if request.method == "POST" and form.is_valid():
        try:
            name_scenario(found, name=form.cleaned_data["name"], note=form.cleaned_data["note"], by=request.actor)
        except ScenarioGoneError as refused:
            form.add_error("name", str(refused))
        else:
            return redirect("knowledge:scenario", scenario=found.key)
    context = {"scenario": found, "form": form, "trail": scenario_trail(found)}
    return render(request, "knowledge/scenario_name.html", context, status=422 if form.errors else 200)


@guarded(MAKE_SCENARIOS)
def delete(request: Any, scenario: str) -> HttpResponseBase:
    """Asks first."""
    found = scenario_or_404(request, scenario)
    if request.method == "POST":
        try:
            delete_scenario(found, by=request.actor)
        except ScenarioGoneError as refused:
            messages.info(request, str(refused))
        else:
            messages.success(request, _("«%(name)s» er slettet.") % {"name": found.name})
        return redirect("knowledge:workshop")
    return render(request, "knowledge/scenario_delete.html", {"scenario": found, "trail": scenario_trail(found)})


def _step(request: Any, key: str, action: Callable[..., Any], said: str = "") -> HttpResponseBase:
    found: Scenario = scenario_or_404(request, key)
    by: Actor = request.actor
    try:
        action(found, by=by)
    except ScenarioGoneError as refused:
        messages.error(request, str(refused))
        return redirect("knowledge:workshop")
    except NotPossibleError as refused:
        messages.error(request, str(refused))
    else:
        if said:
            messages.success(request, said)
    return redirect("knowledge:scenario", scenario=found.key)
