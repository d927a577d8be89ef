"""Save what a municipality says otherwise than the template, and never over what somebody else saved meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor, require
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.changing import hold_version, note, open_change
from mestring.services.codes import ServiceKind
from mestring.services.content import ContentError
from mestring.services.field_names import name_of
from mestring.services.fields import read_values, value
from mestring.services.models import Change, Version, VersionState
from mestring.services.news import template_news
from mestring.services.overlay import overlaid, own_values, taken
from mestring.services.refusals import Clash, MeanwhileError, NotPossibleError
from mestring.services.template_files import fingerprint, shipped

SAVED = ("own", "template", "template_fingerprint", "revision", "saved_at", "saved_by_name")


@transaction.atomic
def edit_draft(
    draft: Version, values: Mapping[str, Any], *, read: Mapping[str, Any] | None = None, by: Actor
) -> Change | None:
    """Save these fields ("nb.summary": "…") of a draft; None when they say what it says already.

    ``read`` is what the fields said when the editor read them. A field that says something else now was saved by
    somebody else: MeanwhileError tells what both have written, and nothing is saved. The fields somebody else changed
    and the editor did not are no clash, and both stand. NotPossibleError for a value that cannot be.
    """
    locked = _draft(draft, by=by)
    said = overlaid(locked.template, locked.own)
    try:
        wanted = read_values(ServiceKind(locked.service.kind), values)
        before = read_values(ServiceKind(locked.service.kind), read or {})
    except ContentError as error:
        where = ".".join(str(step) for step in error.where if isinstance(step, str))
        raise NotPossibleError(error.sentence, where=where) from None
    changed = {field: new for field, new in wanted.items() if new != value(said, field)}
    # One who saves a field as it was read has not written in it: what another has saved meanwhile stands.
    changed = {field: new for field, new in changed.items() if field not in before or before[field] != new}
    clashes = [
        Clash(field, read=before[field], theirs=value(said, field), mine=new)
        for field, new in changed.items()
        if field in before and before[field] != value(said, field)
    ]
    if clashes:
        raise MeanwhileError(
            _("%(who)s har lagret i mellomtiden: %(fields)s. Begge tekstene står her. Velg, og lagre på nytt.")
            % {"who": locked.saved_by_name, "fields": _names(clash.field for clash in clashes)},
            who=locked.saved_by_name,
            clashes=clashes,
            revision=locked.revision,
        )
    if not changed:
        return None
    locked.own = own_values(locked.template, overlaid(said, changed))
    what = _("Endret %(fields)s") % {"fields": _names(changed)}
    return _save(draft, locked, what=what, by=by, fields=sorted(changed))


@transaction.atomic
def use_template_words(draft: Version, *, fields: Collection[str], by: Actor) -> Change | None:
    """Give up the municipality's own words in these fields; None where there were none."""
    locked = _draft(draft, by=by)
    given_up = [field for field in locked.own if field in set(fields)]
    if not given_up:
        return None
    locked.own = {field: said for field, said in locked.own.items() if field not in given_up}
    what = _("Brukte malens ord i %(fields)s") % {"fields": _names(given_up)}
    return _save(draft, locked, what=what, by=by, fields=given_up)


@transaction.atomic
def take_template_news(draft: Version, *, fields: Collection[str], by: Actor) -> Change | None:
    """Go over to the newer template, taking what is new in these fields and keeping what the draft says in the others.

    None where the template says nothing new. Fields without news are left out of account.
    """
    locked = _draft(draft, by=by)
    template = shipped(locked.service.code)
    told = template_news(locked)
    if template is None or not told:
        return None
    wanted = [one.field for one in told if one.field in set(fields)]
    locked.own = taken(begun_from=locked.template, shipped=template, own=locked.own, fields=wanted)
    locked.template, locked.template_fingerprint = template, fingerprint(template)
    what = (
        _("Tok inn det nye i malen: %(fields)s") % {"fields": _names(wanted)}
        if wanted
        else _("Så på det nye i malen og beholdt egne ord")
    )
    return _save(draft, locked, what=what, by=by, fields=wanted)


def _draft(draft: Version, *, by: Actor) -> Version:
    require(by, EDIT_SERVICES, municipality_id=draft.service.municipality_id)
    locked = hold_version(draft)
    if locked.state != VersionState.DRAFT:
        raise NotPossibleError(_("Bare et utkast kan endres. Lag et nytt utkast av det som er publisert."))
    return locked


def _save(draft: Version, locked: Version, *, what: str, by: Actor, fields: Collection[str]) -> Change:
    locked.revision += 1
    locked.saved_at, locked.saved_by_name = clock.now(), by.name
    change = open_change(locked.service, what=what, by=by)
    change.update(locked, fields=SAVED)
    municipality = locked.service.municipality_id
    note(EDIT_SERVICES, by=by, on=locked, municipality_id=municipality, what=what, fields=list(fields))
    for name in SAVED:
        setattr(draft, name, getattr(locked, name))
    return change.record


def _names(fields: Any) -> str:
    return ", ".join(name_of(field) for field in fields)
