"""The life of an edition: drafted, heard, adopted, superseded."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from mestring.core.states import Move, State, StateTable
from mestring.plans.access import MOVE_EDITIONS
from mestring.plans.models.edition import EditionState

EDITION = StateTable(
    states=(
        State(EditionState.DRAFT, _("Utkast"), _("Planeier")),
        State(EditionState.HEARING, _("På høring"), _("Planeier")),
        State(EditionState.ADOPTED, _("Vedtatt"), _("Planeier og enhetsledere")),
        State(EditionState.SUPERSEDED, _("Erstattet"), ""),
    ),
    moves=(
        Move("send_to_hearing", _("Legg ut på høring"), (EditionState.DRAFT,), EditionState.HEARING, MOVE_EDITIONS),
        Move("take_back", _("Ta tilbake til utkast"), (EditionState.HEARING,), EditionState.DRAFT, MOVE_EDITIONS),
        Move(
            "adopt",
            _("Registrer vedtak"),
            (EditionState.DRAFT, EditionState.HEARING),
            EditionState.ADOPTED,
            MOVE_EDITIONS,
        ),
        Move("supersede", _("Erstatt"), (EditionState.ADOPTED,), EditionState.SUPERSEDED, MOVE_EDITIONS),
    ),
)
