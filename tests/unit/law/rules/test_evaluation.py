"""Evaluations are done in time, with the person, and lead somewhere."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.law.rules.asking import asks, breaks, found

from mestring.law.rules import EVALUATION_RULES
from mestring.law.rules.facts.evaluation import EvaluationFacts, EvaluationResult
from mestring.law.rules.truth import Lasting

CHANGE, END, REASSESS = EvaluationResult.CHANGE_WITHIN_FRAME, EvaluationResult.END, EvaluationResult.REASSESS
NOT_DONE = {"done": False, "result": None, "reasons_stated": False, "took_part": False, "effect_recorded": False}

BROKEN_BY = [
    ("overdue", NOT_DONE),
    ("evaluation-reasons", {"reasons_stated": False}),
    ("evaluation-participation", {"took_part": False}),
    ("effect", {"effect_recorded": False}),
    ("next-evaluation", {"next_due": date(2027, 6, 1)}),
    ("within-frame", {"result": CHANGE, "within_frame": False}),
    ("ending", {"result": END, "agreed": False, "may_end": False}),
    ("reassessment-begun", {"result": REASSESS, "assessment_begun": False}),
]


@pytest.mark.parametrize(("code", "changes"), BROKEN_BY)
def test_an_evaluation_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("evaluation", changes) == {code}


def test_every_rule_has_its_place_in_the_table():
    assert {code for code, _ in BROKEN_BY} | {"evaluation-result"} == {one.code for one in EVALUATION_RULES}


@pytest.mark.parametrize(
    ("today", "overdue"),
    [(date(2026, 11, 14), False), (date(2026, 11, 15), False), (date(2026, 11, 16), True)],
)
def test_an_evaluation_is_overdue_from_the_day_after(today, overdue):
    assert breaks("evaluation", {**NOT_DONE, "today": today}) == ({"overdue"} if overdue else set())


def test_an_overdue_evaluation_stays_visible_until_it_is_done():
    late = EvaluationFacts(today=date(2030, 1, 1), due=date(2026, 11, 15), done=False)
    assert "overdue" in found("evaluation", {}, case=late)
    assert "overdue" not in found("evaluation", {"done": True}, case=late)


@pytest.mark.parametrize("way", [{"agreed": True, "may_end": False}, {"agreed": False, "may_end": True}])
def test_a_service_ends_when_the_person_agrees_or_the_decision_is_out(way):
    assert breaks("evaluation", {"result": END, **way}) == set()


def test_a_decision_without_end_still_has_a_next_evaluation():
    open_ended = {"valid_to": Lasting.UNTIL_FURTHER_NOTICE}
    assert breaks("evaluation", open_ended) == set()
    assert found("evaluation", {**open_ended, "next_due": None}).keys() == {"next-evaluation"}


def test_an_evaluation_that_is_done_says_what_came_of_it():
    assert asks("evaluation", "result") >= {"evaluation-result"}
