"""Put a draft away."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.changing import hold_version, note, open_change
from mestring.services.models import Change, Version
from mestring.services.states import VERSION


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
