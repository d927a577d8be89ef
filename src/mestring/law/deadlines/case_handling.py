"""Deadlines for the municipality and the appeal body while a case is handled."""

from __future__ import annotations

from datetime import date

from mestring.law.deadlines.counted import counted
from mestring.law.deadlines.deadline import Deadline
from mestring.law.view import Law


def interim_answer(*, received: date, law: Law) -> Deadline:
    """When whoever has not been answered must have an interim answer, from the day the application was received."""
    return counted("interim_answer", event=received, law=law)


def cost_claim(*, notified: date, law: Law) -> Deadline:
    """When a claim for costs must be sent, from the day the notice of the changed decision reached the party."""
    return counted("cost_claim", event=notified, law=law)


def worse_for_appellant(*, appeal_received: date, law: Law) -> Deadline:
    """When the appeal body must have sent notice of a change to the appellant's detriment.

    It runs from the day the municipality, not the appeal body, received the appeal.
    """
    return counted("worse_for_appellant", event=appeal_received, law=law)


def own_review(*, decided: date, law: Law) -> Deadline:
    """From which day Statsforvalteren reviews a decision by chapter 4 A not appealed, while the care goes on."""
    return counted("own_review", event=decided, law=law)
