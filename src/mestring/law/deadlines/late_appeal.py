"""Whether an appeal was sent in time, and what may be done when it was not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mestring.law.calendar import day_in_words
from mestring.law.deadlines.appeals import by_knowledge, latest_appeal
from mestring.law.deadlines.deadline import Deadline
from mestring.law.deadlines.late_appeal_texts import Ground, texts
from mestring.law.deadlines.order import refuse_unless_in_order
from mestring.law.reference import Reference
from mestring.law.view import Law


class Standing(StrEnum):
    """How an appeal stands by the day it was sent."""

    IN_TIME = "in_time"
    LATE = "late"
    DOUBTFUL = "doubtful"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class AppealTime:
    """How the appeal stands, and what a person needs to decide the rest.

    ``grounds`` are those on which it may be heard (empty unless LATE or DOUBTFUL), ``days_late`` is counted from the
    deadline (0 when in time), ``doubts`` say why the year may not apply. ``deadline`` is counted from knowledge,
    ``year`` from the decision.
    """

    standing: Standing
    sentence: str
    deadline: Deadline
    year: Deadline
    days_late: int
    grounds: tuple[Ground, ...]
    consideration: str
    doubts: tuple[str, ...]
    provision: Reference


def appeal_time(*, sent: date, knew: date, decided: date, law: Law, chapter_4a: bool = False) -> AppealTime:
    """How an appeal stands that was sent, posted or handed in on the day ``sent``.

    ``knew`` and ``chapter_4a`` are as for ``appeal``. Nothing is refused here: it recommends, a person decides.
    EventError when the decision is after ``knew`` or ``sent``.
    """
    refuse_unless_in_order(decided, knew, what="vedtaket", follows="Dagen den som klager fikk vite om vedtaket")
    refuse_unless_in_order(decided, sent, what="vedtaket", follows="Klagen")
    deadline = by_knowledge(knew=knew, law=law, chapter_4a=chapter_4a)
    year = latest_appeal(decided=decided, law=law)
    doubts = _doubts(sent, deadline=deadline, year=year)
    standing = _standing(sent, deadline=deadline, year=year, doubts=doubts)
    may_be_heard = standing is Standing.LATE or (standing is Standing.DOUBTFUL and not deadline.kept(sent))
    of_year = standing in {Standing.DOUBTFUL, Standing.TOO_LATE}
    return AppealTime(
        standing=standing,
        sentence=texts().standings[standing].format(day=day_in_words(year.end if of_year else deadline.end)),
        deadline=deadline,
        year=year,
        days_late=max(0, (sent - deadline.end).days),
        grounds=texts().grounds if may_be_heard else (),
        consideration=texts().consideration if may_be_heard else "",
        doubts=doubts,
        provision=deadline.provision if standing is Standing.IN_TIME else law.provision("late_appeal"),
    )


def _standing(sent: date, *, deadline: Deadline, year: Deadline, doubts: tuple[str, ...]) -> Standing:
    if year.kept(sent):
        return Standing.IN_TIME if deadline.kept(sent) else Standing.LATE
    return Standing.DOUBTFUL if doubts else Standing.TOO_LATE


def _doubts(sent: date, *, deadline: Deadline, year: Deadline) -> tuple[str, ...]:
    if year.kept(sent):
        return ()
    found = texts().doubts
    doubts = [found["learned_late"]] if deadline.kept(sent) else []
    if year.other_reading is not None and sent <= year.other_reading.end:
        doubts.append(found["year_ends_on_day_off"])
    return tuple(doubts)
