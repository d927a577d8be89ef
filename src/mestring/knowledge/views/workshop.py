"""The workshop: the scenarios that are kept, new ones, and comparison."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.core.models import Municipality
from mestring.knowledge.access import MAKE_SCENARIOS, READ_KNOWLEDGE
from mestring.knowledge.actions.keep_scenario import keep_scenario
from mestring.knowledge.actions.run_scenario import start_run
from mestring.knowledge.forms.scenario_form import ScenarioForm
from mestring.knowledge.presenters.workshop.comparison import MOST, Compared, comparison
from mestring.knowledge.presenters.workshop.listed import listed
from mestring.knowledge.presenters.workshop.result import Result
from mestring.knowledge.presenters.workshop.trail import workshop_trail
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.presets import empty_wish, presets
from mestring.knowledge.selectors.scenario_inputs import inputs_or_why
from mestring.knowledge.selectors.scenarios import finished_run, scenarios_for
from mestring.knowledge.views.scenario_form import form_context


@guarded(READ_KNOWLEDGE)
def workshop(request: Any) -> HttpResponseBase:
    """What is kept, and where a new one may begin."""
    inputs, why = inputs_or_why(_municipality(request))
    context = {
        "listed": listed(scenarios_for(request.actor), inputs=inputs),
        "presets": presets().values(),
        "may_make": may(request.actor, MAKE_SCENARIOS),
        "why": why,
        "most": MOST,
        "trail": workshop_trail(inside=False),
    }
    return render(request, "knowledge/workshop.html", context)


@guarded(MAKE_SCENARIOS)
def new(request: Any) -> HttpResponseBase:
    """A new scenario, empty or from a preset; kept and reckoned when it is sent."""
    municipality = _municipality(request)
    inputs, why = inputs_or_why(municipality)
    if inputs is None:
        return render(request, "knowledge/scenario_no_numbers.html", {"why": why, "trail": workshop_trail()})
    preset = presets().get(request.GET.get("forslag", ""))
    wish = preset.wish(inputs.municipality) if preset else empty_wish(inputs.municipality)
    form = ScenarioForm(request.POST or None, municipality=inputs.municipality, wish=wish)
    if request.method == "POST" and form.is_valid():
        try:
            scenario = keep_scenario(form.wish, municipality=municipality, by=request.actor)
            start_run(scenario, by=request.actor)
        except NotPossibleError as refused:
            form.add_error(None, str(refused))
        else:
            return redirect("knowledge:scenario", scenario=scenario.key)
    context = form_context(form, inputs) | {
        "heading": _("Nytt scenario"),
        "trail": workshop_trail(),
        "preset": preset,
        "presets": presets().values(),
    }
    return render(request, "knowledge/scenario_form.html", context, status=422 if form.errors else 200)


@guarded(READ_KNOWLEDGE)
def compare(request: Any) -> HttpResponseBase:
    """Two to four of them side by side, by ?s=key&s=key."""
    wanted = list(dict.fromkeys(request.GET.getlist("s")))
    found = {one.key: one for one in scenarios_for(request.actor).filter(key__in=wanted)}
    chosen = [found[key] for key in wanted if key in found]
    compared = [Compared(one, Result(run.result or {})) for one in chosen if (run := finished_run(one))]
    if len(chosen) > MOST:
        messages.info(request, _("De fire første er med. Velg høyst fire om gangen."))
    compared = compared[:MOST]
    context: dict[str, Any] = {"trail": workshop_trail(), "unfinished": len(chosen) > len(compared), "few": True}
    if len(compared) > 1:
        context |= {"few": False, **comparison(compared)}
    return render(request, "knowledge/scenario_compare.html", context)


def _municipality(request: Any) -> Municipality:
    return Municipality.objects.get(pk=request.actor.municipality_id)
