"""A scenario: its result, or how far it has come; its numbers as files; and the open page of a shared one."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import slugify

from mestring.core.access import may
from mestring.core.guard import guarded, open_to_all
from mestring.knowledge.access import MAKE_SCENARIOS, READ_KNOWLEDGE
from mestring.knowledge.models import Run, Scenario
from mestring.knowledge.presenters.workshop.files import result_csv, result_json
from mestring.knowledge.presenters.workshop.progress import progress, why_stopped
from mestring.knowledge.presenters.workshop.result_page import result_context
from mestring.knowledge.presenters.workshop.trail import workshop_trail
from mestring.knowledge.presenters.workshop.words import moment
from mestring.knowledge.selectors.scenario_inputs import inputs_or_why
from mestring.knowledge.selectors.scenarios import finished_run, newest_run, out_of_date, shared_scenarios, under_way
from mestring.knowledge.views.of_scenario import scenario_or_404


@guarded(READ_KNOWLEDGE)
def scenario_page(request: Any, scenario: str) -> HttpResponseBase:
    """The result; while it is being reckoned, how far it has come."""
    found = scenario_or_404(request, scenario)
    newest, done = newest_run(found), finished_run(found)
    context: dict[str, Any] = {
        "scenario": found,
        "may_make": may(request.actor, MAKE_SCENARIOS),
        "trail": workshop_trail(),
        "when": moment(found.changed_at),
    }
    if newest is not None and under_way(newest):
        return render(request, "knowledge/scenario_running.html", context | {"progress": progress(newest)})
    inputs, _why = inputs_or_why(found.municipality)
    context["stopped"] = why_stopped(newest) if newest else ""
    if done is None:
        return render(request, "knowledge/scenario_unreckoned.html", context)
    context["changed"] = out_of_date(found, done, inputs)
    if found.shared:
        context["link"] = request.build_absolute_uri(_shared_address(found))
    return render(request, "knowledge/scenario.html", context | result_context(done))


@guarded(READ_KNOWLEDGE)
def as_csv(request: Any, scenario: str) -> HttpResponseBase:
    """Every number of the result."""
    found = scenario_or_404(request, scenario)
    return _file(result_csv(found, _done(found)), found, "csv", "text/csv; charset=utf-8")


@guarded(READ_KNOWLEDGE)
def as_json(request: Any, scenario: str) -> HttpResponseBase:
    """The result with what was chosen and the fingerprint."""
    found = scenario_or_404(request, scenario)
    return _file(result_json(found, _done(found)), found, "json", "application/json; charset=utf-8")


@open_to_all("Den som har fått lenken til et delt scenario, skal kunne lese det; det er bare tall, ingen personer")
def shared(request: Any, scenario: str) -> HttpResponseBase:
    """A shared scenario, without who made it."""
    found = get_object_or_404(shared_scenarios(), key=scenario)
    response = render(request, "knowledge/scenario_shared.html", {"scenario": found} | result_context(_done(found)))
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _done(scenario: Scenario) -> Run:
    run = finished_run(scenario)
    if run is None:
        raise Http404
    return run


def _shared_address(scenario: Scenario) -> str:
    return reverse("knowledge:scenario-shared", kwargs={"scenario": scenario.key})


def _file(content: str | bytes, scenario: Scenario, ending: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    name = slugify(scenario.name) or "scenario"
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
