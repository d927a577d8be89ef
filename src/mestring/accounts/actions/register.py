"""Register employees before they sign in, and give and end roles."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from mestring.accounts.models import Assignment, User, UserKind
from mestring.core import audit
from mestring.core.access import Actor, Purpose, Role
from mestring.core.actions import NotPossibleError
from mestring.core.models import Municipality, Unit


@transaction.atomic
def register_employee(municipality: Municipality, *, name: str, email: str, by: Actor) -> User:
    """An account that the employee's first sign-in binds to the provider. NotPossibleError for an address in use."""
    try:
        validate_email(email)
    except ValidationError as error:
        raise NotPossibleError(_("«%(email)s» er ikke en e-postadresse.") % {"email": email}) from error
    if User.objects.filter(email__iexact=email, kind=UserKind.EMPLOYEE).exists():
        raise NotPossibleError(_("En ansatt med denne e-postadressen er registrert fra før."))
    user = User.objects.create(municipality=municipality, name=name.strip(), email=email, kind=UserKind.EMPLOYEE)
    audit.record(
        "accounts.employee_registered",
        by=by,
        purpose=Purpose.ADMINISTRATION,
        on=user,
        municipality_id=municipality.pk,
    )
    return user


@transaction.atomic
def assign_role(
    user: User, *, role: Role, starts: date, by: Actor, unit: Unit | None = None, ends: date | None = None
) -> Assignment:
    """Give a role in the user's municipality, for a unit and those below it or for all of it."""
    if user.municipality is None:
        raise NotPossibleError(_("Personen hører ikke til noen kommune."))
    if unit is not None and unit.municipality_id != user.municipality_id:
        raise NotPossibleError(_("Enheten hører til en annen kommune."))
    if ends is not None and ends < starts:
        raise NotPossibleError(_("Rollen kan ikke ta slutt før den begynner."))
    assignment = Assignment.objects.create(
        user=user, municipality=user.municipality, role=role.value, unit=unit, starts=starts, ends=ends
    )
    audit.record(
        "accounts.role_given",
        by=by,
        purpose=Purpose.ADMINISTRATION,
        on=assignment,
        municipality_id=user.municipality_id,
        detail={"user": user.audit_key, "role": role.value, "unit": unit.code if unit else None},
    )
    return assignment
