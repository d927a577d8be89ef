"""Set the last day of what the municipality says, and take it away again."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor
from mestring.services.actions.changing import open_change
from mestring.services.actions.published import (
    held_for_publisher,
    in_words,
    public_versions,
    set_last_day,
    show_in,
    tell,
)
from mestring.services.models import Change, Version
from mestring.services.refusals import NotPossibleError
from mestring.services.states import VERSION


@transaction.atomic
def end(version: Version, *, last_day: date, by: Actor) -> Change:
    """The municipality says this to and including that day, which may not be past."""
    locked = held_for_publisher(version, by=by)
    VERSION.moved(locked.state, by_move="end")
    assert locked.valid_from is not None  # noqa: S101 - a constraint of the database
    if last_day < clock.today():
        raise NotPossibleError(_("Siste dag kan ikke være en dag som har vært. Velg i dag eller senere."))
    if last_day < locked.valid_from:
        raise NotPossibleError(_("Siste dag kan ikke være før første dag. Trekk utgaven tilbake i stedet."))
    what = _("Utgave %(number)s gjelder til og med %(day)s") % {"number": locked.number, "day": in_words(last_day)}
    change = open_change(locked.service, what=what, by=by)
    set_last_day(locked, last_day=last_day, change=change)
    tell("services.version.ended", locked, what=what, by=by)
    show_in(locked, version)
    return change.record


@transaction.atomic
def reopen(version: Version, *, by: Actor) -> Change:
    """Take away the last day of a version that still holds, and after which no other begins."""
    locked = held_for_publisher(version, by=by)
    VERSION.moved(locked.state, by_move="reopen")
    if locked.valid_to is None or locked.valid_to < clock.today():
        raise NotPossibleError(_("Utgaven har alt sluttet å gjelde. Lag et nytt utkast av den i stedet."))
    if any(other.valid_from > locked.valid_to for other in public_versions(locked.service) if other.valid_from):
        raise NotPossibleError(_("En nyere utgave tar over. Trekk den tilbake før dere tar bort sluttdagen."))
    what = _("Tok bort sluttdagen for utgave %(number)s") % {"number": locked.number}
    change = open_change(locked.service, what=what, by=by)
    set_last_day(locked, last_day=None, change=change)
    tell("services.version.reopened", locked, what=what, by=by)
    show_in(locked, version)
    return change.record
