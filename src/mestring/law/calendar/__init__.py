"""Norwegian public holidays, working days, and how periods are counted. The day and the moment are always told."""

from mestring.law.calendar.counting import end_of, hours_after
from mestring.law.calendar.counting_rules import CountingRule, how_counted, how_moved
from mestring.law.calendar.errors import CalendarError, NotADayError, OutOfReachError, WithoutZoneError
from mestring.law.calendar.in_words import day_in_words, moment_in_words
from mestring.law.calendar.moments import NORWAY, in_norway, norwegian_day
from mestring.law.calendar.public_holidays import PublicHoliday, holidays_on, public_holidays
from mestring.law.calendar.working_days import (
    WorkingWeek,
    is_working_day,
    last_working_day,
    next_working_day,
    why_day_off,
    working_day_after,
)

__all__ = [
    "NORWAY",
    "CalendarError",
    "CountingRule",
    "NotADayError",
    "OutOfReachError",
    "PublicHoliday",
    "WithoutZoneError",
    "WorkingWeek",
    "day_in_words",
    "end_of",
    "holidays_on",
    "hours_after",
    "how_counted",
    "how_moved",
    "in_norway",
    "is_working_day",
    "last_working_day",
    "moment_in_words",
    "next_working_day",
    "norwegian_day",
    "public_holidays",
    "why_day_off",
    "working_day_after",
]
