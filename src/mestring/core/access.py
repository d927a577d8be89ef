"""The one gate: who may do what, where, on which day and why. Every view and every action asks here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.core import clock


class Role(StrEnum):
    """What a person is to the municipality. A person may hold several, each for a unit and a period."""

    PLAN_OWNER = "plan_owner"
    SERVICE_EDITOR = "service_editor"
    UNIT_LEADER = "unit_leader"
    CASEWORKER = "caseworker"
    ANALYST = "analyst"
    COUNCILLOR = "councillor"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    CITIZEN = "citizen"


ROLE_LABELS = {
    Role.PLAN_OWNER: gettext_lazy("Planeier"),
    Role.SERVICE_EDITOR: gettext_lazy("Fagansvarlig"),
    Role.UNIT_LEADER: gettext_lazy("Enhetsleder"),
    Role.CASEWORKER: gettext_lazy("Saksbehandler"),
    Role.ANALYST: gettext_lazy("Analytiker"),
    Role.COUNCILLOR: gettext_lazy("Folkevalgt"),
    Role.ADMINISTRATOR: gettext_lazy("Administrator"),
    Role.AUDITOR: gettext_lazy("Revisor"),
    Role.CITIZEN: gettext_lazy("Innbygger"),
}
EMPLOYEES = frozenset(Role) - {Role.CITIZEN}


class Purpose(StrEnum):
    """Why something is read or written; stands in the audit."""

    PLANNING = "planning"
    ADMINISTRATION = "administration"
    CONTROL = "control"
    OPENNESS = "openness"
    OWN_MATTERS = "own_matters"


class Reach(StrEnum):
    """How far a permission goes: the whole municipality, or the units one holds the role in."""

    MUNICIPALITY = "municipality"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Permission:
    """One thing that may be done. ``sentence`` ends "Du har ikke tilgang til å …" (bokmål).

    ``roles`` may do it anywhere in their municipality, ``unit_roles`` only for units they hold the role in.
    """

    code: str
    sentence: str | Promise
    purpose: Purpose
    roles: frozenset[Role]
    unit_roles: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class Held:
    """A role held from a day, to a day (inclusive, None is open), for units (None is the whole municipality)."""

    role: Role
    municipality_id: int
    starts: date
    ends: date | None = None
    unit_ids: frozenset[int] | None = None

    def on(self, day: date) -> bool:
        """Whether it is held on that day."""
        return self.starts <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a signed-in person with the roles held, the public, or the system itself.

    ``key`` is what the audit holds ("user:…", "public", "system:…"); never a name or an identity number.
    """

    key: str
    name: str
    municipality_id: int | None = None
    held: tuple[Held, ...] = field(default=())
    user_id: int | None = None

    @property
    def signed_in(self) -> bool:
        """Whether this is a person who has signed in."""
        return self.user_id is not None

    def roles(self, *, on: date) -> frozenset[Role]:
        """The roles held in the actor's municipality on a day."""
        return frozenset(h.role for h in self.held if h.on(on) and h.municipality_id == self.municipality_id)


PUBLIC = Actor(key="public", name="")


def system(name: str, *, municipality_id: int | None = None) -> Actor:
    """The system acting by itself: a command, a job, the demo."""
    return Actor(key=f"system:{name}", name=name, municipality_id=municipality_id)


class RefusedError(Exception):
    """The gate said no. The message is a sentence for the user; ``permission`` is what was asked for."""

    def __init__(self, sentence: str, *, permission: Permission, sign_in: bool = False) -> None:
        super().__init__(sentence)
        self.permission = permission
        self.sign_in = sign_in


def may(
    actor: Actor,
    permission: Permission,
    *,
    municipality_id: int | None = None,
    unit_ids: Iterable[int] | None = None,
    on: date | None = None,
) -> bool:
    """Whether the actor may do it, in this municipality (the actor's own when None) and for any of these units.

    With ``unit_ids`` None the question is whether there is any unit at all for which it may be done.
    """
    day = on or clock.today()
    where = municipality_id if municipality_id is not None else actor.municipality_id
    if actor.key.startswith("system:"):
        return actor.municipality_id in (None, where)
    if where is None:
        return False
    asked = None if unit_ids is None else frozenset(unit_ids)
    for held in actor.held:
        if not held.on(day) or held.municipality_id != where:
            continue
        if held.role in permission.roles:
            return True
        if held.role in permission.unit_roles and (asked is None or held.unit_ids is None or held.unit_ids & asked):
            return True
    return False


def require(
    actor: Actor,
    permission: Permission,
    *,
    municipality_id: int | None = None,
    unit_ids: Iterable[int] | None = None,
    on: date | None = None,
) -> None:
    """Raise RefusedError unless the actor may. The refusal is written to the audit, with what was asked and why."""
    if may(actor, permission, municipality_id=municipality_id, unit_ids=unit_ids, on=on):
        return
    from mestring.core import audit  # noqa: PLC0415 - the audit's models need Django's registry, the gate does not

    audit.refused(by=actor, permission=permission, municipality_id=municipality_id)
    if not actor.signed_in:
        raise RefusedError(_("Du må logge inn først."), permission=permission, sign_in=True)
    raise RefusedError(
        _("Du har ikke tilgang til å %(what)s. Trenger du det, kan administratoren i kommunen gi deg rollen.")
        % {"what": permission.sentence},
        permission=permission,
    )
