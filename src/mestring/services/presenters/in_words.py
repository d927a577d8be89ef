"""What a field of a description says, as people read it: a text, points, or a fact in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from mestring.services.codes import (
    CHARGE_NAMES,
    COMPETENCE_NAMES,
    LEVELS_FROM_NAMES,
    NEED_NAMES,
    WHO_NAMES,
    LengthUnit,
)
from mestring.services.description import Length
from mestring.services.fields import Value
from mestring.services.kpr import kpr_names
from mestring.services.presenters import lengths

NAMES: dict[str, Mapping[Any, Any]] = {
    "for": WHO_NAMES,
    "needs": NEED_NAMES,
    "competence": COMPETENCE_NAMES,
    "charge": CHARGE_NAMES,
    "levels_from": LEVELS_FROM_NAMES,
}


def lines_of(field: str, said: Value, *, names: Mapping[str, str]) -> tuple[str, ...]:
    """The field as lines: paragraphs of a text, points, or a fact on one line. () where it says nothing.

    ``names`` are those of the catalogue's services by code; a code nobody knows stands as it is.
    """
    if "." in field:
        return tuple(said) if isinstance(said, list) else tuple(part for part in said.split("\n\n") if part)
    if field == "grounds":
        return tuple(f"{ground['act']} {ground['provision']}" for ground in said)
    words = fact_in_words(field, said, names=names)
    return (words,) if words else ()


def fact_in_words(field: str, said: Value, *, names: Mapping[str, str]) -> str:
    """A fact on one line; "" where it says nothing."""
    if field in ("duration", "evaluation"):
        return _length(said)
    if isinstance(said, bool):
        return _("Ja") if said else _("Nei")
    if field == "grounds":
        return "; ".join(f"{ground['act']} {ground['provision']}" for ground in said)
    if field == "levels":
        return ", ".join(str(level) for level in said)
    if isinstance(said, list):
        return capfirst(", ".join(_within(field, _name(field, code, names)) for code in said))
    return _name(field, said, names)


def _within(field: str, name: str) -> str:
    """A name within a list of them: only those of services keep their capital letter."""
    return name[:1].lower() + name[1:] if field in NAMES else name


def _name(field: str, code: str, names: Mapping[str, str]) -> str:
    if field == "kpr":
        return " ".join(filter(None, (code, kpr_names().get(code))))
    if field in NAMES:
        return str(NAMES[field].get(code, code))
    return names.get(code, code)


def _length(said: Mapping[str, int] | None) -> str:
    if said is None:
        return ""
    unit, number = next(iter(said.items()))
    return lengths.in_words(Length(number, LengthUnit(unit)))
