"""Writes of municipalities and units."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from mestring.core import audit
from mestring.core.access import Actor, Purpose
from mestring.core.models import Municipality, Unit

IN_ADDRESSES = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


class NotPossibleError(ValueError):
    """It cannot be done; the message is a sentence that says why and what to do."""


@transaction.atomic
def add_municipality(*, number: str, name: str, by: Actor) -> Municipality:
    """A new municipality. NotPossibleError for a number that is wrong or taken."""
    if len(number) != 4 or not number.isdigit():
        raise NotPossibleError(_("Kommunenummeret må ha fire sifre."))
    if Municipality.objects.filter(number=number).exists():
        raise NotPossibleError(_("Kommunenummer %(number)s finnes fra før.") % {"number": number})
    slug = slugify(name.casefold().removesuffix(" kommune").translate(IN_ADDRESSES)) or number
    if Municipality.objects.filter(slug=slug).exists():
        slug = f"{slug}-{number}"
    municipality = Municipality.objects.create(number=number, name=name.strip(), slug=slug)
    audit.record(
        "core.municipality_added",
        by=by,
        purpose=Purpose.ADMINISTRATION,
        on=municipality,
        municipality_id=municipality.pk,
        detail={"number": number},
    )
    return municipality


@transaction.atomic
def add_unit(
    municipality: Municipality, *, code: str, name: str, by: Actor, starts: date, parent: Unit | None = None
) -> Unit:
    """A new unit, below another or on top. NotPossibleError for a code that is taken."""
    if municipality.units.filter(code=code).exists():
        raise NotPossibleError(_("Enheten «%(code)s» finnes fra før.") % {"code": code})
    unit = Unit.objects.create(municipality=municipality, code=code, name=name.strip(), parent=parent, starts=starts)
    audit.record(
        "core.unit_added",
        by=by,
        purpose=Purpose.ADMINISTRATION,
        on=unit,
        municipality_id=municipality.pk,
        detail={"code": code},
    )
    return unit
