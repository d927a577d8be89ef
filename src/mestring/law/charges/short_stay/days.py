"""How many days of the calendar year somebody has been in an institution: it decides what a short stay costs (§ 6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mestring.law.charges.refusals import refuse_unless_in_order
from mestring.law.view import Law

LIMIT = "charges_regulation/short_stay/days_before_long_stay_charge"


@dataclass(frozen=True, slots=True)
class Stayed:
    """A stay day and night; both the first and the last day count, as one pays to and including the day one leaves."""

    first: date
    last: date

    def __post_init__(self) -> None:
        refuse_unless_in_order("Oppholdet", self.first, self.last)


def days_in_institution(stays: Iterable[Stayed], *, year: int) -> int:
    """The days of the calendar year that some stay covers; a day is counted once, also when stays meet.

    Which stays to give is for the caller: the regulation says «på institusjon» and no more. Stays by day or by night
    alone are no days in an institution, and are not given.
    """
    return len(_days(stays, year=year))


def limit_reached_on(stays: Iterable[Stayed], *, law: Law) -> date | None:
    """The day of the calendar year that fills the limit of § 6, or None when it is not filled.

    The year is that of the law's day. From the day after, a short stay may be charged as a long one.
    """
    days = sorted(_days(stays, year=law.day.year))
    limit = int(law.amount(LIMIT))
    return days[limit - 1] if len(days) >= limit else None


def _days(stays: Iterable[Stayed], *, year: int) -> set[date]:
    new_year, last_day = date(year, 1, 1), date(year, 12, 31)
    days: set[date] = set()
    for stay in stays:
        first, last = max(stay.first, new_year), min(stay.last, last_day)
        days.update(first + timedelta(days=at) for at in range((last - first).days + 1))
    return days
