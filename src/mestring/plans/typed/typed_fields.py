"""What people type into the fields of a measure, read as values; what cannot be read gets a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from mestring.core.models import Unit
from mestring.core.writable import writable
from mestring.plans.models import Element, Plan
from mestring.plans.typed.money import NotMoneyError, parse_kroner
from mestring.plans.typed.typed_choices import meant
from mestring.plans.typed.typed_days import parse_typed_day

LINK_LENGTH = 200
LONGEST_TITLE, LONGEST_TEXT = 2_000, 50_000
SHOWN = 4


class TypedWrongError(ValueError):
    """The field cannot be read; the message says what to write."""


@dataclass(frozen=True)
class FieldReader:
    """Reads fields against the units and plans one may choose from, and the day it is."""

    units: Sequence[Unit]
    plans: Sequence[Plan]
    today: date

    def unit(self, typed: str, *, now: Unit | None = None) -> int | None:
        """The unit's id. ``now`` is the one that stands there: its name is understood also when it is closed."""
        if not typed.strip():
            return None
        if now is not None and " ".join(typed.split()) == now.name:
            return now.pk
        found = meant(typed, self.units)
        if len(found) == 1:
            return found[0].pk
        raise TypedWrongError(
            _several(typed, found)
            if found
            else _("Fant ingen enhet som heter «%(typed)s». Skriv noen bokstaver av navnet.") % {"typed": typed.strip()}
        )

    def plan(self, typed: str, *, now: Plan | None = None) -> int | None:
        """The plan's id."""
        if not typed.strip():
            return None
        if now is not None and " ".join(typed.split()) == now.title:
            return now.pk
        found = meant(typed, self.plans)
        if len(found) == 1:
            return found[0].pk
        raise TypedWrongError(
            _several(typed, found)
            if found
            else _("Fant ingen plan som heter «%(typed)s». Lim heller inn en lenke til den.") % {"typed": typed.strip()}
        )

    def day(self, typed: str) -> date | None:
        """The day, None where nothing is typed."""
        if not typed.strip():
            return None
        day = parse_typed_day(typed, today=self.today)
        if day is None:
            raise TypedWrongError(_("Skriv en dato, for eksempel 31.12.2027, 2027 eller juni 2027."))
        return day


def _several(typed: str, found: Sequence[object]) -> str:
    names = ", ".join(str(one) for one in found[:SHOWN]) + (" …" if len(found) > SHOWN else "")
    return _("«%(typed)s» kan være flere: %(names)s. Skriv mer av navnet.") % {"typed": typed.strip(), "names": names}


def longest_of(field: str) -> int:
    """How many signs an element's field has room for."""
    kept: int | None = getattr(Element._meta.get_field(field), "max_length", None)
    return kept or (LONGEST_TITLE if field == "title" else LONGEST_TEXT)


def text(typed: str, *, field: str) -> str:
    """One line or a paragraph, no longer than the field can hold."""
    said = writable(typed).strip()
    longest = longest_of(field)
    if len(said) > longest:
        raise TypedWrongError(
            _("Skriv kortere: Her er det plass til %(longest)d tegn, og du har skrevet %(length)d.")
            % {"longest": longest, "length": len(said)}
        )
    return said


def link(typed: str) -> str:
    """An address on the web."""
    said = typed.strip()
    if not said:
        return ""
    if "://" not in said:
        said = f"https://{said}"
    try:
        parts = urlsplit(said)
        fits = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not set(said) & set(' "<>\\')
    except ValueError:
        fits = False
    if not fits or len(said) > LINK_LENGTH:
        raise TypedWrongError(_("Lim inn hele adressen, for eksempel https://www.kommunen.no/planen."))
    return said


def kroner(typed: str) -> Decimal | None:
    """An amount, None where nothing is typed."""
    if not typed.strip():
        return None
    try:
        return parse_kroner(typed)
    except NotMoneyError as error:
        raise TypedWrongError(_money_sentences()[error.reason]) from None


def _money_sentences() -> dict[str, Any]:
    return {
        "unreadable": _("Skriv et beløp i kroner, for eksempel 1 250 000 eller 1,2 mill."),
        "negative": _("Et budsjett kan ikke være under null."),
        "too_large": _("Beløpet er større enn det er plass til. Skriv det i kroner."),
        "too_fine": _("Skriv beløpet med høyst to desimaler."),
    }
