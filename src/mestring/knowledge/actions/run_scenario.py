"""Reckon a scenario meanwhile: a few at a time, each telling how far it has come, until it is done or stopped.

One thread reckons; another, the watcher, tells the database of it and hears whether somebody wants it stopped, so that
only the watcher has a connection. No queue outlives the process: a run that is cut off is shown as stopped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from threading import Thread
from typing import Any

from django.db import connections, transaction
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor, require
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.knowledge.actions.keep_scenario import held, tell
from mestring.knowledge.models import Run, RunState, Scenario
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.about import about_run
from mestring.knowledge.scenarios.changed import Changed
from mestring.knowledge.scenarios.reckoning import reckon
from mestring.knowledge.selectors.scenario_inputs import scenario_inputs
from mestring.knowledge.selectors.scenarios import changed_by, newest_run, same_result, under_way
from mestring.projection import Cancelled, ProjectionError

AT_A_TIME = 2
SECONDS_BETWEEN = 0.3
# What takes less is shown at once, without a page to wait on.
SECONDS_TO_WAIT = 1.0
_reckoners = ThreadPoolExecutor(AT_A_TIME, thread_name_prefix="scenario")
Json = dict[str, Any]
Work = Callable[..., Json]
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
    """The run: the one under way, a finished one where the very same was reckoned before, or a new one.

    One under way for what was chosen before is asked to stop. Waits a second, so that what is soon done is done.
    NotPossibleError when it cannot be reckoned from today's numbers.
    """
    run, work = begin_run(scenario, by=by)
    if work is not None:
        watcher = Thread(target=_watch_in_thread, args=(run, work), daemon=True)
        watcher.start()
        watcher.join(SECONDS_TO_WAIT)
    return run


def run_now(scenario: Scenario, *, by: Actor) -> Run:
    """The same, done when it returns: for the demo and the command line."""
    run, work = begin_run(scenario, by=by)
    if work is not None:
        _watch(run, work)
    return run


@transaction.atomic
def begin_run(scenario: Scenario, *, by: Actor) -> tuple[Run, Work | None]:
    """The run's row, and what to do for it: None where nothing needs to be done."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    scenario = held(scenario)
    last = newest_run(scenario)
    inputs = scenario_inputs(scenario.municipality)
    changed = changed_by(scenario, inputs)
    fingerprint = changed.fingerprint(until=scenario.until, draws=scenario.draws, seed=scenario.seed)
    if last is not None and under_way(last):
        if last.fingerprint == fingerprint:
            return last, None
        Run.objects.filter(pk=last.pk).update(cancel_asked=True)
    run, same = _row(scenario, fingerprint), same_result(scenario.municipality, fingerprint)
    about = about_run(scenario, inputs, changed)
    if same is not None:
        run.state, run.result, run.done, run.ended_at = (
            RunState.DONE,
            {**(same.result or {}), **about},
            run.total,
            run.started_at,
        )
    scenario.fingerprint = fingerprint
    scenario.save(update_fields=["fingerprint"])
    run.save()
    tell(scenario, did="run", by=by)
    if same is not None:
        return run, None
    return run, partial(_reckoned, changed, about, until=scenario.until, draws=scenario.draws, seed=scenario.seed)


def _reckoned(changed: Changed, about: Json, *, until: int, draws: int, seed: int, told: Told) -> Json:
    return reckon(changed, until=until, draws=draws, seed=seed, told=told) | about


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


def _watch_in_thread(run: Run, work: Work) -> None:
    try:
        _watch(run, work)
    finally:
        connections.close_all()


def _watch(run: Run, work: Work) -> None:
    told = Told()
    made = _reckoners.submit(work, told=told)
    while not wait((made,), timeout=SECONDS_BETWEEN).done:
        _hear(run, told)
    _end(run, made)


def _hear(run: Run, told: Told) -> None:
    found = Run.objects.filter(pk=run.pk)
    found.update(done=told.done, heard_at=clock.now())
    # No row is left when the scenario has been deleted meanwhile.
    told.stop = found.values_list("cancel_asked", flat=True).first() is not False


def _end(run: Run, made: Future[Json]) -> None:
    values: Json = {"ended_at": clock.now(), "heard_at": clock.now()}
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
