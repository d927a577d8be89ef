"""Working days: which days count, and how one steps from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from mestring.law.calendar.errors import OutOfReachError
from mestring.law.calendar.moments import plain_day
from mestring.law.calendar.public_holidays import holidays_on

SATURDAY, SUNDAY = 5, 6
ONE_DAY = timedelta(days=1)


class WorkingWeek(StrEnum):
    """Whether Saturday counts as «virkedag». Laws differ, so each rule of a deadline says which week it means."""

    MONDAY_TO_FRIDAY = "monday_to_friday"
    MONDAY_TO_SATURDAY = "monday_to_saturday"


def is_working_day(day: date, *, week: WorkingWeek = WorkingWeek.MONDAY_TO_FRIDAY) -> bool:
    """Whether the day is neither Sunday nor public holiday, nor Saturday in the week of five days."""
    free = {SUNDAY} if week is WorkingWeek.MONDAY_TO_SATURDAY else {SATURDAY, SUNDAY}
    return plain_day(day).weekday() not in free and not holidays_on(day)


def why_day_off(day: date) -> str:
    """Why a deadline does not end on the day, in bokmål: «langfredag», «en lørdag»; "" for an ordinary working day."""
    holidays = holidays_on(plain_day(day))
    if holidays:
        return " og ".join(holiday.called for holiday in holidays)
    return {SATURDAY: "en lørdag", SUNDAY: "en søndag"}.get(day.weekday(), "")


def next_working_day(day: date, *, week: WorkingWeek = WorkingWeek.MONDAY_TO_FRIDAY) -> date:
    """The day itself when it is a working day, else the first one after it (domstolloven § 149)."""
    return next(one for one in _days(day, step=ONE_DAY) if is_working_day(one, week=week))


def last_working_day(day: date, *, week: WorkingWeek = WorkingWeek.MONDAY_TO_FRIDAY) -> date:
    """The day itself when it is a working day, else the last one before it: when a thing is safely done in time."""
    return next(one for one in _days(day, step=-ONE_DAY) if is_working_day(one, week=week))


def working_day_after(day: date, *, count: int, week: WorkingWeek = WorkingWeek.MONDAY_TO_FRIDAY) -> date:
    """The ``count``-th working day after the day, which itself does not count (domstolloven § 148)."""
    later = islice(_days(day, step=ONE_DAY), 1, None)
    return next(islice((one for one in later if is_working_day(one, week=week)), count - 1, None))


def _days(day: date, *, step: timedelta) -> Iterator[date]:
    one = plain_day(day)
    while True:
        yield one
        try:
            one += step
        except OverflowError:
            raise OutOfReachError(f"Dagen {day:%d.%m.%Y} ligger for langt fram. Kontroller datoen.") from None
