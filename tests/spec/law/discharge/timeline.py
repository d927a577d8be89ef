"""Reads an event as the cases write it: «2024-03-04 14.00 assessed without_need»."""

from __future__ import annotations

from datetime import datetime

from mestring.law.calendar import NORWAY
from mestring.law.discharge import Episode, Event, EventKind, Field


def moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H.%M").replace(tzinfo=NORWAY)


def event(text: str) -> Event:
    day, clock, kind, *more = text.split()
    return Event(
        EventKind(kind),
        moment(f"{day} {clock}"),
        needs_help="without_need" not in more,
        postponed="postponed" in more,
    )


def episode(case: dict) -> Episode:
    return Episode(tuple(event(text) for text in case["events"]), field=Field(case.get("field", Field.SOMATIC)))
