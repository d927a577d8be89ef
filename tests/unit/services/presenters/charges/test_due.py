"""What one has to pay is one sentence, and never more than the sum says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from tests.unit.law.charges.local import PRICE, with_own

from mestring.law import national
from mestring.law.charges import (
    HomeHelp,
    Household,
    Income,
    LongStay,
    Purpose,
    ShortStay,
    home_help_charge,
    long_stay_charge,
    short_stay_charge,
)
from mestring.services.presenters.charges.due import Due, due_of

LAW = national().at(date(2026, 11, 22))
HELP = HomeHelp(Household.with_income(Decimal(200_000)), hours=Decimal(6))


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def said(due: Due) -> str:
    return f"{due.before}{due.amount}{due.after}".replace("\u00a0", " ")


def test_a_long_stay_is_told_by_the_month_and_besides_by_the_day_and_the_year():
    charge = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=LAW)
    due = due_of(charge)
    # 75 % of (136 549 - 10 950) + 85 % of (320 000 - 136 549) = 94 199.25 + 155 933.35 = 250 132.60; / 12 = 20 844.38
    assert said(due) == "Du betaler 20 844,38 kr i måneden."
    # 250 132.60 / 365 = 685.29
    assert [one.replace("\u00a0", " ") for one in due.besides] == [
        "Det er 685,29 kr for et døgn, og 250 132,60 kr i året."
    ]


def test_who_pays_nothing_is_told_so_in_words():
    assert said(due_of(long_stay_charge(LongStay(Income()), law=LAW))) == "Du betaler ingenting."
    relief = short_stay_charge(ShortStay(7, purpose=Purpose.RELIEF), law=LAW)
    assert said(due_of(relief)) == "Du betaler ingenting."


def test_a_short_stay_is_told_for_all_of_it():
    # 12 days at 205 kr
    assert said(due_of(short_stay_charge(ShortStay(12), law=LAW))) == "Du betaler 2 460 kr til sammen."


def test_help_at_home_is_told_by_the_month():
    law = with_own({PRICE: 30}).at(LAW.day)
    # 6 hours at 30 kr, under the cap of 245
    assert said(due_of(home_help_charge(HELP, law=law))) == "Du betaler 180 kr i måneden."


def test_where_the_municipality_has_set_no_price_the_most_it_can_be_is_told():
    due = due_of(home_help_charge(HELP, law=LAW))
    assert said(due) == "Du betaler høyst 245 kr i måneden."
    assert due.besides


def test_where_not_even_that_is_known_nothing_is_guessed():
    rich = HomeHelp(Household.with_income(Decimal(900_000)), hours=Decimal(6))
    due = due_of(home_help_charge(rich, law=LAW))
    assert due.amount == ""
    assert "kommunen har ikke lagt inn alle tallene" in said(due)
