"""Publish a draft: freeze what it says, and let it hold from a day."""

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
    in_words,
    public_versions,
    set_last_day,
    show_in,
    tell,
)
from mestring.services.draft_problems import problems_of
from mestring.services.models import Change, Version
from mestring.services.refusals import NotPossibleError, RulesBrokenError
from mestring.services.rules import Weight
from mestring.services.states import VERSION


@transaction.atomic
def publish(draft: Version, *, valid_from: date, by: Actor, revision: int | None = None) -> Change:
    """Freeze the draft as what the municipality says from that day; the one before ends the day before.

    ``revision`` is the draft's when it was last seen: what has been saved since is not published unseen.
    RulesBrokenError with every sentence where something is missing; NotPossibleError for a day it cannot begin.
    """
    locked = held_for_publisher(draft, by=by)
    state = VERSION.moved(locked.state, by_move="publish")
    if revision is not None and revision != locked.revision:
        raise NotPossibleError(
            _("%(who)s har lagret utkastet etter at du åpnet siden. Se gjennom det, og publiser så på nytt.")
            % {"who": locked.saved_by_name}
        )
    broken = [one for one in problems_of(locked) if one.weight is Weight.REFUSAL]
    if broken:
        raise RulesBrokenError(broken)
    others = public_versions(locked.service)
    _refuse_overlap(others, valid_from)
    what = _("Publiserte utgave %(number)s fra %(day)s") % {"number": locked.number, "day": in_words(valid_from)}
    change = open_change(locked.service, what=what, by=by)
    ended = [other for other in others if other.valid_to is None or other.valid_to >= valid_from]
    for other in ended:
        set_last_day(other, last_day=valid_from - ONE_DAY, change=change)
    locked.content, locked.state, locked.valid_from = locked.said, state, valid_from
    locked.published_at, locked.published_by, locked.published_by_name = clock.now(), by.key, by.name
    change.update(locked, fields=PUBLISHED)
    tell("services.version.published", locked, what=what, by=by, ended=[other.number for other in ended])
    show_in(locked, draft)
    return change.record


def _refuse_overlap(others: list[Version], valid_from: date) -> None:
    """What has been said to the public is not rewritten: a new version begins after every other, and not in the past.

    The first may begin in the past, since it is then that the municipality began to say it.
    """
    later = [other for other in others if other.valid_from and other.valid_from >= valid_from]
    if later:
        last = max(later, key=lambda other: other.number)
        assert last.valid_from is not None  # noqa: S101 - it was just asked for
        values = {"number": last.number, "day": in_words(last.valid_from)}
        raise NotPossibleError(
            _("Utgave %(number)s gjelder fra %(day)s. Velg en senere dag, så to utgaver aldri gjelder samtidig.")
            % values,
            where="valid_from",
        )
    if others and valid_from < clock.today():
        say = _("En ny utgave kan ikke gjelde fra en dag som har vært. Velg i dag eller senere.")
        raise NotPossibleError(say, where="valid_from")
