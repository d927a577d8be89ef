"""What a decision must have: each rule is broken by the one thing it asks for, and by nothing else."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from tests.complete_facts import DECISION
from tests.unit.law.rules.asking import IN_FORCE, NEW_ACT, asks, breaks, found

from mestring.law.charges.kinds import ChargeKind
from mestring.law.period import Period, PeriodUnit
from mestring.law.rules import DECISION_RULES, Demand, Finding, broken
from mestring.law.rules.facts.decision import DecisionFacts, Outcome
from mestring.law.rules.facts.service import ServiceKind
from mestring.law.rules.truth import Lasting

FOREVER = Lasting.UNTIL_FURTHER_NOTICE
HOUSEHOLD = ServiceKind.PERSONAL_ASSISTANCE
PAID_STAY = {
    "kind": ServiceKind.SHORT_STAY,
    "charge_kind": ChargeKind.SHORT_STAY,
    "charged": True,
    "mainly_relief": False,
    "charge_told_in_time": True,
}
PARTLY = Outcome.PARTLY_GRANTED
SPRING_BEFORE = date(2026, 5, 31)

BROKEN_BY = [
    ("formal-decision", {"formal_decision": False}),
    ("what-matters", {"what_matters_asked": False}),
    ("participation", {"took_part": False}),
    ("opinion", {"opinion_recorded": False}),
    ("opinion-weighed", {"follows_opinion": False, "departure_explained": False}),
    ("information-recorded", {"information_recorded": False}),
    ("lower-level", {"lower_level_considered": False}),
    ("group-first", {"group_considered": False}),
    ("digital-can-solve", {"digital_can_solve": False}),
    ("digital-gives-mastery", {"digital_gives_mastery": False}),
    ("digital-takes", {"digital_takes": False}),
    ("legal-ground", {"ground_stated": False}),
    ("rules-explained", {"rules_explained": False}),
    ("facts", {"facts_stated": False}),
    ("considerations", {"considerations_stated": False}),
    ("refusal-explained", {"outcome": PARTLY, "refusal_explained": False}),
    ("lasting-explained", {"valid_to": FOREVER, "lasting_explained": False}),
    ("evaluation-within", {"evaluation_due": date(2027, 6, 1)}),
    ("evaluation-within", {"evaluation_due": date(2026, 11, 30)}),
    ("reservation", {"reservation_stated": False}),
    ("charge-ground", {"charge_ground_stated": False}),
    ("free-service", {"charged": True}),
    ("free-relief-stay", {**PAID_STAY, "mainly_relief": True}),
    ("charge-told", {**PAID_STAY, "charge_told_in_time": False}),
    ("in-writing", {"in_writing": False}),
    ("appeal-right", {"appeal_right_told": False}),
    ("appeal-period", {"appeal_period": Period(3, PeriodUnit.WEEKS)}),
    ("appeal-body", {"appeal_body_told": False}),
    ("appeal-procedure", {"appeal_procedure_told": False}),
    ("access", {"access_told": False}),
    ("deferral", {"could_harm": True, "deferral_told": False}),
    ("costs", {"costs_relevant": True, "costs_told": False}),
    ("contact", {"contact_told": False}),
    ("plain-language", {"plain_language": False}),
    ("adapted", {"adapted": False}),
]
# Nobody can say that these are not so, only what they are, so the rules ask for them when they are not known.
ASKED_FOR = {
    "outcome": {"outcome"},
    "service": {"service"},
    "kind": {"service"},
    "weekly_hours": {"extent"},
    "valid_from": {"start", "end-after-start", "evaluation-within"},
    "valid_to": {"end", "end-after-start", "evaluation-within", "lasting-explained"},
    "evaluation_due": {"evaluation", "evaluation-within"},
    "charged": {"charge-decided", "free-service"},
    "appeal_period": {"appeal-period"},
}
IN_THE_NEW_ACT = [
    ("names", {"names_told": False}),
    ("automation-explained", {"automated": True, "automation_explained": False}),
    ("translated", {"needs_translation": True, "translated": False}),
]


@pytest.mark.parametrize(("code", "changes"), BROKEN_BY)
def test_a_decision_that_lacks_one_thing_breaks_one_rule(code, changes):
    assert breaks("decision", changes) == {code}


def test_a_decision_that_ends_before_it_begins_has_its_dates_mended():
    assert breaks("decision", {"valid_to": SPRING_BEFORE}) == {"end-after-start", "evaluation-within"}


@pytest.mark.parametrize("fact", ASKED_FOR)
def test_what_a_decision_must_say_is_asked_for(fact):
    codes = asks("decision", fact)
    # Without an outcome or a kind, everything that hangs on it is undecided too, unless it is in order anyway.
    assert ASKED_FOR[fact] <= codes
    assert fact in {"outcome", "kind"} or codes == ASKED_FOR[fact]


def test_every_rule_has_its_place_in_the_tables():
    tried = {code for code, _ in [*BROKEN_BY, *IN_THE_NEW_ACT]}.union(*ASKED_FOR.values())
    assert tried == {one.code for one in DECISION_RULES}


def test_every_fact_but_those_of_other_cases_is_asked_for_once_it_is_taken_away():
    silent = {one.name for one in fields(DecisionFacts) if not found("decision", {one.name: None}, law=NEW_ACT)}
    # Taken away from a decision where they play no part: nothing is refused, paid, harmful, lasting, foreign or costly.
    assert silent == {
        "refusal_explained",
        "monthly_amount",
        "charge_kind",
        "extent_in_words",
        "lasting_explained",
        "charge_told_in_time",
        "mainly_relief",
        "could_harm",
        "costs_relevant",
        "departure_explained",
        "automation_explained",
        "translated",
        # A decision that is a formal one is that whatever the need, so what the need is does not matter here.
        "needed_from",
        "needed_until",
    }


@pytest.mark.parametrize(("code", "changes"), IN_THE_NEW_ACT)
def test_what_only_the_new_act_asks_for_is_asked_for_only_under_it(code, changes):
    assert breaks("decision", changes, law=NEW_ACT) == {code}
    assert breaks("decision", changes) == set()


@pytest.mark.parametrize(
    ("last_day", "must"),
    [
        (date(2026, 12, 14), False),  # 1 to 14 December are 14 days, which are two weeks and not more
        (date(2026, 12, 15), True),  # 15 days
        (FOREVER, True),
    ],
)
def test_help_for_more_than_two_weeks_takes_a_formal_decision(last_day, must):
    changes = {"needed_until": last_day, "formal_decision": False}
    assert breaks("decision", changes) == ({"formal-decision"} if must else set())


def test_long_stay_takes_a_formal_decision_however_short_the_need_is_thought_to_be():
    stay = {"kind": ServiceKind.LONG_STAY, "needed_until": date(2026, 12, 2), "formal_decision": False}
    assert breaks("decision", stay) == {"formal-decision"}


def test_a_service_the_law_does_not_name_takes_no_formal_decision():
    assert breaks("decision", {"kind": ServiceKind.OTHER, "formal_decision": False}) == set()


def test_long_stay_needs_no_reason_for_having_no_end():
    changes = {"kind": ServiceKind.LONG_STAY, "valid_to": FOREVER, "lasting_explained": False}
    assert breaks("decision", changes) == set()


@pytest.mark.parametrize(
    "extent",
    [{"weekly_hours": Decimal("0.5")}, {"monthly_amount": Decimal(9000)}, {"extent_in_words": True}],
)
def test_the_extent_may_be_hours_money_or_words(extent):
    assert breaks("decision", {"weekly_hours": None, **extent}) == set()


def test_a_refusal_has_no_extent_period_or_charge_but_says_why():
    of_what_is_given = ("weekly_hours", "valid_from", "valid_to", "evaluation_due", "reservation_stated", "charged")
    refusal = {"outcome": Outcome.REFUSED, **dict.fromkeys([*of_what_is_given, "charge_ground_stated"])}
    assert breaks("decision", {**refusal, "refusal_explained": True}) == set()
    assert breaks("decision", {**refusal, "refusal_explained": False}) == {"refusal-explained"}


def test_an_application_that_is_dismissed_needs_reasons_and_a_letter_but_no_assessment():
    of_assessment = ("formal_decision", "what_matters_asked", "took_part", "opinion_recorded", "follows_opinion")
    of_alternatives = ("lower_level_considered", "group_considered", "digital_can_solve", "digital_takes")
    dismissal = {"outcome": Outcome.DISMISSED, **dict.fromkeys([*of_assessment, *of_alternatives], False)}
    assert breaks("decision", dismissal) == set()
    assert breaks("decision", {**dismissal, "facts_stated": False}) == {"facts"}


def test_who_departs_from_what_the_person_says_explains_it():
    assert breaks("decision", {"follows_opinion": False, "departure_explained": True}) == set()


def test_a_rule_of_good_practice_warns_and_a_rule_of_law_stops():
    found_here = broken(DECISION_RULES, replace(DECISION, reservation_stated=False, in_writing=False), IN_FORCE)
    assert [(one.code, one.demand, one.stops) for one in found_here] == [
        ("reservation", Demand.SHOULD, False),
        ("in-writing", Demand.MUST, True),
    ]


def test_the_appeal_period_rests_on_the_law_book_and_is_remembered():
    law = IN_FORCE.at(IN_FORCE.day)
    broken(DECISION_RULES, DECISION, law)
    assert "patients_rights_act/appeal" in {one.name for one in law.used}


def test_household_help_may_be_charged():
    assert breaks("decision", {"kind": HOUSEHOLD, "charge_kind": ChargeKind.HOME_HELP, "charged": True}) == set()


@pytest.mark.parametrize("kind", [ChargeKind.NONE, ChargeKind.PAID_TO_CARER])
def test_what_is_free_is_not_charged(kind):
    assert breaks("decision", {"charge_kind": kind, "charged": True}) == {"free-service"}


def test_a_charge_is_not_let_through_while_nobody_knows_whether_the_service_is_free():
    assert found("decision", {"charge_kind": None, "charged": True}) == {"free-service": Finding.UNKNOWN}
