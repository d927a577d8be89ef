"""What holds for every rule there is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from datetime import date

import pytest

from mestring.law import national
from mestring.law.rules.fixed_provision import FixedProvision, fixed_provisions
from mestring.law.rules.sets import RULE_SETS

TODAY = date(2026, 11, 22)
RULES = [one for chosen in RULE_SETS for one in chosen.rules]
ONLY_IN_1967 = {"ground-new-act"}
ONLY_IN_2025 = {"ground-old-act", "names", "automation-explained", "translated"}
every_rule = pytest.mark.parametrize("rule", RULES, ids=[one.code for one in RULES])
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def lix(sentences: list[str]) -> float:
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    return len(words) / len(sentences) + 100 * sum(len(word) > 6 for word in words) / len(words)


def test_no_two_rules_have_the_same_code():
    assert [code for code, times in Counter(one.code for one in RULES).items() if times > 1] == []


@every_rule
def test_a_code_is_short_and_english(rule):
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+){0,4}", rule.code)


@every_rule
def test_a_rule_is_one_short_sentence(rule):
    assert re.fullmatch(r"[A-ZÆØÅ][^.!?\n]*\.", rule.sentence)
    assert len(rule.sentence.split()) <= 20


@pytest.mark.parametrize("chosen", RULE_SETS, ids=[one.name for one in RULE_SETS])
def test_the_sentences_of_a_set_are_no_heavier_than_a_newspaper(chosen):
    assert lix([one.sentence for one in chosen.rules]) < 50


@every_rule
def test_a_rule_has_a_provision_in_the_law_in_force_and_in_the_act_to_come(rule):
    in_force, to_come = national().at(TODAY), national().at(TODAY, profiles={"case_handling": "fvl_2025"})
    assert (rule.reference(in_force) is None) == (rule.code in ONLY_IN_2025)
    assert (rule.reference(to_come) is None) == (rule.code in ONLY_IN_1967)
    assert all(found.title for law in (in_force, to_come) if (found := rule.reference(law)))


def test_every_provision_of_the_file_bears_a_rule():
    used = {one.provision for one in RULES if isinstance(one.provision, FixedProvision)}
    assert set(fixed_provisions().values()) - used == set()


def test_nobody_has_compared_a_provision_with_the_source_yet():
    assert {one.checked for one in fixed_provisions().values()} == {None}


@pytest.mark.parametrize("chosen", RULE_SETS, ids=[one.name for one in RULE_SETS])
def test_the_words_of_a_fact_complete_a_sentence(chosen):
    for one in fields(chosen.facts):
        assert re.match(r"(om|hva|hvem|hvor|hvilken|hvilket|når) ", one.metadata["words"])
        assert not one.metadata["words"].endswith((".", "?"))
