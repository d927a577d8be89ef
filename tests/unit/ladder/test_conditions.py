"""Conditions ask about facts, and answer yes, no or unknown."""

import pytest

from mestring.ladder.conditions import AtLeast, OneOf, SoMany, all_of, any_of
from mestring.ladder.three_valued import Truth

FALSE, UNKNOWN, TRUE = Truth.FALSE, Truth.UNKNOWN, Truth.TRUE
A, B, C = (AtLeast(fact, 3) for fact in "abc")


@pytest.mark.parametrize(("known", "truth"), [({}, UNKNOWN), ({"a": 2}, FALSE), ({"a": 3}, TRUE), ({"a": 5}, TRUE)])
def test_at_least_holds_from_its_rank_and_up(known, truth):
    assert A.truth(known) is truth


@pytest.mark.parametrize(
    ("known", "truth"), [({}, UNKNOWN), ({"course": "lasting"}, FALSE), ({"course": "acute"}, TRUE)]
)
def test_one_of_holds_for_its_codes(known, truth):
    assert OneOf("course", ("temporary", "acute")).truth(known) is truth


@pytest.mark.parametrize(
    ("known", "every", "some", "two"),
    [
        ({"a": 3, "b": 3, "c": 3}, TRUE, TRUE, TRUE),
        ({"a": 3, "b": 3, "c": 1}, FALSE, TRUE, TRUE),
        ({"a": 3, "b": 1, "c": 1}, FALSE, TRUE, FALSE),
        ({"a": 1, "b": 1, "c": 1}, FALSE, FALSE, FALSE),
        ({"a": 3, "b": 3}, UNKNOWN, TRUE, TRUE),
        ({"a": 3, "b": 1}, FALSE, TRUE, UNKNOWN),
        ({"a": 3}, UNKNOWN, TRUE, UNKNOWN),
        ({"a": 1}, FALSE, UNKNOWN, UNKNOWN),
        ({"a": 1, "b": 1}, FALSE, UNKNOWN, FALSE),
        ({}, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_all_any_and_two_of_three(known, every, some, two):
    assert all_of(A, B, C).truth(known) is every
    assert any_of(A, B, C).truth(known) is some
    assert SoMany(2, (A, B, C)).truth(known) is two


def test_a_single_part_is_itself():
    assert all_of(A) is A
    assert any_of(A) is A


@pytest.mark.parametrize("needed", [0, 4])
def test_more_than_there_are_or_none_cannot_be_asked_for(needed):
    with pytest.raises(ValueError, match="Kan ikke kreve"):
        SoMany(needed, (A, B, C))


def test_what_makes_it_hold_leaves_out_what_did_not():
    assert SoMany(2, (A, all_of(B, C), AtLeast("d", 1))).holding({"a": 3, "b": 3, "c": 1, "d": 1}) == [
        A,
        AtLeast("d", 1),
    ]
