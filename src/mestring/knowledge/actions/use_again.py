"""Go back to an older release: what is in use is replaced by it, and kept."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor
from mestring.knowledge.actions.storing import replace_used
from mestring.knowledge.actions.take_in import require_for, tell
from mestring.knowledge.models import Release, ReleaseState
from mestring.knowledge.refusals import NotPossibleError


def use_again(release: Release, *, by: Actor) -> Release:
    """The release, in use again. NotPossibleError where it already is."""
    require_for(release.municipality, by=by)
    try:
        with transaction.atomic():
            held = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
            if held.state == ReleaseState.CURRENT:
                raise NotPossibleError(_("Denne utgaven er i bruk allerede."))
            replace_used(held)
            held.state = ReleaseState.CURRENT
            held.save(update_fields=["state"])
            tell("knowledge.release.used_again", held, by=by)
    except IntegrityError:
        raise NotPossibleError(_("Noen andre byttet utgave akkurat nå. Se hva som er i bruk, og prøv igjen.")) from None
    return held
