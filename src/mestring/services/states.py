"""The life of a version: drafted, published, ended; or discarded."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from mestring.core.states import Move, State, StateTable
from mestring.services.access import EDIT_SERVICES, PUBLISH_SERVICES
from mestring.services.models.version import VersionState

DRAFT, PUBLISHED, ENDED, DISCARDED = (
    VersionState.DRAFT,
    VersionState.PUBLISHED,
    VersionState.ENDED,
    VersionState.DISCARDED,
)

VERSION = StateTable(
    states=(
        State(DRAFT, _("Utkast"), _("Fagansvarlig")),
        State(PUBLISHED, _("Publisert"), _("Fagansvarlig")),
        State(ENDED, _("Har sluttdag"), ""),
        State(DISCARDED, _("Forkastet"), ""),
    ),
    moves=(
        Move("publish", _("Publiser"), (DRAFT,), PUBLISHED, PUBLISH_SERVICES),
        Move("discard", _("Forkast utkastet"), (DRAFT,), DISCARDED, EDIT_SERVICES),
        Move("end", _("Sett sluttdag"), (PUBLISHED,), ENDED, PUBLISH_SERVICES),
        Move("reopen", _("Ta bort sluttdagen"), (ENDED,), PUBLISHED, PUBLISH_SERVICES),
        Move("withdraw", _("Trekk tilbake før den gjelder"), (PUBLISHED, ENDED), DRAFT, PUBLISH_SERVICES),
    ),
)
