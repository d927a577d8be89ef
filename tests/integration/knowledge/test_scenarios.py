"""Scenarios: kept, changed, copied, shared, deleted; each audited, each for those who may."""

from __future__ import annotations

import pytest
from tests.counted_people import count_people
from tests.scenarios import FEWER, HOME, kept_scenario, reckoned_scenario, wish

from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent
from mestring.knowledge.actions.keep_scenario import change_scenario, copy_scenario, delete_scenario, keep_scenario
from mestring.knowledge.actions.share_scenario import share_scenario, stop_sharing
from mestring.knowledge.models import Scenario
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.chosen import Chosen, ChosenLever
from mestring.knowledge.selectors.levers import what_lever_gives
from mestring.knowledge.selectors.scenario_inputs import scenario_inputs
from mestring.knowledge.selectors.scenarios import finished_run, out_of_date, scenarios_for, shared_scenarios


def test_what_is_kept_is_audited_and_found_again_by_those_of_the_municipality(
    municipality, other_municipality, plan_owner, people
):
    scenario = kept_scenario(municipality, by=plan_owner)

    assert [event.detail["did"] for event in AuditEvent.objects.filter(action="knowledge.scenarios")] == ["kept"]
    assert list(scenarios_for(plan_owner)) == [scenario]
    assert list(scenarios_for(people.actor(other_municipality, Role.PLAN_OWNER))) == []
    assert list(scenarios_for(people.actor(municipality, Role.CITIZEN))) == []


def test_a_caseworker_may_not_make_one(municipality, people):
    count_people(municipality)
    with pytest.raises(RefusedError):
        keep_scenario(wish(), municipality=municipality, by=people.actor(municipality, Role.CASEWORKER))


def test_without_numbers_the_refusal_says_what_to_take_in(municipality, plan_owner):
    with pytest.raises(NotPossibleError, match="folketall"):
        keep_scenario(wish(), municipality=municipality, by=plan_owner)
    assert not Scenario.objects.exists()


def test_what_the_engine_refuses_is_refused_before_it_is_kept(municipality, plan_owner):
    nothing_to_work_on = ChosenLever(
        lever="welfare_technology", low=0.1, likely=0.1, high=0.1, first_year=2027, full_from=2028, reference="Prøve"
    )
    with pytest.raises(NotPossibleError, match="virker på"):
        kept_scenario(municipality, by=plan_owner, chosen=Chosen(levers=(nothing_to_work_on,)))


def test_a_copy_is_of_its_own_and_not_shared(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner)

    copy = copy_scenario(scenario, by=plan_owner)

    assert copy.name == "Kopi av Prøvescenario"
    assert (copy.chosen, copy.shared, copy.runs.count()) == (scenario.chosen, False, 0)
    assert copy.key != scenario.key


def test_the_link_opens_when_it_is_shared_and_closes_again(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner, shared=False)
    assert not shared_scenarios().exists()

    share_scenario(scenario, by=plan_owner)
    assert list(shared_scenarios()) == [scenario]

    stop_sharing(scenario, by=plan_owner)
    assert not shared_scenarios().exists()


def test_what_has_no_result_is_not_shared(municipality, plan_owner):
    with pytest.raises(NotPossibleError, match="ikke noe resultat"):
        share_scenario(kept_scenario(municipality, by=plan_owner), by=plan_owner)


def test_the_numbers_are_said_to_have_changed_when_they_or_the_choice_have(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner)
    run, inputs = finished_run(scenario), scenario_inputs(municipality)
    assert not out_of_date(scenario, run, inputs)

    change_scenario(scenario, wish(chosen=Chosen(levers=(HOME,))), by=plan_owner)
    assert out_of_date(scenario, run, inputs)

    change_scenario(scenario, wish(chosen=Chosen(levers=(HOME,), coverage=FEWER)), by=plan_owner)
    assert not out_of_date(scenario, run, inputs)
    assert out_of_date(scenario, run, None)


def test_what_is_deleted_is_gone_with_its_runs_and_stays_in_the_audit(municipality, plan_owner):
    scenario = reckoned_scenario(municipality, by=plan_owner)

    delete_scenario(scenario, by=plan_owner)

    assert not Scenario.objects.exists()
    assert AuditEvent.objects.order_by("number").last().detail == {"did": "deleted", "name": "Prøvescenario"}


def test_a_plan_is_told_what_a_strategy_gives_and_nothing_where_there_is_nothing_to_reckon_from(municipality):
    assert what_lever_gives(municipality, "home_rehabilitation") is None
    count_people(municipality)

    gives = what_lever_gives(municipality, "home_rehabilitation")

    assert gives.kroner < 0
    assert gives.year == 2040
    assert gives == what_lever_gives(municipality, "home_rehabilitation", inputs=scenario_inputs(municipality))
    assert what_lever_gives(municipality, "no_such_lever") is None
