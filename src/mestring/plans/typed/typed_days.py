"""The day somebody types into a field: short forms first, then everything a plan may write. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date

from mestring.plans.typed.deadlines import parse_deadline

_SIX_OR_EIGHT = re.compile(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>20\d\d|\d\d)")
_FROM_NOW = re.compile(
    r"\+\s*(?P<count>\d{1,2})\s*(?P<unit>d(?:ag|ager|agar)?|u(?:ke|ker)?|m(?:nd|åned|åneder|ånad|ånader)?|år)\.?"
)
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


def parse_typed_day(typed: str, *, today: date) -> date | None:
    """The day meant, or None where it is not one day between 2000 and 2100.

    "31.12.2026", "311226", "31122026", "2026" (its last day), "juni 2027" (its last day), "1. halvår 2027", and counted
    from today "+1 år", "+6 mnd", "+2 uker".
    """
    text = " ".join(typed.casefold().split())
    found = _short(text) or _from_now(text, today=today) or parse_deadline(text)
    return found if found is not None and EARLIEST <= found <= LATEST else None


def _short(text: str) -> date | None:
    match = _SIX_OR_EIGHT.fullmatch(text)
    if match is None:
        return None
    year = int(match["year"])
    try:
        return date(year + 2000 if year < 100 else year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _from_now(text: str, *, today: date) -> date | None:
    match = _FROM_NOW.fullmatch(text)
    if match is None:
        return None
    count, unit = int(match["count"]), match["unit"][0]
    if unit in "du":
        return date.fromordinal(today.toordinal() + count * (7 if unit == "u" else 1))
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "å" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def format_day(day: date) -> str:
    """The day as it stands in a field: "31.12.2026"."""
    return f"{day:%d.%m.%Y}"
