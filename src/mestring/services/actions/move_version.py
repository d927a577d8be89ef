"""Move a version through its life: published, ended, reopened, withdrawn, discarded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mestring.core import clock, outbox
from mestring.core.access import Actor, require
from mestring.core.models import Municipality
from mestring.services.access import EDIT_SERVICES, PUBLISH_SERVICES
from mestring.services.actions.changing import OpenChange, hold_version, note, open_change
from mestring.services.codes import Language, ServiceKind
from mestring.services.models import Change, Service, Version, VersionState
from mestring.services.models.version import PUBLIC
from mestring.services.refusals import NotPossibleError, RulesBrokenError
from mestring.services.rules import Facts, Problem, Weight, problems
from mestring.services.states import VERSION
from mestring.services.template_files import templates

ONE_DAY = timedelta(days=1)
PUBLISHED = ("state", "content", "valid_from", "valid_to", "published_at", "published_by", "published_by_name")


@transaction.atomic
def publish(draft: Version, *, valid_from: date, by: Actor) -> Change:
    """Freeze the draft as what the municipality says from that day; the one before ends the day before.

    RulesBrokenError with every sentence where something is missing; NotPossibleError for a day it cannot begin.
    """
    require(by, PUBLISH_SERVICES, municipality_id=draft.service.municipality_id)
    locked = hold_version(draft)
    state = VERSION.moved(locked.state, by_move="publish")
    broken = [one for one in problems_of(locked) if one.weight is Weight.REFUSAL]
    if broken:
        raise RulesBrokenError(broken)
    others = _public(locked.service)
    _refuse_overlap(others, valid_from)
    what = _("Publiserte utgave %(number)s fra %(day)s") % {"number": locked.number, "day": _day(valid_from)}
    change = open_change(locked.service, what=what, by=by)
    ended = [other for other in others if other.valid_to is None or other.valid_to >= valid_from]
    for other in ended:
        _end(other, last_day=valid_from - ONE_DAY, change=change)
    locked.content, locked.state, locked.valid_from = locked.said, state, valid_from
    locked.published_at, locked.published_by, locked.published_by_name = clock.now(), by.key, by.name
    change.update(locked, fields=PUBLISHED)
    _tell("services.version.published", locked, what=what, by=by, ended=[other.number for other in ended])
    _copy(locked, draft)
    return change.record


@transaction.atomic
def end(version: Version, *, last_day: date, by: Actor) -> Change:
    """The municipality says this to and including that day, which may not be past."""
    locked = _for_publisher(version, by=by)
    VERSION.moved(locked.state, by_move="end")
    assert locked.valid_from is not None  # noqa: S101 - a constraint of the database
    if last_day < clock.today():
        raise NotPossibleError(_("Siste dag kan ikke være en dag som har vært. Velg i dag eller senere."))
    if last_day < locked.valid_from:
        raise NotPossibleError(_("Siste dag kan ikke være før første dag. Trekk utgaven tilbake i stedet."))
    what = _("Utgave %(number)s gjelder til og med %(day)s") % {"number": locked.number, "day": _day(last_day)}
    change = open_change(locked.service, what=what, by=by)
    _end(locked, last_day=last_day, change=change)
    _tell("services.version.ended", locked, what=what, by=by)
    _copy(locked, version)
    return change.record


@transaction.atomic
def reopen(version: Version, *, by: Actor) -> Change:
    """Take away the last day of a version that still holds, and after which no other begins."""
    locked = _for_publisher(version, by=by)
    VERSION.moved(locked.state, by_move="reopen")
    if locked.valid_to is None or locked.valid_to < clock.today():
        raise NotPossibleError(_("Utgaven har alt sluttet å gjelde. Lag et nytt utkast av den i stedet."))
    if any(other.valid_from > locked.valid_to for other in _public(locked.service) if other.valid_from):
        raise NotPossibleError(_("En nyere utgave tar over. Trekk den tilbake før dere tar bort sluttdagen."))
    what = _("Tok bort sluttdagen for utgave %(number)s") % {"number": locked.number}
    change = open_change(locked.service, what=what, by=by)
    _reopen(locked, change=change)
    _tell("services.version.reopened", locked, what=what, by=by)
    _copy(locked, version)
    return change.record


@transaction.atomic
def withdraw(version: Version, *, by: Actor) -> Change:
    """Make a version that has not begun to hold a draft again. The one that would have ended for it goes on."""
    locked = _for_publisher(version, by=by)
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
    day_before = locked.valid_from - ONE_DAY
    locked.state, locked.content, locked.valid_from, locked.valid_to = state, None, None, None
    locked.published_at, locked.published_by, locked.published_by_name = None, "", ""
    change.update(locked, fields=PUBLISHED)
    for other in _public(locked.service):
        if other.valid_to == day_before:
            _reopen(other, change=change)
    _tell("services.version.withdrawn", locked, what=what, by=by)
    _copy(locked, version)
    return change.record


@transaction.atomic
def discard_draft(draft: Version, *, by: Actor) -> Change:
    """Put a draft away. It stays in the history, and can be put back."""
    require(by, EDIT_SERVICES, municipality_id=draft.service.municipality_id)
    locked = hold_version(draft)
    locked.state = VERSION.moved(locked.state, by_move="discard")
    what = _("Forkastet utkastet, utgave %(number)s") % {"number": locked.number}
    change = open_change(locked.service, what=what, by=by)
    change.update(locked, fields=["state"])
    note(EDIT_SERVICES, by=by, on=locked, municipality_id=locked.service.municipality_id, what=what)
    draft.state = locked.state
    return change.record


def problems_of(version: Version, *, known: Mapping[str, ServiceKind] | None = None) -> tuple[Problem, ...]:
    """What stands in the way of publishing it, and what to look at. ``known`` saves asking again for each of many."""
    service = version.service
    return problems(
        Facts(
            version.description,
            language=Language(service.municipality.language),
            known=known_kinds(service.municipality) if known is None else known,
            own=frozenset(version.own),
        )
    )


def known_kinds(municipality: Municipality) -> dict[str, ServiceKind]:
    """The kind of every service and technology there is, by code: the templates, and the municipality's own."""
    known = {code: template.kind for code, template in templates().items()}
    ours = Service.objects.filter(municipality=municipality).values_list("code", "kind")
    return known | {code: ServiceKind(kind) for code, kind in ours}


