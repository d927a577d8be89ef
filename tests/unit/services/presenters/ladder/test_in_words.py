"""Conditions in plain words: a professional reads when a rule holds, and nothing is left out."""

from __future__ import annotations

import pytest
from django.utils import translation

from mestring.ladder.conditions import AtLeast, OneOf, SoMany, all_of, any_of
from mestring.ladder.criteria import shipped as criteria
from mestring.services.codes import Language
from mestring.services.presenters.ladder.criteria_page import criteria_page
from mestring.services.presenters.ladder.in_words import Told, from_value, name_of, told

MEMORY, SIGHT = AtLeast("score.hukommelse", 3), AtLeast("score.syn", 3)


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def said(condition) -> Told:
    return told(condition, language=Language.NB)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (MEMORY, "Hukommelse har skår 3 eller mer"),
        (AtLeast("presence", 2), "Behov for at noen er der: noen må kunne komme fort, eller mer"),
        (AtLeast("presence", 4), "Behov for at noen er der: noen må være der døgnet rundt"),
        (AtLeast("risk.falls", 1), "Fare for å falle: ja"),
        (OneOf("course", ("temporary", "acute")), "Forverringen: midlertidig eller akutt"),
    ],
)
def test_one_question_is_one_sentence(condition, words):
    assert said(condition) == Told(words)


def test_scores_with_one_threshold_are_told_together():
    assert said(any_of(MEMORY, SIGHT)) == Told("Minst én av disse har skår 3 eller mer: Hukommelse og Syn")
    assert said(all_of(MEMORY, SIGHT)).says.startswith("Alle disse har skår 3 eller mer")


def test_scores_with_different_thresholds_are_told_one_by_one():
    parts = said(any_of(MEMORY, AtLeast("score.syn", 4))).parts
    assert [part.says for part in parts] == ["Hukommelse har skår 3 eller mer", "Syn har skår 4 eller mer"]


def test_some_of_many_says_how_many():
    condition = SoMany(2, (MEMORY, AtLeast("risk.falls", 1), AtLeast("presence", 2)))
    assert said(condition).says == "Minst 2 av disse:"
    assert len(said(condition).parts) == 3


def words_of(one: Told) -> str:
    return " ".join([one.says, *(words_of(part) for part in one.parts)])


@pytest.mark.parametrize("rule", criteria().rules, ids=lambda rule: rule.code)
def test_every_fact_a_rule_asks_about_is_named(rule):
    words = words_of(said(rule.when))
    assert all(name_of(leaf.fact, Language.NB) in words for leaf in rule.when.leaves())


def test_the_page_has_every_rule_at_its_level():
    page = criteria_page(criteria(), language=Language.NB)
    shown = {(rule.code, level.number) for level in page.levels for rule in level.rules}
    assert shown == {(rule.code, rule.level) for rule in criteria().rules}


@pytest.mark.parametrize(
    ("key", "codes", "words"),
    [
        ("score.syn", ("3", "4", "5"), "3 eller mer"),
        ("course", ("lasting",), "«varig»"),
        ("course", ("temporary", "acute"), "«midlertidig» eller «akutt»"),
        ("presence", ("night", "day_and_night"), "«noen må være der om natten» eller mer"),
    ],
)
def test_what_an_unknown_fact_would_have_to_be(key, codes, words):
    assert from_value(key, codes, language=Language.NB) == words
