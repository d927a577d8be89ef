"""The criteria, the waiting list, and the person who cannot be asked to wait."""

from __future__ import annotations

import pytest
from tests.unit.law.rules.asking import asks, breaks

from mestring.law.rules import LONG_STAY_RULES
from mestring.law.rules.facts.long_stay import QueueOrder

BROKEN_BY = [
    ("local-regulation", {"local_regulation": False}),
    ("criteria-decided", {"criteria_decided": False}),
    ("only-sound-offer", {"only_sound_offer": True, "on_waiting_list": False}),
    ("not-queued", {"only_sound_offer": True, "place_given": True}),
    ("queued", {"on_waiting_list": False}),
    ("queued", {"entered_with_decision": False}),
    ("queued-without-criteria", {"criteria_met": False}),
    ("sound-while-waiting", {"sound_while_waiting": False}),
    ("follow-up-while-waiting", {"follow_up_planned": False}),
    ("queue-by-need", {"order": QueueOrder.DATE}),
]


@pytest.mark.parametrize(("code", "changes"), BROKEN_BY)
def test_a_long_stay_case_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("long-stay", changes) == {code}


def test_every_rule_has_its_place_in_the_table():
    assert {code for code, _ in BROKEN_BY} == {one.code for one in LONG_STAY_RULES}


def test_who_has_no_other_sound_offer_is_given_a_place_and_not_queued():
    waiting = {"only_sound_offer": True}
    assert breaks("long-stay", waiting) == {"only-sound-offer", "not-queued"}
    assert breaks("long-stay", {**waiting, "on_waiting_list": False, "place_given": True}) == set()


def test_who_gets_a_place_at_once_is_not_queued_first():
    assert breaks("long-stay", {"place_given": True, "on_waiting_list": False}) == set()


def test_who_does_not_meet_the_criteria_gets_a_decision_and_no_place_in_the_queue():
    assert breaks("long-stay", {"criteria_met": False, "on_waiting_list": False}) == set()


@pytest.mark.parametrize("order", [QueueOrder.NEED, QueueOrder.NEED_THEN_DATE])
def test_the_date_may_part_those_with_equal_need(order):
    assert breaks("long-stay", {"order": order}) == set()


def test_not_knowing_whether_there_is_another_sound_offer_is_never_taken_as_there_being_one():
    assert asks("long-stay", "only_sound_offer") == {"only-sound-offer", "not-queued"}


def test_not_knowing_whether_the_criteria_are_met_is_no_decision():
    assert asks("long-stay", "criteria_met") == {"criteria-decided", "queued-without-criteria"}
