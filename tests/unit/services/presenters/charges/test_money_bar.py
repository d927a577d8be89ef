"""The bar shows where the money goes: the parts fill it, and the numbers beside say the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.law.charges.local import PRICE, with_own

from mestring.law import national
from mestring.law.charges import (
    FamilyAtHome,
    HomeHelp,
    Household,
    Income,
    LongStay,
    ShortStay,
    home_help_charge,
    long_stay_charge,
    short_stay_charge,
)
from mestring.services.presenters.charges.money_bar import money_bar
from mestring.services.presenters.charges.pictures import picture_of

LAW = national().at(date(2026, 11, 22))
amounts = st.decimals(min_value="0.01", max_value=10_000_000, places=2)


def shown(charge) -> list[tuple[str, str, int]]:
    bar = picture_of(charge)
    return [(part.name, part.amount.replace("\u00a0", " "), part.share) for part in bar.parts] if bar else []


@given(st.lists(amounts, min_size=2, max_size=4))
def test_the_parts_fill_the_bar_from_end_to_end_and_never_overlap(parts):
    bar = money_bar("alt", [(str(at), amount, "", "pay") for at, amount in enumerate(parts)])
    begins = [Decimal(part.start) for part in bar.parts]
    ends = [Decimal(part.start) + Decimal(part.width) for part in bar.parts]
    assert begins[0] == 0
    assert begins[1:] == ends[:-1]
    assert abs(ends[-1] - 100) <= Decimal("0.1") * len(parts)
    assert all(Decimal(part.width) >= 0 for part in bar.parts)


def test_one_part_alone_is_nothing_to_see():
    assert money_bar("alt", [("Du betaler", Decimal(5), "", "pay"), ("Du har igjen", Decimal(0), "", "keep")]) is None


def test_of_an_income_one_sees_what_one_pays_and_keeps():
    charge = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=LAW)
    # 250 132.60 of 320 000 is 78 %; 320 000 - 250 132.60 = 69 867.40
    assert shown(charge) == [("Du betaler", "250 132,60 kr", 78), ("Du har igjen", "69 867,40 kr", 22)]


def test_what_is_taken_off_for_a_family_is_kept():
    family = FamilyAtHome(survivor_pension=Decimal(100_000))
    charge = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000)), family=family), law=LAW)
    pay, keep = picture_of(charge).parts
    # 75 % of 125 599 + 85 % of (220 000 - 136 549) = 94 199.25 + 70 933.35 = 165 132.60, and 320 000 less that
    assert [part.amount.replace("\u00a0", " ") for part in (pay, keep)] == ["165 132,60 kr", "154 867,40 kr"]


def test_of_help_at_home_one_sees_what_the_cap_spares_one():
    given_help = HomeHelp(Household.with_income(Decimal(200_000)), hours=Decimal(6))
    charge = home_help_charge(given_help, law=with_own({PRICE: 400}).at(LAW.day))
    # 6 hours at 400 is 2 400, and the cap 245: 2 155 less
    assert shown(charge) == [("Du betaler", "245 kr", 10), ("Du slipper å betale", "2 155 kr", 90)]


@pytest.mark.parametrize("days", [10, 60])
def test_days_with_one_price_need_no_picture(days):
    assert picture_of(short_stay_charge(ShortStay(days), law=LAW)) is None