def _for_publisher(version: Version, *, by: Actor) -> Version:
    require(by, PUBLISH_SERVICES, municipality_id=version.service.municipality_id)
    return hold_version(version)


def _public(service: Service) -> list[Version]:
    return list(service.versions.filter(state__in=PUBLIC))


def _refuse_overlap(others: list[Version], valid_from: date) -> None:
    """What has been said to the public is not rewritten: a new version begins after every other, and not in the past.

    The first may begin in the past, since it is then that the municipality began to say it.
    """
    later = [other for other in others if other.valid_from and other.valid_from >= valid_from]
    if later:
        last = max(later, key=lambda other: other.number)
        assert last.valid_from is not None  # noqa: S101 - it was just asked for
        values = {"number": last.number, "day": _day(last.valid_from)}
        raise NotPossibleError(
            _("Utgave %(number)s gjelder fra %(day)s. Velg en senere dag, så to utgaver aldri gjelder samtidig.")
            % values
        )
    if others and valid_from < clock.today():
        raise NotPossibleError(_("En ny utgave kan ikke gjelde fra en dag som har vært. Velg i dag eller senere."))


def _end(version: Version, *, last_day: date, change: OpenChange) -> None:
    version.state, version.valid_to = VersionState.ENDED, last_day
    change.update(version, fields=["state", "valid_to"])


def _reopen(version: Version, *, change: OpenChange) -> None:
    version.state, version.valid_to = VersionState.PUBLISHED, None
    change.update(version, fields=["state", "valid_to"])


def _tell(event: str, version: Version, *, what: str, by: Actor, **more: object) -> None:
    """The audit, and those outside."""
    service = version.service
    days = {
        "valid_from": version.valid_from.isoformat() if version.valid_from else None,
        "valid_to": version.valid_to.isoformat() if version.valid_to else None,
    }
    note(PUBLISH_SERVICES, by=by, on=version, municipality_id=service.municipality_id, what=what, **days)
    outbox.put(
        event,
        municipality_id=service.municipality_id,
        payload={"service": service.code, "version": version.number, **days, **more},
    )


def _copy(locked: Version, version: Version) -> None:
    for name in PUBLISHED:
        setattr(version, name, getattr(locked, name))


def _day(day: date) -> str:
    return date_format(day, "j. F Y")
