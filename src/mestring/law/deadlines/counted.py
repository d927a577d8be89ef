"""Counts a deadline by its rule and the law of a day, and keeps every step."""

from __future__ import annotations

from datetime import date, datetime

from mestring.law.calendar import (
    day_in_words,
    end_of,
    hours_after,
    how_counted,
    how_moved,
    in_norway,
    last_working_day,
    moment_in_words,
    next_working_day,
    norwegian_day,
    why_day_off,
)
from mestring.law.calendar.moments import plain_day
from mestring.law.deadlines.deadline import Deadline, Kind, OtherReading, Step
from mestring.law.deadlines.rule import DeadlineRule, Reading, rule
from mestring.law.memory import Used
from mestring.law.period import Period, PeriodUnit
from mestring.law.reference import Reference
from mestring.law.view import Law

ONE_DAY = Period(1, PeriodUnit.DAYS)


def counted(code: str, *, event: date, law: Law) -> Deadline:
    """The deadline ``code`` that runs from the day ``event``, with the number that ``law`` has for it."""
    found = rule(code)
    period = law.period(found.period)
    used = law.value(found.period)
    return counted_with(
        found, event=event, period=period, provision=used.reference, unverified=_unverified(found, used)
    )


def counted_with(
    found: DeadlineRule, *, event: date, period: Period, provision: Reference, unverified: bool
) -> Deadline:
    """The deadline of a rule when the period is known already, as when a decision has set it."""
    counted_end = end_of(period, after=plain_day(event), week=found.reading.week)
    end = _end(counted_end, found.reading)
    return Deadline(
        code=found.code,
        title=found.title,
        kind=found.kind,
        sentence=found.sentence.format(day=day_in_words(end)),
        event_day=event,
        counted_end=counted_end,
        end=end,
        moved=found.reading.moves and end != counted_end,
        suggested=_suggested(end, event=event, kind=found.kind),
        provision=provision,
        unverified=unverified,
        steps=_steps(found, event=event, period=period, counted_end=counted_end, end=end, provision=provision),
        other_reading=_other(found, event=event, period=period, end=end),
    )


def counted_in_hours(code: str, *, event: datetime, law: Law) -> Deadline:
    """The deadline ``code`` that runs from a moment, in hours on the clock. WithoutZoneError without a time zone."""
    found = rule(code)
    period, begun = law.period(found.period), in_norway(event)
    used = law.value(found.period)
    at = hours_after(begun, hours=period.count)
    how = how_counted(period.unit)
    return Deadline(
        code=code,
        title=found.title,
        kind=found.kind,
        sentence=found.sentence.format(day=moment_in_words(at)),
        event_day=norwegian_day(begun),
        counted_end=norwegian_day(at),
        end=norwegian_day(at),
        moved=False,
        suggested=norwegian_day(at),
        provision=used.reference,
        unverified=_unverified(found, used),
        steps=(
            Step(f"Fristen er {period}.", used.reference),
            Step(f"Den regnes fra {moment_in_words(begun)}, {found.counted_from}. {how.sentence}"),
            Step(f"{period} senere er {moment_in_words(at)}. {found.because}"),
        ),
        at=at,
    )


def _end(counted_end: date, reading: Reading) -> date:
    if reading.day_after:
        return end_of(ONE_DAY, after=counted_end)
    return next_working_day(counted_end) if reading.moves else counted_end


def _suggested(end: date, *, event: date, kind: Kind) -> date:
    return end if kind is Kind.FIRST_DAY else max(event, last_working_day(end))


def _steps(
    found: DeadlineRule, *, event: date, period: Period, counted_end: date, end: date, provision: Reference
) -> tuple[Step, ...]:
    name = "Fristen" if found.kind is Kind.LAST_DAY else "Perioden"
    how = how_counted(period.unit)
    steps = [
        Step(f"{name} er {period}.", provision),
        Step(
            f"Den regnes fra {day_in_words(event)}, {found.counted_from}. {how.sentence}",
            # Only where the law refers to domstolloven is it the rule; elsewhere it is how one counts for want of one.
            how.provision if found.reading.moves else None,
        ),
        Step(f"{period} fra da er {day_in_words(counted_end)}."),
    ]
    off = why_day_off(counted_end)
    if found.kind is Kind.FIRST_DAY:
        return (*steps, Step(found.because))
    if not off:
        return (*steps, Step("Det er en vanlig virkedag, så fristen flyttes ikke."))
    if end != counted_end:
        sentence = f"Det er {off}, og derfor flyttes fristen til {day_in_words(end)}. {found.because}"
        return (*steps, Step(sentence, how_moved().provision))
    before = day_in_words(_suggested(end, event=event, kind=found.kind))
    return (*steps, Step(f"Det er {off}, men fristen flyttes ikke. {found.because} Gjør det helst {before}."))


def _other(found: DeadlineRule, *, event: date, period: Period, end: date) -> OtherReading | None:
    if found.other is None:
        return None
    reading, sentence = found.other
    other = _end(end_of(period, after=event, week=reading.week), reading)
    return None if other == end else OtherReading(other, sentence=sentence.format(day=day_in_words(other)))


def _unverified(found: DeadlineRule, used: Used) -> bool:
    return found.checked is None or used.checked is None
