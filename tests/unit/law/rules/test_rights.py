"""The right to BPA, carers as parties, and children's own rights."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.unit.law.rules.asking import NEW_ACT, asks, breaks

from mestring.law import national
from mestring.law.rules import BPA_RULES, CARER_RULES, CHILD_RULES, broken
from mestring.law.rules.facts.children import ChildFacts
from mestring.law.rules.facts.decision import Outcome

REFUSED = {"outcome": Outcome.REFUSED}
CARER_BY = [
    ("carer-party", {"is_party": False}),
    ("carer-burden", {"burden_assessed": False}),
    ("carer-participation", {"took_part": False}),
    ("carer-decision", {"own_decision": False}),
    ("carer-appeal", {"told_of_appeal": False}),
    ("carer-measures", {"training_considered": False}),
    ("carer-measures", {"respite_considered": False}),
    ("carer-measures", {"allowance_considered": False}),
]
CHILD_BY = [
    ("child-heard", {"heard": False}),
    ("child-heard", {"told": False}),
    ("child-party", {"is_party": False}),
    ("parents-told", {"parents_told": False}),
    (
        "withheld-from-parents",
        {"asks_to_withhold": True, "good_reason_to_withhold": True, "needed_by_parents": False},
    ),
    ("minor-notified", {"age": 15, "notified": False}),
    ("child-coordinator", {"coordinator_given": False}),
]


@pytest.mark.parametrize(("code", "changes"), CARER_BY)
def test_a_carers_case_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("carers", changes) == {code}


@pytest.mark.parametrize(("code", "changes"), CHILD_BY)
def test_a_childs_case_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("children", changes) == {code}


def test_every_rule_has_its_place_in_the_tables():
    assert {code for code, _ in CARER_BY} == {one.code for one in CARER_RULES}
    assert {code for code, _ in CHILD_BY} == {one.code for one in CHILD_RULES}
    assert {one.code for one in BPA_RULES} == {"bpa-right", "bpa-cost", "bpa-hours"}


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"weekly_hours": Decimal(32)}, {"bpa-right"}),
        ({"weekly_hours": Decimal("31.9"), "cost_documented": False}, {"bpa-cost"}),
        ({"weekly_hours": Decimal("31.9"), "cost_documented": True}, set()),
        ({"weekly_hours": Decimal(25), "cost_documented": False}, {"bpa-cost"}),
        ({"weekly_hours": Decimal("24.9"), "cost_documented": False}, set()),
        ({"age": 66}, {"bpa-right"}),
        ({"age": 67, "granted_before_limit": False}, set()),
        ({"age": 67, "granted_before_limit": True}, {"bpa-right"}),
        ({"needed_until": date(2028, 12, 1)}, set()),  # two years from 1 December 2026, and no more
        ({"needed_until": date(2028, 12, 2)}, {"bpa-right"}),
    ],
)
def test_bpa_is_not_refused_to_one_who_has_the_right(changes, codes):
    assert breaks("bpa", {**REFUSED, **changes}) == codes


def test_a_right_is_met_when_bpa_is_granted_wholly_or_in_part():
    assert breaks("bpa", {"outcome": Outcome.PARTLY_GRANTED}) == set()


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"two_or_night": True, "two_or_night_always": False, "two_or_night_left_out": False}, {"bpa-hours"}),
        ({"two_or_night": True, "two_or_night_always": False, "two_or_night_left_out": True}, set()),
        ({"two_or_night": True, "two_or_night_always": True, "two_or_night_left_out": False}, set()),
    ],
)
def test_nights_and_second_helpers_count_only_when_they_are_always_needed(changes, codes):
    assert breaks("bpa", changes) == codes


def test_bpa_is_not_refused_while_the_hours_are_not_known():
    assert asks("bpa", "weekly_hours") == set()
    assert breaks("bpa", {"weekly_hours": None}) == set()


def test_a_carer_who_does_not_ask_has_no_case():
    assert breaks("carers", {"asks_for_support": False, "is_party": False, "own_decision": False}) == set()


@pytest.mark.parametrize(("age", "codes"), [(11, set()), (12, {"child-party"})])
def test_a_child_is_a_party_from_twelve_when_it_understands(age, codes):
    assert breaks("children", {"age": age, "is_party": False}) == codes


@pytest.mark.parametrize(("age", "codes"), [(15, {"parents-told"}), (16, set())])
def test_parents_are_told_until_the_child_is_sixteen(age, codes):
    assert breaks("children", {"age": age, "parents_told": False, "notified": True}) == codes


@pytest.mark.parametrize(("age", "may"), [(11, False), (12, True), (15, True)])
def test_a_child_from_twelve_may_keep_something_to_itself(age, may):
    kept = {"asks_to_withhold": True, "good_reason_to_withhold": True, "needed_by_parents": False, "notified": True}
    assert breaks("children", {"age": age, **kept, "parents_told": False}) == (set() if may else {"parents-told"})


def test_what_parents_need_to_know_is_told_them_all_the_same():
    kept = {"asks_to_withhold": True, "good_reason_to_withhold": True, "needed_by_parents": True}
    assert breaks("children", {**kept, "parents_told": False}) == {"parents-told"}


@pytest.mark.parametrize("law", [None, NEW_ACT], ids=["1967", "2025"])
@pytest.mark.parametrize(("age", "codes"), [(14, set()), (15, {"minor-notified"})])
def test_a_minor_of_fifteen_is_notified_too(age, codes, law):
    others = {} if law is None else {"law": law}
    assert breaks("children", {"age": age, "notified": False}, **others) == codes


@pytest.mark.parametrize(("age", "codes"), [(17, {"child-coordinator"}), (18, set())])
def test_a_family_may_have_a_coordinator_until_the_child_is_eighteen(age, codes):
    assert breaks("children", {"age": age, "coordinator_given": False, "notified": True}) == codes


def test_nobody_is_asked_for_a_child_coordinator_before_the_law_had_one():
    facts = ChildFacts(long_and_coordinated=True, parents_want_coordinator=True, age=9, coordinator_given=False)
    coordinator = [one for one in CHILD_RULES if one.code == "child-coordinator"]
    assert broken(coordinator, facts, national().at(date(2022, 7, 31))) == ()
    assert [one.code for one in broken(coordinator, facts, national().at(date(2022, 8, 1)))] == ["child-coordinator"]
