"""Days and moments in words, as a letter writes them: «fredag 17. april 2026»."""

from __future__ import annotations

from datetime import date, datetime

from mestring.law.calendar.moments import in_norway

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


def day_in_words(day: date) -> str:
    """The day in bokmål with weekday and year: «fredag 17. april 2026»."""
    return f"{WEEKDAYS[day.weekday()]} {day.day}. {MONTHS[day.month - 1]} {day.year}"


def moment_in_words(moment: datetime) -> str:
    """The moment in bokmål: «fredag 17. april 2026 kl. 14.30».

    In the hour that comes twice when summer time ends, it says which of the two is meant.
    """
    here = in_norway(moment)
    text = f"{day_in_words(here.date())} kl. {here:%H.%M}"
    if here.replace(fold=0).utcoffset() == here.replace(fold=1).utcoffset():
        return text
    return f"{text} ({'sommertid' if here.dst() else 'normaltid'})"
