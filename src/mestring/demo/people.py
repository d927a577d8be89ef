"""The invented people one can sign in as, as they stand in the database."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.accounts.models import User
from mestring.core.access import ROLE_LABELS, Role

ISSUER = "https://demo.invalid"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One of them, in words."""

    key: str
    name: str
    role: str
    unit: str


def demo_people() -> list[DemoPerson]:
    """Everybody one can be, in the order they were made."""
    people = []
    for user in User.objects.filter(issuer=ISSUER).order_by("id").prefetch_related("assignments__unit"):
        held = list(user.assignments.all())
        roles = ", ".join(str(ROLE_LABELS[Role(one.role)]) for one in held)
        units = ", ".join(one.unit.name for one in held if one.unit)
        people.append(DemoPerson(key=user.subject, name=user.name, role=roles, unit=units))
    return people


def people_table() -> str:
    """Who one can sign in as, for the terminal."""
    people = demo_people()
    width = max((len(one.name) for one in people), default=0)
    return "\n".join(f"  {one.name:<{width}}  {one.role}{', ' + one.unit if one.unit else ''}" for one in people)
