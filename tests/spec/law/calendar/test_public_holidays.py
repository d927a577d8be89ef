"""The public holidays of four years, day for day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mestring.law.calendar import holidays_on, is_working_day, public_holidays
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "public_holidays.yaml")


@pytest.mark.parametrize("case", CASES["years"], ids=[str(case["year"]) for case in CASES["years"]])
def test_the_holidays_of_a_year_are_these_and_no_others(case):
    found = {holiday.name: holiday.day.isoformat() for holiday in public_holidays(case["year"])}
    assert found == case["days"]


@pytest.mark.parametrize("case", CASES["ordinary_days"], ids=[case["says"] for case in CASES["ordinary_days"]])
def test_an_eve_is_an_ordinary_working_day(case):
    day = date.fromisoformat(case["day"])
    assert holidays_on(day) == ()
    assert is_working_day(day)


def test_each_holiday_names_the_law_that_makes_it_one():
    links = {holiday.name: holiday.provision.link for holiday in public_holidays(2026)}
    assert links["1. mai"] == links["17. mai"] == "https://lovdata.no/lov/1947-04-26-1/§1"
    assert {link for name, link in links.items() if "mai" not in name} == {"https://lovdata.no/lov/1995-02-24-12/§2"}
