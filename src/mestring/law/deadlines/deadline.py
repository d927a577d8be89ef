"""A deadline that has been counted: the day, why it is that day, and each step for a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mestring.law.calendar import in_norway
from mestring.law.deadlines.errors import EventError
from mestring.law.reference import Reference


class Kind(StrEnum):
    """Whether the day is the last on which a thing is done in time, or the first on which it may be done."""

    LAST_DAY = "last_day"
    FIRST_DAY = "first_day"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the counting in a sentence (bokmål), and where the rule stands."""

    sentence: str
    provision: Reference | None = None


@dataclass(frozen=True, slots=True)
class OtherReading:
    """The day by another way to read the law. Both are told; the deadline is the one that does least harm if wrong."""

    end: date
    sentence: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A counted deadline.

    ``counted_end`` is where the period ends, ``end`` where the deadline does once weekends and holidays have been
    considered. ``suggested`` is the working day to choose when nothing moves an end on a day off. ``at`` is set when
    the period is counted in hours; then the deadline is that moment, and ``end`` is its day. ``unverified`` means that
    no person has compared the number, or how it is counted, with the law.
    """

    code: str
    title: str
    kind: Kind
    sentence: str
    event_day: date
    counted_end: date
    end: date
    moved: bool
    suggested: date
    provision: Reference
    unverified: bool
    steps: tuple[Step, ...]
    at: datetime | None = None
    other_reading: OtherReading | None = None

    def kept(self, done: date | datetime) -> bool:
        """Whether what was done on the day, or at the moment, is in time.

        A deadline in hours needs the moment: EventError for a day alone.
        """
        if self.at is not None:
            if not isinstance(done, datetime):
                raise EventError(f"«{self.title}» regnes i timer. Oppgi klokkeslettet da det ble gjort.")
            return in_norway(done) <= self.at
        day = in_norway(done).date() if isinstance(done, datetime) else done
        return day <= self.end if self.kind is Kind.LAST_DAY else day >= self.end

    def days_left(self, *, on: date) -> int:
        """Days from ``on`` to the end; 0 on the day itself and below 0 when it has passed."""
        return (self.end - on).days
