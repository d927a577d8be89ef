"""Appeals are mended, taken up when they should be, reviewed, and sent on whole."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.law.rules.asking import NEW_ACT, asks, breaks

from mestring.law.rules import APPEAL_RULES
from mestring.law.rules.facts.appeal import AppealStep, LateGround

LATE = {"sent_on": date(2026, 10, 31), "lateness_considered": True, "late_ground": LateGround.NOT_TO_BLAME}
DISMISSED = {"step": AppealStep.DISMISSED, "forwarded": False, "dismissal_explained": True}

BROKEN_BY = [
    ("representative", {"by_representative": True, "is_lawyer": False, "authority_shown": False}),
    ("time-to-mend", {"has_defects": True, "time_to_mend": False}),
    ("lateness-considered", {**LATE, "lateness_considered": False}),
    ("late-without-ground", {**LATE, "late_ground": LateGround.NONE}),
    ("too-late", {**LATE, "decided_on": date(2025, 10, 30)}),
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


@pytest.mark.parametrize(
    ("sent_on", "late"),
    [(date(2026, 10, 29), False), (date(2026, 10, 30), False), (date(2026, 10, 31), True)],
)
def test_an_appeal_is_late_from_the_day_after_the_deadline(sent_on, late):
    changes = {"sent_on": sent_on, "lateness_considered": False, "late_ground": LateGround.SPECIAL_REASONS}
    assert breaks("appeal", changes) == ({"lateness-considered"} if late else set())


@pytest.mark.parametrize("ground", [LateGround.NOT_TO_BLAME, LateGround.SPECIAL_REASONS])
def test_a_late_appeal_is_taken_up_on_a_ground(ground):
    assert breaks("appeal", {**LATE, "late_ground": ground}) == set()


def test_a_late_appeal_without_ground_is_dismissed_with_reasons():
    assert breaks("appeal", {**LATE, **DISMISSED, "late_ground": LateGround.NONE}) == set()


@pytest.mark.parametrize("law", [None, NEW_ACT], ids=["1967", "2025"])
@pytest.mark.parametrize(
    ("decided_on", "too_late"),
    [(date(2025, 10, 31), False), (date(2025, 10, 30), True)],  # one year from 31 October 2025 is 31 October 2026
)
def test_no_appeal_is_taken_up_after_a_year(decided_on, too_late, law):
    others = {} if law is None else {"law": law}
    assert breaks("appeal", {**LATE, "decided_on": decided_on}, **others) == ({"too-late"} if too_late else set())


def test_a_lawyer_needs_no_written_authority():
    assert breaks("appeal", {"by_representative": True, "is_lawyer": True, "authority_shown": False}) == set()


def test_a_case_that_is_forwarded_without_statement_has_nothing_to_copy():
    assert breaks("appeal", {"statement_given": False, "statement_copied": False}) == set()


def test_an_appeal_is_dealt_with_one_way_or_another():
    assert "step" in asks("appeal", "step")
