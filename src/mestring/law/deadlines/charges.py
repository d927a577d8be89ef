"""From when charges may be asked, and when a decision on them must be renewed."""

from __future__ import annotations

from datetime import date

from mestring.law.deadlines.counted import counted
from mestring.law.deadlines.deadline import Deadline
from mestring.law.deadlines.limits import not_before
from mestring.law.deadlines.order import refuse_unless_in_order
from mestring.law.view import Law


def home_help_charge_renewal(*, decided: date, law: Law) -> Deadline:
    """When a decision on the charge for help at home must have been renewed."""
    return counted("home_help_charge_renewal", event=decided, law=law)


def long_stay_charge(*, moved_in: date, earlier_stay_from: date | None = None, law: Law) -> Deadline:
    """The first day a long stay may be charged for.

    Time in another institution or in private care counts when one moved straight from there: ``earlier_stay_from`` is
    the day one moved in there. The charge never begins before the long stay itself. EventError when the days are the
    wrong way round.
    """
    if earlier_stay_from is None:
        return counted("long_stay_charge", event=moved_in, law=law)
    refuse_unless_in_order(earlier_stay_from, moved_in, what="innflyttingen på forrige sted", follows="Innflyttingen")
    return not_before(
        counted("long_stay_charge", event=earlier_stay_from, law=law),
        moved_in,
        because="Beboeren hadde vært lenge nok på forrige sted, så egenandel kan kreves fra innflyttingen.",
    )
