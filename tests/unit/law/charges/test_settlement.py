"""When the tax return shows another income, the difference is paid back or paid besides."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mestring.law import national
from mestring.law.charges import (
    Direction,
    Income,
    LongStay,
    Residence,
    after_settlement,
    charge_between,
    long_stay_charge,
)

LAW = national().at(date(2026, 3, 1))


def yearly(income):
    return long_stay_charge(LongStay(Income(after_tax=Decimal(income))), law=LAW)


@pytest.mark.parametrize(
    ("thought", "was", "direction", "amount", "says"),
    [
        # 85 % of 20 000 = 17 000
        (320_000, 300_000, Direction.BACK, "17000", "for mye og får 17\u00a0000\u00a0kr tilbake"),
        (300_000, 320_000, Direction.MORE, "17000", "for lite og skal betale 17\u00a0000\u00a0kr til"),
        (300_000, 300_000, Direction.EVEN, "0", "Du har betalt det du skulle."),
    ],
)
def test_the_difference_goes_to_the_one_it_belongs_to(thought, was, direction, amount, says):
    found = after_settlement(charged=yearly(thought), correct=yearly(was))
    assert (found.direction, found.amount) == (direction, Decimal(amount))
    assert says in found.sentence
    assert found.provision.title == "Egenandelsforskriften § 3"


def test_a_part_of_the_year_is_settled_for_that_part():
    since, first, last = Residence(date(2025, 1, 1)), date(2026, 1, 1), date(2026, 1, 31)
    charged, correct = (
        charge_between(yearly(one), first, last, residence=since, law=LAW) for one in (320_000, 300_000)
    )
    # 250 771.50 / 12 = 20 897.62 and 233 771.50 / 12 = 19 480.95
    assert after_settlement(charged=charged, correct=correct).amount == Decimal("1416.67")
