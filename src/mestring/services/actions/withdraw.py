"""Withdraw a version that has been published and does not hold yet."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor
from mestring.services.actions.changing import open_change
from mestring.services.actions.published import (
    ONE_DAY,
    PUBLISHED,
    held_for_publisher,
    public_versions,
    set_last_day,
    show_in,
    tell,
)
from mestring.services.models import Change, Version, VersionState
from mestring.services.models.version import PUBLIC
from mestring.services.refusals import NotPossibleError
from mestring.services.states import VERSION


@transaction.atomic
def withdraw(version: Version, *, by: Actor) -> Change:
    """Make a version that has not begun to hold a draft again. The one that ended for it goes on as it would have."""
    locked = held_for_publisher(version, by=by)
    state = VERSION.moved(locked.state, by_move="withdraw")
    assert locked.valid_from is not None  # noqa: S101 - a constraint of the database
    if locked.valid_from <= clock.today():
        raise NotPossibleError(
            _("Utgaven gjelder alt og kan ikke trekkes tilbake. Publiser en ny, eller sett sluttdag.")
        )
    if locked.service.versions.filter(state=VersionState.DRAFT).exists():
        raise NotPossibleError(_("Tjenesten har alt et utkast. Publiser eller forkast det først."))
    what = _("Trakk tilbake utgave %(number)s") % {"number": locked.number}
    change = open_change(locked.service, what=what, by=by)
    gone = locked.valid_from
    locked.state, locked.content, locked.valid_from, locked.valid_to = state, None, None, None
    locked.published_at, locked.published_by, locked.published_by_name = None, "", ""
    change.update(locked, fields=PUBLISHED)
    for other in public_versions(locked.service):
        if other.valid_to == gone - ONE_DAY and (last_day := _last_day_now(other)) != other.valid_to:
            set_last_day(other, last_day=last_day, change=change)
    tell("services.version.withdrawn", locked, what=what, by=by)
    show_in(locked, version)
    return change.record


def _last_day_now(version: Version) -> date | None:
    """The day somebody chose, or the day before the next begins, whichever is first; None where it goes on."""
    assert version.valid_from is not None  # noqa: S101 - a constraint of the database
    days = [one.valid_from for one in public_versions(version.service) if one.valid_from]
    before_next = [day - ONE_DAY for day in days if day > version.valid_from]
    chosen = _chosen_last_day(version)
    return min([*before_next, *([chosen] if chosen else [])], default=None)


def _chosen_last_day(version: Version) -> date | None:
    """The last day somebody set for its own sake, since it was published; None where it only ended for another.

    The histories have it: what is done to one version alone is a change that no other version has a line in.
    """
    lines = Version.history.filter(id=version.pk)
    begun = lines.exclude(state__in=PUBLIC).order_by("-history_id").values_list("history_id", flat=True).first() or 0
    of_others = Version.history.filter(service=version.service, change__isnull=False).exclude(id=version.pk)
    alone = lines.filter(history_id__gt=begun).exclude(change__in=of_others.values("change"))
    last = alone.order_by("-history_id").first()
    return last.valid_to if last else None
