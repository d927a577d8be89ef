"""Take in a table from a source: read, checked, and kept as the release in use. The older one is kept too."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mestring.core import audit, clock
from mestring.core.access import Actor, require
from mestring.core.models import Municipality
from mestring.knowledge.access import IMPORT_RELEASES
from mestring.knowledge.actions.receipt import receipt
from mestring.knowledge.actions.storing import store
from mestring.knowledge.intake import read_and_check
from mestring.knowledge.models import Area, Release, ReleaseState
from mestring.knowledge.refusals import KnownFileError, NotPossibleError

Say = Callable[[str], Any]
LONGEST_NAME = 200


def take_in(
    content: bytes,
    *,
    name: str,
    by: Actor,
    source: str | None = None,
    municipality: Municipality | None = None,
    synthetic: bool = False,
    say: Say = lambda _sentence: None,
) -> Release:
    """The release, in use. ``source``: its code; None to recognise it. ``municipality``: whose own it is, if anyone's.

    NotPossibleError for a file that is unreadable, not right, of an unknown source or known from before, with every
    sentence; then nothing is changed. ``synthetic``: the numbers are made up, and their areas need not exist.
    """
    require_for(municipality, by=by)
    digest = hashlib.sha256(content).hexdigest()
    _refuse_known(digest, municipality)
    say(_("Leser og kontrollerer tabellen."))
    found = read_and_check(
        content,
        source=source,
        also=_also(municipality),
        invented=synthetic,
        needed=municipality.number if municipality else None,
    )
    release = Release(
        source=found.source.code,
        municipality=municipality,
        title=found.source.title,
        updated=found.updated,
        synthetic=synthetic,
        file_name=safe_name(name),
        digest=digest,
        receipt=receipt(found.checked, found.findings),
        at=clock.now(),
        by=by.key,
        by_name=by.name,
    )
    say(_("Lagrer %(numbers)s tall.") % {"numbers": found.checked.numbers})
    try:
        with transaction.atomic():
            store(release, found.checked)
            tell("knowledge.release.taken_in", release, by=by)
    except IntegrityError:
        raise NotPossibleError(
            _("Noen andre hentet inn tall fra samme kilde akkurat nå. Se hva de hentet, og prøv igjen.")
        ) from None
    return release


def require_for(municipality: Municipality | None, *, by: Actor) -> None:
    """Ask the gate; what is common to all is changed by one municipality only where it is the only one."""
    require(by, IMPORT_RELEASES, municipality_id=municipality.pk if municipality else None)
    if municipality is None and by.signed_in and Municipality.objects.count() > 1:
        raise NotPossibleError(
            _("Disse tallene gjelder alle kommunene her, og byttes på kommandolinjen. Spør den som drifter løsningen.")
        )


def tell(action: str, release: Release, *, by: Actor) -> None:
    """The audit line of what was done with a release."""
    audit.record(
        action,
        by=by,
        purpose=IMPORT_RELEASES.purpose,
        on=release,
        municipality_id=release.municipality_id,
        detail={"source": release.source, "file": release.file_name, "digest": release.digest},
    )


def safe_name(name: str) -> str:
    """The file's own name: no folders, nothing that cannot be printed, not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable()).strip()[-LONGEST_NAME:] or "tabell"


def _refuse_known(digest: str, municipality: Municipality | None) -> None:
    known = Release.objects.filter(digest=digest, municipality=municipality).first()
    if known is None:
        return
    day = timezone.localtime(known.at).strftime("%d.%m.%Y")
    if known.state == ReleaseState.CURRENT:
        say = _("Denne filen er hentet inn før, %(day)s, og er i bruk. Det er ingenting nytt å hente inn.")
    else:
        say = _(
            "Denne filen er hentet inn før, %(day)s, og er erstattet av en nyere. Vil du tilbake til den, tar du den i "
            "bruk igjen fra siden dens."
        )
    raise KnownFileError(say % {"day": day}, release=known)


def _also(municipality: Municipality | None) -> set[str]:
    """Areas that are known beside the country's own: the municipality's, and those something is kept of."""
    own = {municipality.number} if municipality else set()
    return own | set(Area.objects.values_list("code", flat=True))
