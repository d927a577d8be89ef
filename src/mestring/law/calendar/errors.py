"""What the calendar refuses. Every message is a sentence (bokmål) that says what to do."""

from __future__ import annotations

from mestring.law.errors import LawError


class CalendarError(LawError, ValueError):
    """Anything the calendar refuses."""


class WithoutZoneError(CalendarError):
    """A moment without time zone: nobody can tell which hour it is."""


class NotADayError(CalendarError):
    """A moment where a day is asked for, or nothing at all."""


class OutOfReachError(CalendarError):
    """The count ends after the last day a computer's calendar has, or begins before ours."""
