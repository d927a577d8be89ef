"""Which days the municipality pays for, before any rate is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mestring.law.calendar import norwegian_day
from mestring.law.calendar.moments import plain_day
from mestring.law.discharge.episode import Episode
from mestring.law.discharge.events import Event, EventKind
from mestring.law.discharge.scope import scope

ONE_DAY = timedelta(days=1)
_TO_THE_MUNICIPALITY = (EventKind.CAN_RECEIVE, EventKind.OFFER_READY, EventKind.TRANSFERRED)


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken wait: the event that made the municipality liable, and the one that ended it (None: still waiting).

    ``days`` are whole ones: that of the first event counts, that of the last does not, as nights in hospital do.
    """

    opened_by: Event
    closed_by: Event | None
    days: tuple[date, ...]


def stretches(episode: Episode, *, on: date) -> tuple[Stretch, ...]:
    """The waits the municipality pays for until the day ``on``, which itself is not counted as it is not over.

    It pays from the day on which all are met: declared ready (§ 9), early notice given (§ 8), notice of readiness
    given (§ 10), and the municipality has said no or has not answered (§ 13). It stops paying from the day it can
    receive, the patient is ill again, or has left; that day may begin another wait, so no day is paid twice. Days
    before the scheme covered the field are left out. A wait that ended on the day it began has no days.
    """
    covered = scope(episode.field).covers_from
    found: list[Stretch] = []
    opened: Event | None = None
    waiting = _Waiting()
    for event in episode.events:
        waiting.sees(event)
        if waiting.pays and opened is None:
            opened = event
        elif not waiting.pays and opened is not None:
            found.append(_stretch(opened, event, on=on, covered=covered))
            opened = None
    if opened is not None:
        found.append(_stretch(opened, None, on=on, covered=covered))
    return tuple(stretch for stretch in found if norwegian_day(stretch.opened_by.at) <= on)


class _Waiting:
    """What is met so far."""

    def __init__(self) -> None:
        self._early = self._ready = self._announced = self._received = False

    @property
    def pays(self) -> bool:
        return self._early and self._ready and self._announced and not self._received

    def sees(self, event: Event) -> None:
        match event.kind:
            case EventKind.EARLY_NOTICE:
                self._early = True
            case EventKind.READY:
                self._ready, self._announced, self._received = True, False, False
            case EventKind.READY_NOTICE:
                self._announced = True
            case EventKind.CANNOT_RECEIVE:
                self._received = False
            case EventKind.NO_LONGER_READY | EventKind.LEFT:
                self._ready = False
            case _ if event.kind in _TO_THE_MUNICIPALITY:
                self._received = True


def _stretch(opened: Event, closed: Event | None, *, on: date, covered: date) -> Stretch:
    last = plain_day(on) if closed is None else min(on, norwegian_day(closed.at))
    first = max(norwegian_day(opened.at), covered)
    return Stretch(opened, closed, tuple(first + ONE_DAY * ahead for ahead in range((last - first).days)))
