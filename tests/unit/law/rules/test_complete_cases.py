"""A case where nothing is missing breaks nothing, and one where nothing is known is nowhere said to be in order."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.complete_facts import COMPLETE

from mestring.law import Law, national
from mestring.law.rules import Finding, broken
from mestring.law.rules.sets import RULE_SETS, RuleSet

TODAY = date(2026, 11, 22)
LAWS = {
    "the law in force": national().at(TODAY),
    "the act of 2025": national().at(TODAY, profiles={"case_handling": "fvl_2025"}),
}
every_set = pytest.mark.parametrize("rules", RULE_SETS, ids=[one.name for one in RULE_SETS])


@every_set
@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_a_complete_case_breaks_no_rule(rules: RuleSet, law):
    assert [one.code for one in broken(rules.rules, COMPLETE[rules.name], law)] == []


@every_set
def test_a_case_of_which_nothing_is_known_is_asked_about_and_never_passed(rules: RuleSet):
    law = LAWS["the law in force"]
    found = broken(rules.rules, rules.facts(), law)
    assert {one.finding for one in found} == {Finding.UNKNOWN}
    assert [one.code for one in found] == [one.code for one in rules.rules if one.reference(law)]


@every_set
def test_what_is_not_known_is_named_and_the_rule_said(rules: RuleSet):
    sentences = {one.code: one.sentence for one in rules.rules}
    for one in broken(rules.rules, rules.facts(), LAWS["the law in force"]):
        assert one.unknown
        assert one.sentence.startswith("Det er ikke kjent ")
        assert one.sentence.endswith(sentences[one.code])


@every_set
def test_a_case_can_be_asked_again_from_what_the_decision_stored_of_the_law(rules: RuleSet):
    law = national().at(TODAY)
    found = broken(rules.rules, rules.facts(), law)
    again = Law.recalled(json.loads(json.dumps(law.remember())))
    assert broken(rules.rules, rules.facts(), again) == found
