"""Runs of scenarios: done, reused, stopped, cut off, and never two at once for one scenario."""

from __future__ import annotations

import json
from datetime import timedelta
from threading import Event

import pytest
from tests.scenarios import HOME, kept_scenario, reckoned_scenario, wish

from mestring.core import clock
from mestring.knowledge.actions import run_scenario
from mestring.knowledge.actions.keep_scenario import change_scenario, copy_scenario, delete_scenario
from mestring.knowledge.actions.run_scenario import begin_run, cancel_run, run_now
from mestring.knowledge.models import Run, RunState
from mestring.knowledge.presenters.workshop.listed import listed
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.chosen import Chosen
from mestring.knowledge.selectors.scenario_inputs import scenario_inputs
from mestring.knowledge.selectors.scenarios import (
    STOPPED_AFTER,
    finished_run,
    newest_run,
    scenarios_for,
    under_way,
)
from mestring.projection import fingerprint


def test_a_run_gives_a_small_result_with_what_it_rests_on(municipality, plan_owner):
    run = run_now(kept_scenario(municipality, by=plan_owner), by=plan_owner)
    run.refresh_from_db()

    assert (run.state, run.done, run.total) == (RunState.DONE, 40, 40)
    assert len(json.dumps(run.result)) < 200_000
    assert run.result["chosen"]["levers"][0]["reference"] == "Prøve"
    assert run.result["rests_on"] == ["Oppdiktet folketall"]
    assert len(run.result["assumed"]) > 10


def test_the_shares_of_the_strategies_sum_to_the_whole_difference(municipality, plan_owner):
    result = run_now(kept_scenario(municipality, by=plan_owner), by=plan_owner).result

    middle = result["figures"]["kroner"]["total"]["difference"][0][-1][0]

    assert set(result["gives"]["kroner"]) == {"home_rehabilitation/", "coverage"}
    assert sum(result["gives"]["kroner"].values()) == pytest.approx(middle, abs=2)


def test_the_very_same_inputs_are_not_reckoned_twice(municipality, plan_owner, monkeypatch):
    scenario = reckoned_scenario(municipality, by=plan_owner)
    copy = copy_scenario(scenario, by=plan_owner)
    monkeypatch.setattr(run_scenario, "reckon", lambda *_given, **_named: pytest.fail("reckoned again"))

    run = run_now(copy, by=plan_owner)

    assert run.state == RunState.DONE
    assert run.result["figures"] == newest_run(scenario).result["figures"]


def test_another_choice_is_reckoned(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner)
    before = newest_run(scenario)
    change_scenario(scenario, wish(chosen=Chosen(levers=(HOME,))), by=plan_owner)

    run = run_now(scenario, by=plan_owner)

    assert run.fingerprint != before.fingerprint
    assert list(run.result["gives"]["kroner"]) == ["home_rehabilitation/"]


def test_while_one_is_under_way_no_other_begins(municipality, plan_owner):
    scenario = kept_scenario(municipality, by=plan_owner)
    first, work = begin_run(scenario, by=plan_owner)
    assert work is not None

    second, work = begin_run(scenario, by=plan_owner)

    assert (second, work) == (first, None)
    assert Run.objects.count() == 1


def test_a_run_not_heard_from_is_shown_as_stopped_and_another_may_begin(municipality, plan_owner):
    scenario = kept_scenario(municipality, by=plan_owner)
    run, _work = begin_run(scenario, by=plan_owner)
    assert under_way(run)

    with clock.stopped_at(run.heard_at + STOPPED_AFTER + timedelta(seconds=1)):
        assert not under_way(run)
        again, work = begin_run(scenario, by=plan_owner)

    assert again != run
    assert work is not None


@pytest.fixture
def slow(monkeypatch):
    """Reckoning that goes on until it is told to stop."""
    monkeypatch.setattr(run_scenario, "SECONDS_BETWEEN", 0.01)

    def forever(_changed, *, told, **_named):
        for _time in range(2_000):
            told(1, 40)
            Event().wait(0.005)
        return {}

    monkeypatch.setattr(run_scenario, "reckon", forever)


def test_a_run_that_is_asked_to_stop_stops_and_keeps_nothing(municipality, plan_owner, slow):
    scenario = kept_scenario(municipality, by=plan_owner)
    run, work = begin_run(scenario, by=plan_owner)
    cancel_run(scenario, by=plan_owner)

    run_scenario._watch(run, work)
    run.refresh_from_db()

    assert (run.state, run.result) == (RunState.CANCELLED, None)
    assert run.ended_at is not None


def test_a_run_whose_scenario_is_deleted_stops_too(municipality, plan_owner, slow):
    scenario = kept_scenario(municipality, by=plan_owner)
    run, work = begin_run(scenario, by=plan_owner)
    delete_scenario(scenario, by=plan_owner)

    run_scenario._watch(run, work)

    assert not Run.objects.exists()


def test_there_is_nothing_to_stop_when_nothing_runs(municipality, plan_owner):
    with pytest.raises(NotPossibleError, match="ingenting å avbryte"):
        cancel_run(kept_scenario(municipality, by=plan_owner), by=plan_owner)


def test_what_goes_wrong_is_said_without_its_insides(municipality, plan_owner, monkeypatch):
    def broken(*_given, **_named):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(run_scenario, "reckon", broken)

    run = run_now(kept_scenario(municipality, by=plan_owner), by=plan_owner)

    assert run.state == RunState.FAILED
    assert "feil hos oss" in run.problem
    assert "secret" not in run.problem


def test_a_list_reads_the_last_runs_only_however_many_there_have_been(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner)
    done = newest_run(scenario)
    for ago in range(1, 6):
        when = done.started_at - timedelta(hours=ago)
        said = {"total": 40, "done": 40, "fingerprint": "0" * 64, "started_at": when, "heard_at": when}
        Run.objects.create(scenario=scenario, state=RunState.DONE, result=done.result, **said)
    later = done.started_at + timedelta(minutes=1)
    stopped = Run.objects.create(
        scenario=scenario, state=RunState.CANCELLED, total=40, fingerprint="1" * 64, started_at=later, heard_at=later
    )
    found = scenarios_for(plan_owner).get()
    assert list(found.runs.all()) == [stopped, done]
    assert (newest_run(found), finished_run(found)) == (stopped, done)


def test_a_list_of_scenarios_writes_the_shared_inputs_once(municipality, plan_owner, monkeypatch):
    scenario = reckoned_scenario(municipality, by=plan_owner)
    for _time in range(4):
        run_now(copy_scenario(scenario, by=plan_owner), by=plan_owner)
    inputs, written = scenario_inputs(municipality), []
    plainly = fingerprint._written

    def counted(value):
        written.append(type(value).__name__)
        return plainly(value)

    monkeypatch.setattr(fingerprint, "_written", counted)
    assert [one.changed for one in listed(scenarios_for(plan_owner), inputs=inputs)] == [False] * 5
    assert written.count("Mastery") == written.count("Demography") == 1
