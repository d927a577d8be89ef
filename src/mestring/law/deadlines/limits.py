"""Holds a deadline within a day it can never be after or before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mestring.law.calendar import day_in_words, last_working_day
from mestring.law.deadlines.deadline import Deadline, OtherReading, Step
from mestring.law.deadlines.rule import rule
from mestring.law.reference import Reference


def not_after(
    deadline: Deadline,
    latest: date,
    *,
    because: str,
    provision: Reference | None = None,
    other_reading: OtherReading | None = None,
) -> Deadline:
    """The deadline, or ``latest`` when it would end after that. ``latest`` is never before the event."""
    if deadline.end <= latest:
        return deadline
    held = _ended(deadline, latest, because=because, provision=provision)
    suggested = max(deadline.event_day, last_working_day(latest))
    return replace(held, suggested=suggested, other_reading=other_reading)


def not_before(deadline: Deadline, earliest: date, *, because: str, provision: Reference | None = None) -> Deadline:
    """The first day, or ``earliest`` when it would be before that; another reading that is before it falls away."""
    other = deadline.other_reading
    if other is not None and other.end < earliest:
        deadline = replace(deadline, other_reading=None)
    if deadline.end >= earliest:
        return deadline
    held = _ended(deadline, earliest, because=because, provision=provision)
    return replace(held, suggested=earliest)


def _ended(deadline: Deadline, end: date, *, because: str, provision: Reference | None) -> Deadline:
    return replace(
        deadline,
        end=end,
        moved=False,
        sentence=rule(deadline.code).sentence.format(day=day_in_words(end)),
        steps=(*deadline.steps, Step(because, provision)),
    )
