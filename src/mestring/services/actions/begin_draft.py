"""A new draft of a service: of what is published, of an earlier version, or of the template."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor, require
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.adopt import first_draft
from mestring.services.actions.changing import hold, note, open_change
from mestring.services.models import Service, Version, VersionState
from mestring.services.refusals import NotPossibleError


@transaction.atomic
def new_draft(service: Service, *, by: Actor) -> Version:
    """A draft that says what the newest published version says, or what the template says where there is none."""
    held = _held(service, by=by)
    newest = held.versions.filter(valid_from__isnull=False).order_by("-valid_from").first()
    what = _("Begynte på et nytt utkast")
    return _begin(held, newest, what=what, by=by)


@transaction.atomic
def put_back(version: Version, *, by: Actor) -> Version:
    """A draft that says what an earlier version said, also one that was discarded."""
    held = _held(version.service, by=by)
    what = _("La utgave %(number)s fram igjen som utkast") % {"number": version.number}
    return _begin(held, version, what=what, by=by)


def _held(service: Service, *, by: Actor) -> Service:
    require(by, EDIT_SERVICES, municipality_id=service.municipality_id)
    held = hold(service)
    if held.versions.filter(state=VersionState.DRAFT).exists():
        raise NotPossibleError(_("Tjenesten har alt et utkast. Publiser eller forkast det først."))
    return held


def _begin(service: Service, source: Version | None, *, what: str, by: Actor) -> Version:
    number = max(service.versions.values_list("number", flat=True), default=0) + 1
    if source is None:
        draft = first_draft(service, by=by, own={})
        draft.number = number
    else:
        draft = Version(
            service=service,
            number=number,
            template=source.template,
            template_fingerprint=source.template_fingerprint,
            own=source.own,
            saved_at=clock.now(),
            saved_by_name=by.name,
        )
    change = open_change(service, what=what, by=by)
    made = change.create(draft)
    note(EDIT_SERVICES, by=by, on=made, municipality_id=service.municipality_id, what=what)
    return made
