"""How a period is counted from a day (domstolloven § 148). Where its end is moved to is for each deadline's rule."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from mestring.law.calendar.errors import CalendarError, OutOfReachError
from mestring.law.calendar.moments import in_norway, plain_day
from mestring.law.calendar.working_days import WorkingWeek, working_day_after
from mestring.law.period import Period, PeriodUnit

MONTHS_IN_A_YEAR = 12


def end_of(period: Period, *, after: date, week: WorkingWeek = WorkingWeek.MONDAY_TO_FRIDAY) -> date:
    """The day the period ends when it begins to run on the day ``after``, which itself does not count.

    Weeks end on the same weekday; months and years on the same date, or on the last day of a month that lacks it: one
    month after 31 January is the last of February. Weekends and holidays count like other days, save in a period of
    working days, where only those of ``week`` do. CalendarError for hours, which run from a moment: ``hours_after``.
    """
    plain_day(after)
    try:
        return _end(period, after=after, week=week)
    except (OverflowError, OutOfReachError):
        raise OutOfReachError(
            f"{period} fra {after:%d.%m.%Y} ender etter kalenderens siste år. Kontroller datoen."
        ) from None


def hours_after(moment: datetime, *, hours: int) -> datetime:
    """The moment that many whole hours later, as clocks in Norway show it then.

    Hours are real ones: 24 hours that pass the night summer time begins end one hour later on the clock, and one hour
    earlier in the autumn. WithoutZoneError for a moment without time zone.
    """
    try:
        return in_norway(in_norway(moment).astimezone(UTC) + timedelta(hours=hours))
    except OverflowError:
        raise OutOfReachError(f"{hours} timer fra {moment:%d.%m.%Y} ender etter kalenderens siste år.") from None


def months_after(day: date, *, months: int) -> date:
    """The same date that many months later, or the last day of the month when it has no such date."""
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 + months, MONTHS_IN_A_YEAR)
    if year > date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _end(period: Period, *, after: date, week: WorkingWeek) -> date:
    match period.unit:
        case PeriodUnit.DAYS:
            return after + timedelta(days=period.count)
        case PeriodUnit.WEEKS:
            return after + timedelta(weeks=period.count)
        case PeriodUnit.MONTHS:
            return months_after(after, months=period.count)
        case PeriodUnit.YEARS:
            return months_after(after, months=MONTHS_IN_A_YEAR * period.count)
        case PeriodUnit.WORKING_DAYS:
            return working_day_after(after, count=period.count, week=week)
        case PeriodUnit.HOURS:
            raise CalendarError(f"{period} regnes fra et klokkeslett, ikke fra en dag. Oppgi tidspunktet.")
