"""The public holidays of a year, each with its name and the provision that makes it one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from mestring.law.calendar.easter import easter_sunday
from mestring.law.calendar.errors import OutOfReachError
from mestring.law.calendar.moments import plain_day
from mestring.law.errors import NotInForceError
from mestring.law.reference import Reference
from mestring.strict_yaml import load

FILE = Path(__file__).parent / "public_holidays.yaml"


@dataclass(frozen=True, slots=True)
class PublicHoliday:
    """A day that the law makes a holiday or the like of a Sunday. ``called`` is its name within a sentence (bokmål)."""

    day: date
    name: str
    called: str
    provision: Reference


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    provision: Reference
    called: str = ""
    month: int | None = None
    day: int | None = None
    days_from_easter: int | None = None

    def in_year(self, year: int) -> PublicHoliday:
        if self.month is not None and self.day is not None:
            day = date(year, self.month, self.day)
        else:
            day = easter_sunday(year) + timedelta(days=self.days_from_easter or 0)
        return PublicHoliday(day, name=self.name, called=self.called or self.name, provision=self.provision)


@cache
def public_holidays(year: int) -> tuple[PublicHoliday, ...]:
    """The holidays of the year by day. Two may share a day, as 17 May and Whit Monday do in 2027.

    Ordinary Sundays are holidays too (helligdagsfredloven § 2 a) but are not listed. NotInForceError before the year
    the law came; OutOfReachError after year 9999, where computers' calendars end.
    """
    rules, since = _rules()
    if year < since.year:
        raise NotInForceError(f"Kalenderen begynner i {since.year}, da helligdagsfredloven kom. {year} ligger før det.")
    if year > date.max.year:
        raise OutOfReachError(f"Året {year} ligger for langt fram. Kontroller datoen.")
    return tuple(sorted((rule.in_year(year) for rule in rules), key=lambda holiday: holiday.day))


def holidays_on(day: date) -> tuple[PublicHoliday, ...]:
    """The holidays that fall on the day: none, one, or two in years when they meet."""
    return _by_day(plain_day(day).year).get(day, ())


@cache
def _by_day(year: int) -> dict[date, tuple[PublicHoliday, ...]]:
    found: dict[date, tuple[PublicHoliday, ...]] = {}
    for holiday in public_holidays(year):
        found[holiday.day] = (*found.get(holiday.day, ()), holiday)
    return found


@cache
def _rules() -> tuple[tuple[_Rule, ...], date]:
    file = load(FILE)
    rules = tuple(_Rule(provision=Reference(**row.pop("reference")), **row) for row in file["days"])
    return rules, date.fromisoformat(file["applies_from"])
