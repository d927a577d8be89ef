"""Which kind of field each part of a description is typed into, with its label and hint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.services.codes import (
    CHARGE_NAMES,
    COMPETENCE_NAMES,
    LEVELS_FROM_NAMES,
    NEED_NAMES,
    WHO_NAMES,
    ServiceKind,
)
from mestring.services.content import LEVELS
from mestring.services.description import POINTS, SUMMARY_LENGTH
from mestring.services.field_names import FACT_NAMES, TEXT_NAMES
from mestring.services.forms.choice_fields import OneField, TicksField, YesField, from_names
from mestring.services.forms.text_fields import GroundsField, LengthField, PointsField, TypedField
from mestring.services.kpr import kpr_names
from mestring.services.levels import level_name

# The name and kind of everything in the catalogue, by code.
Names = Mapping[str, tuple[str, ServiceKind]]

ONE_LINE = ("name",)
# As many rows as the text fills, and some to write on; a row has about so many signs.
FEWEST_ROWS = {"summary": 3}
USUAL_ROWS, MOST_ROWS, SIGNS_A_ROW = 5, 24, 68
PARAGRAPHS = _("Tom linje gir nytt avsnitt.")
LINES = _("Ett punkt på hver linje.")
HINTS = {
    "summary": _("Én setning som sier hva det er, høyst %(most)s tegn."),
    "words": _("Skriv det folk sier når de trenger dette, med deres egne ord, ett på hver linje."),
    "charge": _("Skriv uten beløp. Siden viser beløpene som gjelder den dagen den leses."),
    "law": _("Forklar loven med vanlige ord. Paragrafene legger du inn under «Lovgrunnlag»."),
}
FACT_HINTS = {
    "grounds": _("En paragraf på hver linje, for eksempel «hol § 3-2 første ledd nr. 5»."),
    "duration": _("For eksempel 8 uker, 6 måneder eller 1 år. Tomt felt: så lenge en trenger det."),
    "evaluation": _("For eksempel 4 uker. Tomt felt: den evalueres ikke."),
    "levels": _("Nivå 1 er den som mestrer mest selv, nivå 6 den som trenger mest hjelp."),
    "kpr": _("Tjenestetyper i kommunalt pasient- og brukerregister."),
    "decision": _("Da må en søke, og får et skriftlig svar."),
    "needs_consent": _("Den som skal ha det, må ha sagt ja først."),
}


def form_field(field: str, now: Any, *, names: Names) -> forms.Field:
    """The form field of a field of a description, saying what it says now."""
    language, _dot, name = field.rpartition(".")
    return _text(name, now) if language else _fact(name, now, names=names)


def _text(name: str, now: Any) -> forms.Field:
    options: dict[str, Any] = {"label": TEXT_NAMES[name], "initial": now}
    if name in ONE_LINE:
        return TypedField(**options)
    usual = LINES if name in POINTS else PARAGRAPHS
    kind = PointsField if name in POINTS else TypedField
    hint = str(HINTS.get(name, usual)) % {"most": SUMMARY_LENGTH}
    return kind(rows=_rows(name, now), help_text=hint, **options)


def _rows(name: str, now: Any) -> int:
    lines = now if isinstance(now, list) else now.split("\n")
    filled = sum(1 + len(line) // SIGNS_A_ROW for line in lines)
    return min(MOST_ROWS, max(FEWEST_ROWS.get(name, USUAL_ROWS), filled + 1))


def _fact(name: str, now: Any, *, names: Names) -> forms.Field:
    options: dict[str, Any] = {"label": FACT_NAMES[name], "initial": now, "help_text": FACT_HINTS.get(name, "")}
    if name == "grounds":
        return GroundsField(rows=4, **options)
    if name in ("duration", "evaluation"):
        return LengthField(**options)
    if name in ("decision", "needs_consent"):
        return YesField(**options)
    if name == "charge":
        return OneField(choices=from_names(CHARGE_NAMES), **options)
    if name == "levels_from":
        return OneField(choices=from_names(LEVELS_FROM_NAMES), **options)
    return TicksField(choices=_to_tick(name, names), numbers=name == "levels", **options)


def _to_tick(name: str, names: Names) -> list[tuple[str, Any]]:
    if name == "levels":
        return [(str(level), level_name(level)) for level in LEVELS]
    if name == "kpr":
        return [(code, f"{code} {said}") for code, said in kpr_names().items()]
    if name in ("digital", "groups", "related"):
        only = {"digital": ServiceKind.TECHNOLOGY, "groups": ServiceKind.SERVICE}.get(name)
        return sorted(
            ((code, said) for code, (said, kind) in names.items() if only in (None, kind)), key=lambda one: one[1]
        )
    return from_names(NAMES[name])


NAMES: dict[str, Mapping[Any, Any]] = {"for": WHO_NAMES, "needs": NEED_NAMES, "competence": COMPETENCE_NAMES}
