"""A running decision is not changed to detriment without a ground in the act in force."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.law.rules.asking import NEW_ACT, asks, breaks

from mestring.law.rules import REDUCTION_RULES
from mestring.law.rules.facts.reduction import ReductionGround
from mestring.law.rules.truth import Lasting

BROKEN_BY = [
    ("reduction-ground", {"ground": ReductionGround.NONE}),
    ("ground-explained", {"ground_explained": False}),
    ("ground-not-notified", {"ground": ReductionGround.NOT_NOTIFIED}),
    ("ground-reservation", {"reservation_stated": False}),
    ("ground-new-act", {"ground": ReductionGround.STRONG_INTERESTS}),
    ("ground-new-act", {"ground": ReductionGround.CONDITIONS_BROKEN}),
    ("warned", {"warned": False}),
    ("reassessed", {"reassessed": False}),
]


@pytest.mark.parametrize(("code", "changes"), BROKEN_BY)
def test_a_reduction_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("reduction", changes) == {code}


def test_every_rule_has_its_place_in_the_table():
    assert {code for code, _ in BROKEN_BY} | {"ground-old-act"} == {one.code for one in REDUCTION_RULES}


@pytest.mark.parametrize(
    ("last_day", "from_day", "needs_ground"),
    [
        (date(2027, 5, 31), date(2027, 5, 31), True),  # the last day is still a day of the decision
        (date(2027, 5, 31), date(2027, 6, 1), False),  # the day after is an ordinary new case
        (Lasting.UNTIL_FURTHER_NOTICE, date(2040, 1, 1), True),
    ],
)
def test_a_ground_is_needed_until_the_decision_is_out(last_day, from_day, needs_ground):
    changes = {"last_day": last_day, "from_day": from_day, "ground": ReductionGround.NONE}
    assert breaks("reduction", changes) == ({"reduction-ground"} if needs_ground else set())


def test_more_help_needs_neither_ground_nor_warning():
    more = {"to_detriment": False, "ground": ReductionGround.NONE, "warned": False, "reassessed": False}
    assert breaks("reduction", more) == set()


def test_the_new_act_has_other_grounds():
    assert breaks("reduction", {"ground": ReductionGround.STRONG_INTERESTS}, law=NEW_ACT) == set()
    assert breaks("reduction", {"ground": ReductionGround.GENERAL_PRINCIPLES}, law=NEW_ACT) == {"ground-old-act"}
    assert breaks("reduction", {"ground": ReductionGround.GENERAL_PRINCIPLES}) == set()


@pytest.mark.parametrize(
    ("fact", "codes"),
    [
        ("ground", {"reduction-ground", "ground-new-act", "ground-not-notified"}),
        ("warned", {"warned"}),
        ("reservation_stated", {"ground-reservation"}),
    ],
)
def test_what_is_not_known_is_asked_for(fact, codes):
    assert asks("reduction", fact) == codes
