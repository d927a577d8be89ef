"""Appeals are mended, taken up when they should be, reviewed, and sent on whole."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.law.rules.asking import IN_FORCE, NEW_ACT, asks, breaks

from mestring.law.deadlines import Standing, appeal_time
from mestring.law.rules import APPEAL_RULES
from mestring.law.rules.facts.appeal import AppealStep, LateGround

LATE = {"standing": Standing.LATE, "lateness_considered": True, "late_ground": LateGround.NOT_TO_BLAME}
DISMISSED = {"step": AppealStep.DISMISSED, "forwarded": False, "dismissal_explained": True}

BROKEN_BY = [
    ("representative", {"by_representative": True, "is_lawyer": False, "authority_shown": False}),
    ("time-to-mend", {"has_defects": True, "time_to_mend": False}),
    ("lateness-considered", {**LATE, "lateness_considered": False}),
    ("late-without-ground", {**LATE, "late_ground": LateGround.NONE}),
    ("too-late", {"standing": Standing.TOO_LATE}),
    ("dismissal-explained", {**DISMISSED, "dismissal_explained": False}),
    ("review", {"reviewed": False}),
    ("forwarded", {"forwarded": False}),
    ("forwarded", {"documents_sent": False}),
    ("statement-copied", {"statement_copied": False}),
    ("appeal-costs", {"step": AppealStep.CHANGED, "forwarded": False, "costs_told": False}),
]


@pytest.mark.parametrize(("code", "changes"), BROKEN_BY)
def test_an_appeal_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("appeal", changes) == {code}


def test_every_rule_has_its_place_in_the_table():
    assert {code for code, _ in BROKEN_BY} | {"step"} == {one.code for one in APPEAL_RULES}


@pytest.mark.parametrize("ground", [LateGround.NOT_TO_BLAME, LateGround.SPECIAL_REASONS])
def test_a_late_appeal_is_taken_up_on_a_ground(ground):
    assert breaks("appeal", {**LATE, "late_ground": ground}) == set()


def test_a_late_appeal_without_ground_is_dismissed_with_reasons():
    assert breaks("appeal", {**LATE, **DISMISSED, "late_ground": LateGround.NONE}) == set()


@pytest.mark.parametrize(
    ("sent", "codes"),
    [
        (date(2026, 10, 29), set()),  # four weeks from Thursday 1 October 2026
        (date(2026, 10, 30), {"lateness-considered", "late-without-ground"}),
        (date(2027, 10, 1), {"lateness-considered", "late-without-ground"}),  # one year
        (date(2027, 10, 2), {"too-late"}),
    ],
)
@pytest.mark.parametrize("law", [IN_FORCE, NEW_ACT], ids=["1967", "2025"])
def test_how_an_appeal_stands_is_told_by_the_deadlines(sent, codes, law):
    decided = date(2026, 10, 1)
    standing = appeal_time(sent=sent, knew=decided, decided=decided, law=law).standing
    taken_up_unseen = {"standing": standing, "lateness_considered": False, "late_ground": LateGround.NONE}
    assert breaks("appeal", taken_up_unseen, law=law) == codes


def test_an_appeal_that_may_be_too_late_is_weighed_by_a_person():
    doubtful = {"standing": Standing.DOUBTFUL, "late_ground": LateGround.NONE}
    assert breaks("appeal", {**doubtful, "lateness_considered": False}) == {"lateness-considered"}
    assert breaks("appeal", {**doubtful, "lateness_considered": True}) == set()


def test_an_appeal_that_is_too_late_is_dismissed_with_reasons():
    assert breaks("appeal", {**DISMISSED, "standing": Standing.TOO_LATE}) == set()


def test_a_lawyer_needs_no_written_authority():
    assert breaks("appeal", {"by_representative": True, "is_lawyer": True, "authority_shown": False}) == set()


def test_a_case_that_is_forwarded_without_statement_has_nothing_to_copy():
    assert breaks("appeal", {"statement_given": False, "statement_copied": False}) == set()


def test_an_appeal_is_dealt_with_one_way_or_another():
    assert "step" in asks("appeal", "step")
