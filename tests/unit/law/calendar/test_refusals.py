"""The calendar refuses what it cannot count, in a sentence that says what to do."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from mestring.law.calendar import (
    NORWAY,
    CalendarError,
    NotADayError,
    OutOfReachError,
    WithoutZoneError,
    end_of,
    hours_after,
    is_working_day,
    moment_in_words,
    next_working_day,
    norwegian_day,
    public_holidays,
    working_day_after,
)
from mestring.law.errors import LawError, NotInForceError
from mestring.law.period import Period, PeriodUnit

NAIVE = datetime(2026, 3, 10, 14, 30)  # noqa: DTZ001
ONE_DAY = Period(1, PeriodUnit.DAYS)


@pytest.mark.parametrize("use", [norwegian_day, moment_in_words, lambda moment: hours_after(moment, hours=24)])
def test_a_moment_without_time_zone_is_refused(use):
    with pytest.raises(WithoutZoneError, match=r"10\.03\.2026 14\.30 mangler tidssone"):
        use(NAIVE)


@pytest.mark.parametrize("use", [is_working_day, next_working_day, lambda day: end_of(ONE_DAY, after=day)])
@pytest.mark.parametrize("given", [NAIVE, datetime(2026, 3, 10, 14, 30, tzinfo=NORWAY), None, "2026-03-10"])
def test_only_a_day_is_a_day(use, given):
    with pytest.raises(NotADayError, match="er ikke en dag"):
        use(given)


def test_hours_are_not_counted_from_a_day():
    with pytest.raises(CalendarError, match=r"24 timer regnes fra et klokkeslett.* Oppgi tidspunktet"):
        end_of(Period(24, PeriodUnit.HOURS), after=date(2026, 3, 10))


@pytest.mark.parametrize("unit", [unit for unit in PeriodUnit if unit is not PeriodUnit.HOURS])
def test_a_period_that_ends_after_the_last_year_is_refused(unit):
    with pytest.raises(OutOfReachError, match=r"fra 31\.12\.9999 ender etter kalenderens siste år"):
        end_of(Period(1, unit), after=date.max)


def test_no_working_day_follows_the_last_day_there_is():
    with pytest.raises(OutOfReachError, match="Kontroller datoen"):
        working_day_after(date.max, count=1)


def test_hours_that_end_after_the_last_year_are_refused():
    with pytest.raises(OutOfReachError, match="siste år"):
        hours_after(datetime(9999, 12, 31, 12, tzinfo=NORWAY), hours=24)


def test_a_year_before_the_law_has_no_holidays_here():
    with pytest.raises(NotInForceError, match="Kalenderen begynner i 1995"):
        public_holidays(1994)


def test_a_year_after_the_last_is_refused():
    with pytest.raises(OutOfReachError, match="10000"):
        public_holidays(10000)


def test_every_refusal_is_one_of_the_laws():
    assert issubclass(CalendarError, LawError)
