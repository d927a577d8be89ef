"""Which statements of two plans are counterparts."""

import pytest

from mestring.plans.alike.counterparts import ALIKE, Statement, counterparts, folded


def statements(side, *titles):
    return [Statement(f"{side}{number}", title) for number, title in enumerate(titles, start=1)]


def pairs(left, right, **said):
    return [(pair.left, pair.right) for pair in counterparts(left, right, **said)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hjemmetjenestene", "heimetenestene"),
        ("innbyggerne", "innbyggjarane"),
        ("bolig", "boligene"),
        ("avlastning", "avlasting"),
        ("rekruttering", "rekruttere"),
    ],
)
def test_a_word_is_known_again_in_another_form(one, other):
    first, second = folded(one), folded(other)
    assert first[:5] == second[:5]


@pytest.mark.parametrize(("one", "other"), [("Hjemmetjenestene", "heimetenestene"), ("bolig", "boligene")])
def test_bokmal_and_nynorsk_of_one_word_are_the_same(one, other):
    assert folded(one) == folded(other)


def test_the_same_goal_in_other_words_is_a_counterpart():
    left = statements("a", "Pårørende får avlastning i tide", "Flere bor trygt i egen bolig")
    right = statements("b", "Innbyggere bor lenger i egen bolig", "Avlastning til pårørende når de trenger det")
    assert pairs(left, right) == [("a1", "b2"), ("a2", "b1")]


def test_goals_about_different_things_have_no_counterpart():
    left = statements("a", "Trygge skoleveier for alle barn", "Rent drikkevann i hele kommunen")
    right = statements("b", "Rask hjelp ved psykiske vansker", "Frivillige møteplasser i hvert nabolag")
    assert pairs(left, right) == []


def test_what_is_shared_by_nearly_all_makes_nobody_alike():
    left = statements("a", *(f"Tjenester for mennesker: {one}" for one in ("kultur", "vei", "skole")))
    right = statements("b", *(f"Tjenester for mennesker: {one}" for one in ("lege", "skole", "brann")))
    best = counterparts(left, right)[0]
    found = {pair.left: pair for pair in counterparts(left, right)}
    assert (found["a3"].right, found["a3"].likeness) == ("b2", 1.0)
    assert best.left == "a1"
    assert best.likeness < found["a3"].likeness


def test_the_likest_pair_is_taken_first_and_nobody_twice():
    left = statements("a", "Dagtilbud for personer med demens", "Dagtilbud for personer med demens og deres pårørende")
    right = statements("b", "Dagtilbud for personer med demens og deres pårørende")
    assert pairs(left, right) == [("a2", "b1")]


def test_the_shared_words_are_told_as_the_left_plan_writes_them():
    left = statements("a", "Hjemmetjenestene får nok kompetanse")
    right = statements("b", "Kompetanse i heimetenestene")
    (pair,) = counterparts(left, right)
    assert set(pair.shared) == {"hjemmetjenestene", "kompetanse"}
    assert pair.degree in {"same", "alike"}


def test_the_text_may_lift_what_the_titles_leave_in_doubt():
    bare = [Statement("a", "Gode overganger"), Statement("x", "Noe ganske annet")]
    text = "Utskrivning fra sykehus følges opp av koordinator samme dag"
    left = [Statement("a", "Gode overganger fra sykehus", text)]
    right = [Statement("b", "Trygt hjem fra sykehus", text)]
    (with_text,) = counterparts(left, right, least=0.01)
    (without,) = counterparts([Statement("a", left[0].title)], [Statement("b", right[0].title)], least=0.01)
    assert with_text.likeness > without.likeness
    assert counterparts(bare, right) == []


def test_a_title_without_words_that_say_anything_has_no_counterpart():
    assert counterparts(statements("a", "og i på", "1.2.3", ""), statements("b", "og i på", "1.2.3", "")) == []


def test_less_alike_than_asked_is_no_counterpart():
    left = statements("a", "Frivillighet i nærmiljøet", "Boliger")
    right = statements("b", "Frivillighet og kultur for ungdom på kveldstid", "Leger")
    (pair,) = counterparts(left, right, least=0.05)
    assert pairs(left, right, least=pair.likeness + 0.01) == []
    assert 0 < ALIKE < 1
