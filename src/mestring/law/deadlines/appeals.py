"""Deadlines for appeals, and the year after which an appeal that is late cannot be heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mestring.law.calendar import day_in_words
from mestring.law.deadlines.counted import counted
from mestring.law.deadlines.deadline import Deadline, OtherReading, Step
from mestring.law.deadlines.late_appeal_texts import texts
from mestring.law.deadlines.limits import not_after
from mestring.law.deadlines.order import refuse_unless_in_order
from mestring.law.view import Law


def appeal(*, knew: date, decided: date, law: Law, chapter_4a: bool = False) -> Deadline:
    """When an appeal must be sent.

    ``knew`` is the day the appellant knew, or should have known, enough to appeal; ``chapter_4a`` is for a decision on
    health care against the patient's will. Held within a year of the decision, with the day by the other reading beside
    it. Whoever learns of the decision after that year still gets the period from ``knew``, and the other reading tells
    that the year has passed. EventError when the decision is after ``knew``.
    """
    refuse_unless_in_order(decided, knew, what="vedtaket", follows="Dagen den som klager fikk vite om vedtaket")
    found = by_knowledge(knew=knew, law=law, chapter_4a=chapter_4a)
    year = latest_appeal(decided=decided, law=law)
    if knew > year.end:
        told = texts().year_passed.format(day=day_in_words(year.end))
        return replace(found, other_reading=OtherReading(year.end, sentence=told))
    return not_after(
        found,
        year.end,
        because=texts().year_first.format(day=day_in_words(year.end)),
        provision=year.provision,
        other_reading=OtherReading(found.end, sentence=texts().year_only_for_late.format(day=day_in_words(found.end))),
    )


def by_knowledge(*, knew: date, law: Law, chapter_4a: bool) -> Deadline:
    """The period for appeals counted from knowledge alone, whatever the day of the decision."""
    found = counted("appeal_chapter_4a" if chapter_4a else "appeal", event=knew, law=law)
    posted = law.provision("posted_in_time")
    return replace(found, steps=(*found.steps, Step(posted.sentence, posted)))


def latest_appeal(*, decided: date, law: Law) -> Deadline:
    """The last day an appeal that is late can be heard, counted from the decision."""
    return counted("latest_appeal", event=decided, law=law)
