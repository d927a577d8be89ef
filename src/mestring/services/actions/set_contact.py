"""Say whom one calls about a service."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.core.models import Unit
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.changing import hold, note, open_change
from mestring.services.models import Change, Service
from mestring.services.refusals import NotPossibleError

PHONE = re.compile(r"\+?\d(?: ?\d){2,14}")
LONGEST_PHONE, LONGEST_EMAIL = 20, 254
CONTACT = ("contact_unit_id", "contact_phone", "contact_email")


@transaction.atomic
def set_contact(service: Service, *, unit: Unit | None, phone: str, email: str, by: Actor) -> Change | None:
    """Save whom one calls; None when it is as it was. It holds at once, for every version."""
    require(by, EDIT_SERVICES, municipality_id=service.municipality_id)
    held = hold(service)
    phone, email = " ".join(phone.split()), email.strip()
    if unit is not None and unit.municipality_id != held.municipality_id:
        raise NotPossibleError(_("Enheten hører til en annen kommune. Velg en av deres egne."), where="unit")
    if phone and (len(phone) > LONGEST_PHONE or not PHONE.fullmatch(phone)):
        say = _("Telefonnummeret må være sifre, som «12 34 56 78» eller «+47 12 34 56 78».")
        raise NotPossibleError(say, where="phone")
    if email:
        try:
            validate_email(email)
            fits = len(email) <= LONGEST_EMAIL
        except ValidationError:
            fits = False
        if not fits:
            raise NotPossibleError(_("E-postadressen må se ut som «post@kommunen.no»."), where="email")
    wanted = dict(zip(CONTACT, (unit.pk if unit else None, phone, email), strict=True))
    if all(getattr(held, name) == said for name, said in wanted.items()):
        return None
    for name, said in wanted.items():
        setattr(held, name, said)
        setattr(service, name, said)
    what = _("Endret hvem man kontakter")
    change = open_change(held, what=what, by=by)
    change.update(held, fields=["contact_unit", "contact_phone", "contact_email"])
    note(EDIT_SERVICES, by=by, on=held, municipality_id=held.municipality_id, what=what)
    return change.record
