"""Scenarios and their runs: those of the actor's municipality, and those anybody has been given a link to."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from mestring.core import clock
from mestring.core.access import Actor, may
from mestring.core.models import Municipality
from mestring.knowledge.access import READ_KNOWLEDGE
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.models import Run, RunState, Scenario
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.changed import Changed, change
from mestring.knowledge.scenarios.chosen import chosen_from
from mestring.projection import ProjectionError

# A run says at least every second how far it has come. One not heard from for so long was cut off by a restart.
STOPPED_AFTER = timedelta(seconds=60)


def scenarios_for(actor: Actor) -> QuerySet[Scenario]:
    """The scenarios of the actor's municipality, newest first, for those who may read the knowledge; else none."""
    if actor.municipality_id is None or not may(actor, READ_KNOWLEDGE):
        return Scenario.objects.none()
    return _with_runs(Scenario.objects.filter(municipality_id=actor.municipality_id))


def shared_scenarios() -> QuerySet[Scenario]:
    """What anyone who has the link may read."""
    return _with_runs(Scenario.objects.filter(shared=True))


def newest_run(scenario: Scenario) -> Run | None:
    """The run that was started last, however it went."""
    return next(iter(scenario.runs.all()), None)


def finished_run(scenario: Scenario) -> Run | None:
    """The last run that gave a result."""
    return next((run for run in scenario.runs.all() if run.state == RunState.DONE), None)


def under_way(run: Run | None) -> bool:
    """Whether it is being reckoned, and not cut off."""
    return run is not None and run.state == RunState.RUNNING and clock.now() - run.heard_at <= STOPPED_AFTER


def changed_by(scenario: Scenario, inputs: Inputs) -> Changed:
    """The inputs with what the scenario changes. NotPossibleError, in the engine's words, where it cannot be."""
    try:
        return change(inputs.municipality, chosen_from(scenario.chosen), until=scenario.until)
    except ProjectionError as error:
        raise NotPossibleError(str(error)) from error


def fingerprint_of_run(scenario: Scenario, inputs: Inputs) -> str:
    """Of every input as it is today; empty where the scenario cannot be reckoned from it."""
    try:
        changed = changed_by(scenario, inputs)
    except NotPossibleError:
        return ""
    return changed.fingerprint(until=scenario.until, draws=scenario.draws, seed=scenario.seed)


def out_of_date(scenario: Scenario, run: Run, inputs: Inputs | None) -> bool:
    """Whether the numbers, or what is chosen, have changed since the run; they have when there are none any more."""
    return inputs is None or fingerprint_of_run(scenario, inputs) != run.fingerprint


def same_result(municipality: Municipality, fingerprint: str) -> Run | None:
    """A finished run in the municipality that was made from the very same inputs."""
    found = Run.objects.filter(scenario__municipality=municipality, fingerprint=fingerprint, state=RunState.DONE)
    return found.first()


def _with_runs(scenarios: QuerySet[Scenario]) -> QuerySet[Scenario]:
    """With the run that was started last and the last that gave a result; older ones are many, and large."""
    of_same = Run.objects.filter(scenario=OuterRef("scenario")).order_by("-started_at", "-id").values("pk")
    last = Q(pk=Subquery(of_same[:1])) | Q(pk=Subquery(of_same.filter(state=RunState.DONE)[:1]))
    runs = Prefetch("runs", Run.objects.filter(last).order_by("-started_at", "-id"))
    return scenarios.select_related("municipality").prefetch_related(runs)
