"""Needs are checked when they are made, may be partial, and never say who it is."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from mestring.ladder.errors import NeedsError
from mestring.ladder.needs import Answer, Burden, Goal, Needs, NextOfKin, Tried


@pytest.mark.parametrize("score", [1, 2, 3, 4, 5, 9])
def test_a_score_on_the_scale_is_taken(score):
    assert Needs(scores={"husarbeid": score}).scores["husarbeid"] == score


@pytest.mark.parametrize("score", [0, 6, 7, 8, 10, -1, "3", True, None, 3.0])
def test_a_score_off_the_scale_is_refused_with_the_scale(score):
    with pytest.raises(NeedsError, match=r"«husarbeid» har skåren .* 1, 2, 3, 4 eller 5, eller 9"):
        Needs(scores={"husarbeid": score})


def test_a_variable_we_do_not_know_is_refused_with_the_nearest():
    with pytest.raises(NeedsError, match=r"«husarbeide» er ukjent\. Mente du «husarbeid»\?"):
        Needs(scores={"husarbeide": 3})


def test_nothing_known_is_allowed():
    assert Needs().scores == {}


def test_needs_cannot_be_changed_afterwards():
    needs = Needs(scores={"spise": 3})
    with pytest.raises(FrozenInstanceError):
        needs.important_to_me = "noe annet"
    with pytest.raises(TypeError):
        needs.scores["spise"] = 1


def test_what_it_was_made_from_can_change_without_changing_it():
    scores = {"spise": 3}
    needs = Needs(scores=scores)
    scores["spise"] = 5
    assert needs.scores["spise"] == 3


@pytest.mark.parametrize("said", ["Ring 010190 12345.", "01019012345", "Fnr: 01019012345!"])
def test_an_identity_number_in_what_a_person_said_is_refused(said):
    with pytest.raises(NeedsError, match="fødselsnummer"):
        Needs(important_to_me=said)
    with pytest.raises(NeedsError, match="fødselsnummer"):
        Goal(said)


@pytest.mark.parametrize("said", ["Å ringe 22 33 44 55.", "Jeg har bodd her siden 1961.", "12345678901234"])
def test_other_numbers_are_no_identity_number(said):
    assert Needs(important_to_me=said).important_to_me == said


def test_who_has_no_next_of_kin_has_none_who_is_burdened():
    with pytest.raises(NeedsError, match="«has» være true"):
        NextOfKin(has=Answer.NO, burden=Burden.HEAVY)


def test_the_same_service_is_not_tried_twice():
    with pytest.raises(NeedsError, match="samme tjeneste to ganger"):
        Needs(tried=(Tried("stottekontakt"), Tried("stottekontakt")))


@pytest.mark.parametrize("code", ["Støttekontakt", "støttekontakt", "stotte kontakt", "", "-a"])
def test_what_is_no_service_code_is_refused(code):
    with pytest.raises(NeedsError, match="er ikke en tjenestekode"):
        Tried(code)


@pytest.mark.parametrize(
    ("now", "expected", "improves"), [(4, 2, True), (3, 3, False), (2, 3, False), (None, 2, False), (3, None, False)]
)
def test_a_goal_of_less_help_means_improvement(now, expected, improves):
    assert Goal("Gå selv.", "bevege-seg-ute", now, expected).means_improvement is improves


@pytest.mark.parametrize(("variable", "now"), [("spise", 9), ("spise", 0), (None, 3)])
def test_a_goal_has_scores_of_a_variable(variable, now):
    with pytest.raises(NeedsError, match="«now» i et mål"):
        Goal("Spise selv.", variable, now, None)


def test_a_goal_says_something():
    with pytest.raises(NeedsError, match="«goal» er tomt"):
        Goal("  ")
