"""Two who have the same scenario before them: what one does is neither undone nor brought back by the other."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.integration.at_once import at_once
from tests.scenarios import HOME, kept_scenario, reckoned_scenario, wish

from mestring.core.access import Role
from mestring.knowledge.actions.keep_scenario import change_scenario, copy_scenario, delete_scenario, name_scenario
from mestring.knowledge.actions.run_scenario import begin_run, run_now
from mestring.knowledge.actions.share_scenario import share_scenario, stop_sharing
from mestring.knowledge.models import Run, RunState, Scenario
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.chosen import Chosen
from mestring.knowledge.views import scenario_form, scenario_steps

OTHER = wish(chosen=Chosen(levers=(HOME,)))


def another_sight_of(scenario: Scenario) -> Scenario:
    return Scenario.objects.get(pk=scenario.pk)


def test_a_link_that_was_closed_is_not_opened_by_who_saves_what_they_had_before_them(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner)
    theirs = another_sight_of(scenario)
    stop_sharing(scenario, by=plan_owner)
    change_scenario(theirs, OTHER, by=plan_owner)
    assert not another_sight_of(scenario).shared


def test_a_link_is_closed_also_by_who_has_not_seen_that_it_was_opened(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner, shared=False)
    theirs = another_sight_of(scenario)
    share_scenario(scenario, by=plan_owner)
    stop_sharing(theirs, by=plan_owner)
    assert not another_sight_of(scenario).shared


@pytest.mark.parametrize(
    "step",
    [
        lambda scenario, by: change_scenario(scenario, OTHER, by=by),
        lambda scenario, by: name_scenario(scenario, name="Ny", note="", by=by),
        lambda scenario, by: copy_scenario(scenario, by=by),
        lambda scenario, by: delete_scenario(scenario, by=by),
        lambda scenario, by: share_scenario(scenario, by=by),
        lambda scenario, by: begin_run(scenario, by=by),
    ],
)
def test_what_another_has_deleted_stays_deleted_and_is_said_to_be(municipality, plan_owner, step):
    scenario = reckoned_scenario(municipality, by=plan_owner, shared=False)
    theirs = another_sight_of(scenario)
    delete_scenario(scenario, by=plan_owner)
    with pytest.raises(NotPossibleError, match="slettet"):
        step(theirs, plan_owner)
    assert not Scenario.objects.exists()


@pytest.mark.parametrize(
    ("step", "sent"), [("endre", {"name": "Mitt nye navn"}), ("navn", {"name": "Mitt nye navn"}), ("slett", {})]
)
def test_a_page_of_what_another_deletes_meanwhile_says_so_and_loses_nothing(
    client, municipality, plan_owner, people, monkeypatch, step, sent
):
    scenario = kept_scenario(municipality, by=plan_owner)
    client.force_login(people.user(municipality, Role.PLAN_OWNER))

    def deleted_meanwhile(request, key):
        found = Scenario.objects.get(key=key)
        Scenario.objects.filter(key=key).delete()
        return found

    for views in (scenario_form, scenario_steps):
        monkeypatch.setattr(views, "scenario_or_404", deleted_meanwhile)
    page = client.post(f"/kunnskap/verksted/{scenario.key}/{step}/", {"until": 2030, **sent}, follow=True)
    assert page.status_code in (200, 422)
    assert "slettet" in page.content.decode()
    assert all(value in page.content.decode() for value in sent.values())


def test_a_new_choice_stops_the_run_of_the_old_one_and_is_reckoned(municipality, plan_owner):
    scenario = kept_scenario(municipality, by=plan_owner)
    old, _work = begin_run(scenario, by=plan_owner)
    change_scenario(scenario, OTHER, by=plan_owner)
    new, work = begin_run(another_sight_of(scenario), by=plan_owner)
    old.refresh_from_db()
    assert new != old
    assert work is not None
    assert old.cancel_asked


@pytest.mark.django_db(transaction=True)
def test_two_who_run_the_same_get_one_run(municipality, plan_owner):
    if connection.vendor == "sqlite":
        pytest.skip("Needs a database with several connections.")
    scenario = kept_scenario(municipality, by=plan_owner)
    results = at_once(*[lambda: begin_run(another_sight_of(scenario), by=plan_owner)] * 2)
    assert Run.objects.count() == 1
    assert sorted(work is None for _run, work in results) == [False, True]


@pytest.mark.django_db(transaction=True)
def test_one_who_runs_what_another_deletes_leaves_nothing_behind(municipality, plan_owner):
    if connection.vendor == "sqlite":
        pytest.skip("Needs a database with several connections.")
    scenario = kept_scenario(municipality, by=plan_owner)
    here, there = another_sight_of(scenario), another_sight_of(scenario)
    results = at_once(lambda: run_now(here, by=plan_owner), lambda: delete_scenario(there, by=plan_owner))
    assert not Scenario.objects.exists()
    assert not Run.objects.exists()
    assert isinstance(results[0], Run | NotPossibleError), results
    assert results[1] is None
    assert not isinstance(results[0], Run) or results[0].state in (RunState.DONE, RunState.CANCELLED)
