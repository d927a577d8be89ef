"""Days one often wants to see the law of: today, a year ago, and when the year begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class NearDay:
    """A day one may go to. ``address`` is the query that leads there; ``here`` says it is the one being shown."""

    name: str
    address: str
    here: bool


def near_days(on: date, *, today: date) -> tuple[NearDay, ...]:
    """Today, the first day of last year, this year and the next."""
    days = [(_("I dag"), today)]
    days += [(_("1. januar %(year)s") % {"year": year}, date(year, 1, 1)) for year in _years(today)]
    return tuple(NearDay(name, _query(day), day == on) for name, day in days)


def _years(today: date) -> tuple[int, ...]:
    return (today.year - 1, today.year, today.year + 1)


def _query(day: date) -> str:
    return f"?dag={day.day}&maned={day.month}&ar={day.year}"
