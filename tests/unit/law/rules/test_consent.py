"""Who decides for a person: decisions on competence, and technology for one who cannot say yes."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.law.rules.asking import asks, breaks

from mestring.law import national
from mestring.law.rules import COMPETENCE_RULES, TECHNOLOGY_RULES, broken
from mestring.law.rules.facts.competence import CompetenceFacts

COMPETENCE_BY = [
    ("competence-matter", {"matter_stated": False}),
    ("competence-help", {"helped_to_decide": False}),
    ("competence-threshold", {"more_likely_than_not": False}),
    ("competence-caregiver", {"by_caregiver": False}),
    ("competence-reasons", {"reasons_stated": False}),
    ("competence-in-writing", {"in_writing": False}),
    ("competence-shown", {"shown_to_person": False}),
    ("competence-shown-to-relative", {"shown_to_relative": False}),
    ("competence-shown-to-qualified", {"has_nearest_relative": False, "shown_to_qualified": False}),
]
DECIDES_ALONE = {"has_competence": True, "consents": True, "informed": True}
TECHNOLOGY_BY = [
    ("technology-consent", {**DECIDES_ALONE, "consents": False}),
    ("technology-informed", {**DECIDES_ALONE, "informed": False}),
    ("technology-age", {"age": 17}),
    ("technology-resisted", {"resists": True}),
    ("technology-decision", {"formal_decision": False}),
    ("technology-necessary", {"prevents_harm": False}),
    ("technology-interest", {"in_interest": False}),
    ("technology-weighed", {"in_proportion": False}),
    ("technology-weighed", {"least_intrusive": False}),
    ("technology-weighed", {"would_have_agreed": False}),
    ("technology-relative", {"relative_asked": False}),
]


@pytest.mark.parametrize(("code", "changes"), COMPETENCE_BY)
def test_a_decision_on_competence_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("competence", changes) == {code}


@pytest.mark.parametrize(("code", "changes"), TECHNOLOGY_BY)
def test_technology_without_one_of_its_conditions_breaks_one_rule(code, changes):
    assert breaks("technology", changes) == {code}


def test_every_rule_has_its_place_in_the_tables():
    assert {code for code, _ in COMPETENCE_BY} == {one.code for one in COMPETENCE_RULES}
    assert {code for code, _ in TECHNOLOGY_BY} == {one.code for one in TECHNOLOGY_RULES}


def test_who_can_decide_needs_none_of_it():
    assert breaks("competence", {"lacks_competence": False, "in_writing": False, "reasons_stated": False}) == set()


def test_it_is_shown_when_that_can_be_done():
    unseen = {"can_be_shown_now": False, "shown_to_person": False, "shown_to_relative": False}
    assert breaks("competence", unseen) == set()


@pytest.mark.parametrize(("day", "how_many"), [(date(2026, 5, 31), 0), (date(2026, 6, 1), 9)])
def test_the_rules_on_competence_apply_from_the_first_of_june_2026(day, how_many):
    found = broken(COMPETENCE_RULES, CompetenceFacts(), national().at(day))
    assert len(found) == how_many


@pytest.mark.parametrize(("age", "codes"), [(17, {"technology-age"}), (18, set())])
def test_a_decision_on_technology_is_for_those_of_eighteen_and_older(age, codes):
    assert breaks("technology", {"age": age}) == codes


def test_a_no_from_one_who_can_decide_is_a_no_whatever_else_is_in_order():
    assert breaks("technology", {**DECIDES_ALONE, "consents": False}) == {"technology-consent"}


def test_technology_that_neither_warns_nor_locates_needs_no_decision_of_this_kind():
    assert breaks("technology", {"warns_or_locates": False, "formal_decision": False}) == set()


def test_not_knowing_whether_the_person_resists_is_never_taken_as_a_yes():
    assert asks("technology", "resists") == {"technology-resisted"}
