"""The life of an edition: drafted, heard, adopted, superseded."""

from __future__ import annotations

from mestring.core.states import Move, State, StateTable
from mestring.plans.access import MOVE_EDITIONS
from mestring.plans.models.edition import EditionState

EDITION = StateTable(
    states=(
        State(EditionState.DRAFT, "Utkast", "Planeier"),
        State(EditionState.HEARING, "På høring", "Planeier"),
        State(EditionState.ADOPTED, "Vedtatt", "Planeier og enhetsledere"),
        State(EditionState.SUPERSEDED, "Erstattet", ""),
    ),
    moves=(
        Move("send_to_hearing", "Legg ut på høring", (EditionState.DRAFT,), EditionState.HEARING, MOVE_EDITIONS),
        Move("take_back", "Ta tilbake til utkast", (EditionState.HEARING,), EditionState.DRAFT, MOVE_EDITIONS),
        Move(
            "adopt",
            "Registrer vedtak",
            (EditionState.DRAFT, EditionState.HEARING),
            EditionState.ADOPTED,
            MOVE_EDITIONS,
        ),
        Move("supersede", "Erstatt", (EditionState.ADOPTED,), EditionState.SUPERSEDED, MOVE_EDITIONS),
    ),
)
