"""Change a scenario; and what the pages with its form need."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core.guard import guarded
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.knowledge.actions.keep_scenario import change_scenario
from mestring.knowledge.actions.run_scenario import start_run
from mestring.knowledge.forms.scenario_form import ScenarioForm
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.models import Scenario
from mestring.knowledge.presenters.workshop.trail import scenario_trail
from mestring.knowledge.presenters.workshop.words import number
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.chosen import chosen_from
from mestring.knowledge.scenarios.coverage import coverage_now
from mestring.knowledge.scenarios.wish import Wish
from mestring.knowledge.selectors.scenario_inputs import inputs_or_why
from mestring.knowledge.views.of_scenario import scenario_or_404


@guarded(MAKE_SCENARIOS)
def edit(request: Any, scenario: str) -> HttpResponseBase:
    """Everything about it; reckoned anew when it is sent."""
    found = scenario_or_404(request, scenario)
    inputs, why = inputs_or_why(found.municipality)
    if inputs is None:
        return render(request, "knowledge/scenario_no_numbers.html", {"why": why, "trail": scenario_trail(found)})
    form = ScenarioForm(request.POST or None, municipality=inputs.municipality, wish=wish_of(found))
    if request.method == "POST" and form.is_valid():
        try:
            change_scenario(found, form.wish, by=request.actor)
            start_run(found, by=request.actor)
        except NotPossibleError as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("knowledge:scenario", scenario=found.key)
    context = form_context(form, inputs) | {
        "heading": _("Endre scenarioet"),
        "trail": scenario_trail(found),
        "scenario": found,
    }
    return render(request, "knowledge/scenario_form.html", context, status=422 if form.errors else 200)


def wish_of(scenario: Scenario) -> Wish:
    """What a kept scenario wants, as its form stands."""
    return Wish(
        name=scenario.name,
        note=scenario.note,
        until=scenario.until,
        draws=scenario.draws,
        seed=scenario.seed,
        chosen=chosen_from(scenario.chosen),
    )


def form_context(form: ScenarioForm, inputs: Inputs) -> dict[str, Any]:
    """For scenario_form.html."""
    now = coverage_now(inputs.municipality)
    return {
        "form": form,
        "cards": list(form.cards),
        "coverage_now": number(now, 1) if now is not None else "",
        "thin": inputs.thin,
        "first_year": inputs.first_year,
    }
