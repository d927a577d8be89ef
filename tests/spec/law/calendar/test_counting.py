"""When a period ends, in days and in hours."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from mestring.law.calendar import WorkingWeek, end_of, hours_after, moment_in_words
from mestring.law.period import Period, PeriodUnit
from mestring.strict_yaml import load

DAYS = load(Path(__file__).parent / "counting.yaml")["cases"]
HOURS = load(Path(__file__).parent / "hours.yaml")["cases"]


@pytest.mark.parametrize("case", DAYS, ids=[case["says"] for case in DAYS])
def test_the_period_ends_on_the_day(case):
    count, unit = case["period"].split()
    week = WorkingWeek(case.get("week", WorkingWeek.MONDAY_TO_FRIDAY))
    end = end_of(Period(int(count), PeriodUnit(unit)), after=date.fromisoformat(case["from"]), week=week)
    assert end.isoformat() == case["ends"]


@pytest.mark.parametrize("case", HOURS, ids=[case["says"] for case in HOURS])
def test_the_hours_end_when_the_clock_says(case):
    end = hours_after(datetime.fromisoformat(case["from"]), hours=case["hours"])
    assert moment_in_words(end) == case["ends"]
