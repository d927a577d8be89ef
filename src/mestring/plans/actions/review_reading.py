"""What a reviewer does to a reading, step by step, and taking the last step back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.plans.access import IMPORT_PLANS
from mestring.plans.models import Plan, Reading
from mestring.plans.models.reading import ReadingState
from mestring.plans.reading_in.review import Json, ReviewError, applied, replayed


def review(reading: Reading, operation: Json, *, by: Actor) -> Reading:
    """Do one operation. ReviewError, with a sentence for the user, where it cannot be done."""
    _ask_the_gate(reading, by=by)
    with transaction.atomic():
        reading = _open(reading)
        after = applied(reading.outline, operation)
        step: Json = {"operation": operation}
        if not reading.steps:
            # The first step keeps the outline as it was read: the others can be done again from there.
            step["before"] = reading.outline
        reading.steps = [*reading.steps, step]
        reading.outline = after
        reading.save(update_fields=["outline", "steps"])
    return reading


def undo_review(reading: Reading, *, by: Actor) -> Reading:
    """Take the last step back. ReviewError where there is none."""
    _ask_the_gate(reading, by=by)
    with transaction.atomic():
        reading = _open(reading)
        if not reading.steps:
            raise ReviewError(_("Det er ikke noe å angre."))
        reading.outline = replayed(reading.as_read, [step["operation"] for step in reading.steps[:-1]])
        reading.steps = reading.steps[:-1]
        reading.save(update_fields=["outline", "steps"])
    return reading


def discard_reading(reading: Reading, *, by: Actor) -> Reading:
    """Put the reading away. What was read is not in any plan."""
    _ask_the_gate(reading, by=by)
    with transaction.atomic():
        reading = _open(reading)
        reading.state = ReadingState.DISCARDED
        reading.save(update_fields=["state"])
    return reading


def choose_plan(reading: Reading, *, plan: Plan | None, by: Actor) -> Reading:
    """Say which plan it is an edition of; None is a plan that is not there yet."""
    _ask_the_gate(reading, by=by)
    with transaction.atomic():
        reading = _open(reading)
        if plan is not None and plan.municipality_id != reading.municipality_id:
            raise ReviewError(_("Planen hører ikke til kommunen."))
        reading.plan = plan
        reading.save(update_fields=["plan"])
    return reading


def _ask_the_gate(reading: Reading, *, by: Actor) -> None:
    # Outside the transaction: the line of a refusal must stay in the audit.
    require(by, IMPORT_PLANS, municipality_id=reading.municipality_id)


def _open(reading: Reading) -> Reading:
    locked = Reading.objects.select_for_update().get(pk=reading.pk)
    if locked.state != ReadingState.OPEN:
        raise ReviewError(_("Innlesingen er alt avsluttet. Les inn dokumentet på nytt hvis du vil endre noe."))
    return locked
