"""When a decision is to be evaluated: set by the decision itself, never after its last day."""

from __future__ import annotations

from datetime import date

from mestring.law.calendar import day_in_words
from mestring.law.deadlines.counted import counted_with
from mestring.law.deadlines.deadline import Deadline
from mestring.law.deadlines.limits import not_after
from mestring.law.deadlines.order import refuse_unless_in_order
from mestring.law.deadlines.rule import rule
from mestring.law.period import Period


def evaluation(*, since: date, every: Period, valid_to: date | None = None) -> Deadline:
    """When the decision must be evaluated next, at the latest on its last day ``valid_to``.

    ``since`` is its first day, or the day it was last evaluated. ``suggested`` is the working day before when the day
    is not one. EventError when the decision ended before ``since``.
    """
    found = rule("evaluation")
    due = counted_with(found, event=since, period=every, provision=found.duty, unverified=found.checked is None)
    if valid_to is None:
        return due
    refuse_unless_in_order(since, valid_to, what="dagen det evalueres fra", follows="Siste dag vedtaket gjelder")
    because = f"Vedtaket gjelder til og med {day_in_words(valid_to)}, så evalueringen må være gjort innen da."
    return not_after(due, valid_to, because=because)
