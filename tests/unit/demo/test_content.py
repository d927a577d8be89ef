"""The invented municipality and its plans hold what the demo promises to show."""

import re
from collections import Counter

import pytest

from mestring.demo.municipality_content import read_municipality_content
from mestring.demo.plan_content import PLAN_FILES, Measure, PlanContent, read_plan_content

FIRST, REVISED, THEMATIC = (read_plan_content(name) for name in PLAN_FILES)
PLANS = pytest.mark.parametrize("plan", [FIRST, REVISED, THEMATIC], ids=PLAN_FILES)


def _by_key(plan: PlanContent) -> dict[str, Measure]:
    return {measure.key: measure for measure in plan.measures()}


def _strategy_of(plan: PlanContent) -> dict[str, str]:
    return {measure.key: strategy.key for strategy in plan.strategies() for measure in strategy.measures}


def test_the_first_edition_has_the_shape_of_a_real_plan() -> None:
    shape = [
        len(FIRST.focus_areas),
        *(len(list(part)) for part in (FIRST.goals(), FIRST.strategies(), FIRST.measures())),
    ]
    assert shape == [5, 8, 25, 80]


def test_about_a_third_of_the_measures_lack_an_owner_and_nearly_half_a_deadline() -> None:
    measures = list(FIRST.measures())
    assert sum(not measure.owner for measure in measures) == 28  # 28 / 80 = 35 %
    assert sum(not measure.deadline for measure in measures) == 38  # 38 / 80 = 47,5 %


@PLANS
def test_every_owner_is_a_unit_of_the_municipality(plan: PlanContent) -> None:
    units = {unit.code for unit in read_municipality_content().units}
    assert {measure.owner for measure in plan.measures() if measure.owner} <= units


@PLANS
def test_every_key_stands_once(plan: PlanContent) -> None:
    assert max(Counter(measure.key for measure in plan.measures()).values()) == 1


@PLANS
def test_every_budget_covers_the_four_years_of_the_economic_plan(plan: PlanContent) -> None:
    budgets = [tuple(measure.budget) for measure in plan.measures() if measure.budget]
    assert budgets
    assert set(budgets) == {plan.plan.budget_years}
    assert len(plan.plan.budget_years) == 4


@PLANS
def test_a_target_figure_of_a_measure_stands_in_its_text(plan: PlanContent) -> None:
    missing = [
        (measure.key, figure)
        for measure in plan.measures()
        for figure in measure.figures
        if figure not in measure.title
    ]
    assert not missing


@PLANS
def test_a_reference_to_another_plan_stands_in_the_text_as_written(plan: PlanContent) -> None:
    referring = [measure for measure in plan.measures() if measure.refers_to]
    assert referring
    assert all(f"er ivaretatt i {measure.refers_to})" in measure.title for measure in referring)


def test_just_one_reference_of_the_first_edition_leads_nowhere() -> None:
    known = {plan.title for plan in read_municipality_content().known_plans}
    known |= {read_plan_content(name).plan.title for name in PLAN_FILES}
    assert [m.refers_to for m in FIRST.measures() if m.refers_to and m.refers_to not in known] == [
        "Strategi for nabohjelp 2019–2022"
    ]


def test_a_duplicate_points_at_the_measure_it_repeats() -> None:
    first = _by_key(FIRST)
    assert {m.key: m.duplicate_of for m in FIRST.measures() if m.duplicate_of} == {"t22": "t04", "t77": "t35"}
    assert _by_key(THEMATIC)["t110"].title == first["t26"].title


def test_the_revised_edition_shows_every_kind_of_difference() -> None:
    old, new = _by_key(FIRST), _by_key(REVISED)
    kept = old.keys() & new.keys()
    assert sorted(old.keys() - new.keys()) == ["t03", "t10", "t22", "t30", "t53", "t61", "t78"]
    assert len(new.keys() - old.keys()) == 10
    assert sorted(key for key in kept if old[key].title != new[key].title) == ["t05", "t12", "t26", "t37", "t56", "t71"]
    assert [key for key in sorted(kept) if _strategy_of(FIRST)[key] != _strategy_of(REVISED)[key]] == ["t60"]
    before, after = ({goal.key: goal.title for goal in plan.goals()} for plan in (FIRST, REVISED))
    assert [key for key in before if before[key] != after[key]] == ["g4"]
    assert {s.key for s in REVISED.strategies()} - {s.key for s in FIRST.strategies()} == {"s26"}


def test_the_thematic_plan_is_sub_goals_with_measures() -> None:
    assert len(list(THEMATIC.goals())) == 4
    assert len(list(THEMATIC.measures())) == 20
    assert all(measure.sub_goal for measure in THEMATIC.measures())


def test_everyone_who_can_be_signed_in_as_has_a_role_of_their_own_kind() -> None:
    roles = Counter(person.role for person in read_municipality_content().people)
    assert roles == {
        "plan_owner": 1,
        "service_editor": 1,
        "unit_leader": 2,
        "caseworker": 1,
        "analyst": 1,
        "administrator": 1,
        "auditor": 1,
        "councillor": 1,
        "citizen": 1,
    }


def test_the_municipality_number_is_four_digits_that_no_county_begins_with() -> None:
    # Counties are numbered below 60; 9999 stands for no municipality.
    assert re.fullmatch(r"[6-9]\d{3}", read_municipality_content().municipality.number)
