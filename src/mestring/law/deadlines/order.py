"""Refuses events that cannot have come in that order, with a sentence that says which two."""

from __future__ import annotations

from datetime import date

from mestring.law.calendar.moments import plain_day
from mestring.law.deadlines.errors import EventError


def refuse_unless_in_order(earlier: date, later: date, *, what: str, follows: str) -> None:
    """Refuse when ``later`` is before ``earlier``. ``what`` and ``follows`` name the two in bokmål, as «vedtaket»."""
    if plain_day(later) < plain_day(earlier):
        raise EventError(
            f"{follows} ({later:%d.%m.%Y}) kan ikke være før {what} ({earlier:%d.%m.%Y}). Kontroller de to dagene."
        )
