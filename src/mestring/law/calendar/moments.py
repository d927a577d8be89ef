"""Moments in Norway: always with time zone, so that nobody loses or gains an hour when the clocks are changed."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from mestring.law.calendar.errors import NotADayError, WithoutZoneError

NORWAY = ZoneInfo("Europe/Oslo")


def in_norway(moment: datetime) -> datetime:
    """The same moment as clocks in Norway show it. WithoutZoneError when it has no time zone."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise WithoutZoneError(
            f"Klokkeslettet {moment:%d.%m.%Y %H.%M} mangler tidssone. Oppgi tidspunktet med tidssone, som Europe/Oslo."
        )
    return moment.astimezone(NORWAY)


def norwegian_day(moment: datetime) -> date:
    """The day it was in Norway at the moment. WithoutZoneError when it has no time zone."""
    return in_norway(moment).date()


def plain_day(day: date) -> date:
    """The day itself. A moment is a date to Python but not to the law: NotADayError says how to make it a day."""
    if isinstance(day, datetime) or not isinstance(day, date):
        raise NotADayError(f"«{day}» er ikke en dag. Oppgi en dato, eller gjør tidspunktet om til en dag.")
    return day
