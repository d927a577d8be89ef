"""The calendar agrees with itself, with a slow version of itself, and with somebody else's."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import holidays
import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from mestring.law.calendar import (
    WorkingWeek,
    end_of,
    holidays_on,
    hours_after,
    is_working_day,
    last_working_day,
    next_working_day,
    public_holidays,
    working_day_after,
)
from mestring.law.calendar.easter import easter_sunday
from mestring.law.period import Period, PeriodUnit

DAYS = st.dates(date(1996, 1, 1), date(2199, 12, 31))
MOMENTS = st.datetimes(datetime(1996, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
WEEKS = st.sampled_from(WorkingWeek)
IN_DAYS = [unit for unit in PeriodUnit if unit is not PeriodUnit.HOURS]
PERIODS = st.builds(Period, st.integers(1, 60), st.sampled_from(IN_DAYS))


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    day = easter_sunday(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.integers(1583, 4099))
def test_easter_is_the_day_another_library_says(year):
    assert easter_sunday(year) == easter(year)


@pytest.mark.parametrize("year", range(1995, 2101))
def test_the_holidays_are_those_another_library_knows(year):
    assert {holiday.day for holiday in public_holidays(year)} == set(holidays.Norway(years=year, include_sundays=False))


@given(DAYS, st.integers(1, 40), WEEKS)
def test_counting_working_days_agrees_with_a_plain_list(day, count, week):
    free = (5, 6) if week is WorkingWeek.MONDAY_TO_FRIDAY else (6,)
    working = [
        one
        for one in (day + timedelta(days=ahead) for ahead in range(1, 3 * count + 30))
        if one.weekday() not in free and one not in {holiday.day for holiday in public_holidays(one.year)}
    ]
    assert working_day_after(day, count=count, week=week) == working[count - 1]


@given(DAYS, WEEKS)
def test_the_next_working_day_is_near_and_nothing_between_is_one(day, week):
    later, earlier = next_working_day(day, week=week), last_working_day(day, week=week)
    assert earlier <= day <= later
    assert is_working_day(later, week=week)
    assert is_working_day(earlier, week=week)
    between = [earlier + timedelta(days=step) for step in range(1, (later - earlier).days)]
    assert not any(is_working_day(one, week=week) for one in between)
    # The longest row of days off goes from Maundy Thursday to Easter Monday: five days.
    assert (later - day).days <= 5


@given(DAYS)
def test_a_working_day_in_the_short_week_is_one_in_the_long_week_too(day):
    if is_working_day(day):
        assert is_working_day(day, week=WorkingWeek.MONDAY_TO_SATURDAY)
        assert day.weekday() < 5
        assert holidays_on(day) == ()


@given(DAYS, PERIODS, WEEKS)
def test_a_period_ends_after_the_day_it_begins(day, period, week):
    assert end_of(period, after=day, week=week) > day


@given(DAYS, st.integers(0, 400), PERIODS)
def test_a_later_day_never_gives_an_earlier_end(day, ahead, period):
    assert end_of(period, after=day) <= end_of(period, after=day + timedelta(days=ahead))


@given(DAYS, st.integers(1, 50))
def test_weeks_end_on_the_same_weekday_and_months_in_the_right_month(day, count):
    assert end_of(Period(count, PeriodUnit.WEEKS), after=day).weekday() == day.weekday()
    end = end_of(Period(count, PeriodUnit.MONTHS), after=day)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == count
    assert end.day == day.day or (end + timedelta(days=1)).day == 1 < day.day


@given(MOMENTS, st.integers(1, 200))
def test_hours_are_real_hours_whatever_the_clock_shows(moment, hours):
    assert hours_after(moment, hours=hours) - moment == timedelta(hours=hours)
