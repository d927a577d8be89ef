"""The published versions of a service on a line in time, as a picture with coordinates from 0 to 100."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mestring.services.models import Version

# What is drawn before the first day and after the last, of the days between them.
MARGIN = 0.06
SHORTEST = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Bar:
    """A version as a bar. ``open_ended`` when it has no last day; it is then drawn to the edge."""

    x: float
    width: float
    open_ended: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The first and last day of the picture, where today is, the new years between, and a bar for each version."""

    starts: date
    ends: date
    today: float
    new_years: tuple[float, ...]
    bars: dict[int, Bar]


def timeline(versions: Sequence[Version], *, today: date) -> Timeline | None:
    """The picture of those that have a first day; None where there are none."""
    placed = [one for one in versions if one.valid_from]
    if not placed:
        return None
    days = [today, *(day for one in placed for day in (one.valid_from, one.valid_to) if day)]
    span = max(max(days) - min(days), SHORTEST)
    starts, ends = min(days) - span * MARGIN, max(max(days) + span * (2 * MARGIN), min(days) + span)

    def x(day: date) -> float:
        return round(100 * ((day - starts) / (ends - starts)), 2)

    bars = {}
    for one in placed:
        first = x(one.valid_from or today)
        last = x(one.valid_to + timedelta(days=1)) if one.valid_to else 100.0
        bars[one.number] = Bar(first, round(max(last - first, 0.8), 2), one.valid_to is None)
    new_years = [date(year, 1, 1) for year in range(starts.year + 1, ends.year + 1)]
    return Timeline(starts, ends, x(today), tuple(x(day) for day in new_years), bars)
