"""A long stay costs what somebody has worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mestring.law import national
from mestring.law.charges import (
    FamilyAtHome,
    Income,
    LongStay,
    Residence,
    charge_between,
    first_day_to_pay,
    long_stay_charge,
)
from mestring.strict_yaml import load

FILE = load(Path(__file__).parent / "long_stay.yaml")
LAW = national().at(date(2026, 3, 1))


def named(cases):
    return pytest.mark.parametrize("case", cases, ids=[case["says"] for case in cases])


def stay(case):
    family = {name: Decimal(amount) for name, amount in case.get("family", {}).items()}
    return LongStay(
        Income(after_tax=Decimal(case["income"])),
        family=FamilyAtHome(**family) if family else None,
        double_room=case.get("double_room", False),
        real_cost=Decimal(case["real_cost"]) if "real_cost" in case else None,
    )


def residence(case):
    days = {name: date.fromisoformat(case[name]) for name in ("moved_in", "moved_out", "directly_from") if name in case}
    return Residence(**days, past_the_limit=case.get("past_the_limit", False))


@named(FILE["cases"])
def test_a_year_a_month_and_a_day_cost(case):
    found = long_stay_charge(stay(case), law=national().at(date.fromisoformat(case["day"])))
    expected = tuple(Decimal(case[one]) for one in ("year", "month", "day_and_night"))
    assert (found.per_year, found.per_month, found.per_day) == expected


@named(FILE["parts_of_the_year"])
def test_a_part_of_the_year_costs(case):
    yearly = long_stay_charge(LongStay(Income(after_tax=Decimal(320_000))), law=LAW)
    first, last = (date.fromisoformat(case[one]) for one in ("first", "last"))
    found = charge_between(yearly, first, last, residence=residence(case), law=LAW)
    assert found.in_all == Decimal(case["in_all"])


def test_the_first_day_to_pay_can_be_asked_alone():
    assert first_day_to_pay(Residence(date(2026, 1, 31)), law=LAW) == date(2026, 3, 1)
