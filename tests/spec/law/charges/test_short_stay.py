"""A short stay costs what somebody has worked out by hand, and the days of the year are counted as said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mestring.law import national
from mestring.law.charges import (
    DayOrNightStay,
    Income,
    LongStay,
    NoteKind,
    Purpose,
    ShortStay,
    Stayed,
    day_or_night_charge,
    days_in_institution,
    limit_reached_on,
    short_stay_charge,
)
from mestring.strict_yaml import load

FILE = load(Path(__file__).parent / "short_stay.yaml")


def named(cases):
    return pytest.mark.parametrize("case", cases, ids=[case["says"] for case in cases])


def law(case):
    return national().at(date.fromisoformat(case["day"]))


@named(FILE["stays"])
def test_a_short_stay_costs(case):
    after_limit = LongStay(Income(after_tax=Decimal(case["income"]))) if "income" in case else None
    purpose = Purpose(case.get("purpose", "ordinary"))
    found = short_stay_charge(ShortStay(case["days"], case.get("days_before", 0), purpose, after_limit), law=law(case))
    choices = [one.sentence for one in found.notes if one.kind is NoteKind.CHOICE]
    assert found.in_all == Decimal(case["in_all"])
    assert bool(choices) == ("days_after_limit" in case)
    assert all(f"Det gjelder {case['days_after_limit']} døgn" in one for one in choices)


@named(FILE["by_day_or_night"])
def test_a_stay_by_day_or_night_costs(case):
    stay = DayOrNightStay(case["times"], Purpose(case.get("purpose", "ordinary")))
    assert day_or_night_charge(stay, law=law(case)).in_all == Decimal(case["in_all"])


@named(FILE["days_of_the_year"])
def test_the_days_of_the_year_are_counted(case):
    stays = [Stayed(date.fromisoformat(first), date.fromisoformat(last)) for first, last in case["stays"]]
    reached = limit_reached_on(stays, law=national().at(date(2026, 12, 31)))
    assert days_in_institution(stays, year=2026) == case["days"]
    assert (reached.isoformat() if reached else None) == case.get("limit_reached")
