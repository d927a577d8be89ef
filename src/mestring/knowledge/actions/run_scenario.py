"""Reckon a scenario meanwhile: a few at a time, each telling how far it has come, until it is done or stopped.

One thread reckons; another, the watcher, tells the database of it and hears whether somebody wants it stopped, so that
only the watcher has a connection. No queue outlives the process: a run that is cut off is shown as stopped.
"""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Thread
from typing import Any

from django.db import connections, transaction
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor, require
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.knowledge.actions.keep_scenario import tell
from mestring.knowledge.models import Run, RunState, Scenario
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.changed import Changed
from mestring.knowledge.scenarios.reckoning import reckon
from mestring.knowledge.selectors.scenarios import changed_by, newest_run, same_result, under_way
from mestring.projection import Cancelled, ProjectionError

AT_A_TIME = 2
SECONDS_BETWEEN = 0.3
# What takes less is shown at once, without a page to wait on.
SECONDS_TO_WAIT = 1.0
_reckoners = ThreadPoolExecutor(AT_A_TIME, thread_name_prefix="scenario")
logger = logging.getLogger(__name__)


class Told:
    """How far a run has come, between the threads."""

    def __init__(self) -> None:
        self.done = 0
        self.stop = False

    def __call__(self, done: int, _of: int) -> None:
        self.done = done
        if self.stop:
            raise Cancelled


def start_run(scenario: Scenario, *, by: Actor) -> Run:
    """The run: the one already under way, a finished one where the very same was reckoned before, or a new one.

    Waits a second, so that what is soon done is done. NotPossibleError when it cannot be reckoned from today's numbers.
    """
    run, changed = begin_run(scenario, by=by)
    if changed is not None:
        watcher = Thread(target=_watch_in_thread, args=(run, changed), daemon=True)
        watcher.start()
        watcher.join(SECONDS_TO_WAIT)
    return run


def run_now(scenario: Scenario, *, by: Actor) -> Run:
    """The same, done when it returns: for the demo and the command line."""
    run, changed = begin_run(scenario, by=by)
    if changed is not None:
        _watch(run, changed)
    return run


@transaction.atomic
def begin_run(scenario: Scenario, *, by: Actor) -> tuple[Run, Changed | None]:
    """The run's row, and what to reckon it from: None where nothing needs to be."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    Scenario.objects.select_for_update().get(pk=scenario.pk)
    last = newest_run(scenario)
    if last is not None and under_way(last):
        return last, None
    try:
        changed = changed_by(scenario)
    except ProjectionError as error:
        raise NotPossibleError(str(error)) from error
    fingerprint = changed.fingerprint(until=scenario.until, draws=scenario.draws, seed=scenario.seed)
    run, same = _row(scenario, fingerprint), same_result(scenario.municipality, fingerprint)
    if same is not None:
        run.state, run.result, run.done, run.ended_at = RunState.DONE, same.result, run.total, run.started_at
    scenario.fingerprint = fingerprint
    scenario.save(update_fields=["fingerprint"])
    run.save()
    tell(scenario, did="run", by=by)
    return run, None if same is not None else changed


@transaction.atomic
def cancel_run(scenario: Scenario, *, by: Actor) -> None:
    """Ask the run under way to stop. It hears within a second; nothing is kept of it."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    run = newest_run(scenario)
    if run is None or not under_way(run):
        raise NotPossibleError(_("Scenarioet regnes ikke ut nå, så det er ingenting å avbryte."))
    Run.objects.filter(pk=run.pk).update(cancel_asked=True)
    tell(scenario, did="cancelled", by=by)


def _row(scenario: Scenario, fingerprint: str) -> Run:
    now = clock.now()
    return Run(scenario=scenario, total=2 * scenario.draws, fingerprint=fingerprint, started_at=now, heard_at=now)


def _watch_in_thread(run: Run, changed: Changed) -> None:
    try:
        _watch(run, changed)
    finally:
        connections.close_all()


def _watch(run: Run, changed: Changed) -> None:
    told, scenario = Told(), run.scenario
    made = _reckoners.submit(reckon, changed, until=scenario.until, draws=scenario.draws, seed=scenario.seed, told=told)
    while not wait((made,), timeout=SECONDS_BETWEEN).done:
        _hear(run, told)
    _end(run, made)


def _hear(run: Run, told: Told) -> None:
    found = Run.objects.filter(pk=run.pk)
    found.update(done=told.done, heard_at=clock.now())
    # No row is left when the scenario has been deleted meanwhile.
    told.stop = found.values_list("cancel_asked", flat=True).first() is not False


def _end(run: Run, made: Future[dict[str, Any]]) -> None:
    values: dict[str, Any] = {"ended_at": clock.now(), "heard_at": clock.now()}
    try:
        values |= {"result": made.result(), "state": RunState.DONE, "done": run.total}
    except Cancelled:
        values |= {"state": RunState.CANCELLED}
    except ProjectionError as error:
        values |= {"state": RunState.FAILED, "problem": str(error)[:400]}
    except Exception:  # nobody else sees what goes wrong in a thread: the person must not be left waiting
        logger.exception("Run %s failed", run.pk)
        problem = _(
            "Utregningen stoppet på grunn av en feil hos oss. Prøv igjen, eller meld fra hvis den stopper igjen."
        )
        values |= {"state": RunState.FAILED, "problem": problem}
    Run.objects.filter(pk=run.pk).update(**values)
    for name, value in values.items():
        setattr(run, name, value)
