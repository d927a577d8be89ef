"""What is typed becomes the facts a charge is worked out from, and what cannot be used is told of at its field."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mestring.law import national
from mestring.law.charges import ChargeKind, Purpose, Relation
from mestring.services.forms.charges import FORMS
from mestring.services.forms.charges.day_or_night_form import DayOrNightForm
from mestring.services.forms.charges.home_help_form import HomeHelpForm
from mestring.services.forms.charges.long_stay_form import LongStayForm
from mestring.services.forms.charges.short_stay_form import ShortStayForm
from mestring.services.presenters.charges.ways_to_pay import SLUGS

LAW = national().at(date(2026, 11, 22))


def long_stay(**typed: str) -> LongStayForm:
    return LongStayForm({"family": "nei", **typed}, law=LAW)


def home_help(**typed: str) -> HomeHelpForm:
    return HomeHelpForm({"partner": "nei", "hours": "6,5", "income": "240000", **typed}, law=LAW)


def wrong(form) -> set[str]:
    form.is_valid()
    return set(form.errors)


def test_every_way_to_pay_that_one_may_choose_has_a_form():
    assert set(FORMS) == set(SLUGS)


def test_a_long_stay_needs_the_income_alone():
    form = long_stay(income="320 000")
    assert form.is_valid(), form.errors
    assert form.stay.income.after_tax == Decimal(320_000)
    assert (form.stay.family, form.stay.double_room, form.stay.real_cost) == (None, False, None)
    assert not form.family_left_out


def test_a_long_stay_without_an_income_is_told_to_write_nought():
    assert long_stay().errors["income"] == ["Skriv inntekten i året. Skriv 0 hvis du ikke har noen."]


def test_a_family_whose_numbers_are_not_known_is_left_out_and_said():
    form = long_stay(income="320000", family="ja")
    assert form.is_valid()
    assert form.stay.family is None
    assert form.family_left_out


def test_a_family_counts_when_its_pension_is_known():
    form = long_stay(income="320000", family="ja", survivor_pension="90000", own_income="20 000")
    assert form.is_valid(), form.errors
    assert form.stay.family.survivor_pension == Decimal(90_000)
    assert form.stay.family.own_income == Decimal(20_000)
    assert not form.family_left_out


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({"family": "nei", "survivor_pension": "1"}, {"family"}),
        ({"family": "ja", "own_income": "1"}, {"survivor_pension"}),
        ({"family": "kanskje"}, {"family"}),
    ],
)
def test_numbers_of_a_family_that_would_not_count_are_not_left_standing(typed, fields):
    assert wrong(long_stay(income="320000", **typed)) == fields


def test_a_short_stay_counts_what_was_before_it():
    form = ShortStayForm({"days": "12", "days_before": "55", "purpose": "ordinary"}, law=LAW)
    assert form.is_valid(), form.errors
    assert (form.stay.days, form.stay.days_before, form.stay.as_long_stay) == (12, 55, None)


def test_more_days_than_a_year_has_are_refused_at_the_field():
    form = ShortStayForm({"days": "300", "days_before": "67", "purpose": "ordinary"}, law=LAW)  # 300 + 67 = 367
    assert wrong(form) == {"days_before"}


def test_the_question_of_a_short_stay_has_the_limit_of_the_law_and_not_one_of_its_own():
    limit = int(LAW.amount("charges_regulation/short_stay/days_before_long_stay_charge"))
    assert f"{limit} døgn" in ShortStayForm(law=LAW)["income"].help_text


@pytest.mark.parametrize("purpose", [Purpose.RELIEF, Purpose.EMERGENCY])
def test_relief_and_emergency_cost_nothing(purpose):
    form = DayOrNightForm({"times": "8", "purpose": purpose.value}, law=LAW)
    assert form.is_valid()
    assert form.charge(law=LAW).amount == 0


def test_help_at_home_is_paid_by_whoever_lives_alone():
    form = home_help()
    assert form.is_valid(), form.errors
    assert [one.relation for one in form.help_given.household.members] == [Relation.SELF]
    assert form.help_given.hours == Decimal("6.5")


def test_help_at_home_is_paid_by_two_who_live_together():
    form = home_help(partner="cohabitant", partner_income="100000")
    assert form.is_valid(), form.errors
    assert [(one.relation, one.net_income) for one in form.help_given.household.members] == [
        (Relation.SELF, Decimal(240_000)),
        (Relation.COHABITANT, Decimal(100_000)),
    ]


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({"partner": "spouse"}, {"partner_income"}),
        ({"partner": "spouse", "partner_income": "mye"}, {"partner_income"}),
        ({"partner": "nei", "partner_income": "1"}, {"partner"}),
        ({"hours": "800"}, {"hours"}),
        ({"hours": ""}, {"hours"}),
    ],
)
def test_a_household_that_does_not_hang_together_is_refused_at_its_field(typed, fields):
    assert wrong(home_help(**typed)) == fields


def test_what_is_folded_away_is_open_when_something_stands_in_it():
    assert not long_stay(income="320000").besides_open
    assert long_stay(income="320000", cost="900 000").besides_open
    assert long_stay(income="320000", cost="mye").besides_open
    assert not LongStayForm(law=LAW).besides_open


@pytest.mark.parametrize("kind", list(FORMS))
def test_a_charge_is_of_the_kind_that_was_asked_for(kind):
    typed = {
        ChargeKind.LONG_STAY: {"income": "1", "family": "nei"},
        ChargeKind.SHORT_STAY: {"days": "1", "purpose": "ordinary"},
        ChargeKind.DAY_OR_NIGHT_STAY: {"times": "1", "purpose": "ordinary"},
        ChargeKind.HOME_HELP: {"hours": "1", "income": "1", "partner": "nei"},
    }[kind]
    form = FORMS[kind](typed, law=LAW)
    assert form.is_valid(), form.errors
    assert form.charge(law=LAW).kind is kind
