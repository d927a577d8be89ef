"""Who may see and do what with plans, and what becomes of what is kept of them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from mestring.core.access import EMPLOYEES, Permission, Purpose, Role
from mestring.core.stewardship import Stewardship

READ_PLANS = Permission(
    code="plans.read",
    sentence=_("se planer som ikke er vedtatt"),
    purpose=Purpose.PLANNING,
    roles=EMPLOYEES,
)
EDIT_PLANS = Permission(
    code="plans.edit",
    sentence=_("endre planen"),
    purpose=Purpose.PLANNING,
    roles=frozenset({Role.PLAN_OWNER}),
)
FOLLOW_UP_MEASURES = Permission(
    code="plans.follow_up",
    sentence=_("endre ansvar, frist og budsjett for tiltaket"),
    purpose=Purpose.PLANNING,
    roles=frozenset({Role.PLAN_OWNER}),
    unit_roles=frozenset({Role.UNIT_LEADER}),
)
IMPORT_PLANS = Permission(
    code="plans.import",
    sentence=_("lese inn plandokumenter"),
    purpose=Purpose.PLANNING,
    roles=frozenset({Role.PLAN_OWNER}),
)
MOVE_EDITIONS = Permission(
    code="plans.move_editions",
    sentence=_("legge planen ut på høring eller registrere vedtak"),
    purpose=Purpose.PLANNING,
    roles=frozenset({Role.PLAN_OWNER}),
)

OPEN = "Alle når planen er vedtatt; ansatte og folkevalgte i kommunen ellers"
LONG = "Så lenge kommunen finnes; planer er arkivverdige"
STEWARDSHIP = {
    "plans.plan": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "plans.edition": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "plans.element": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "plans.passage": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "plans.budgetline": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "plans.change": Stewardship(readers="Ansatte og folkevalgte i kommunen", reads_audited=False, kept=LONG),
    "plans.reading": Stewardship(
        readers="Planeiere i kommunen", reads_audited=False, kept="Ett år etter at planen er lagret eller forkastet"
    ),
    "plans.historicalplan": Stewardship(readers="Ansatte og folkevalgte i kommunen", reads_audited=False, kept=LONG),
    "plans.historicaledition": Stewardship(readers="Ansatte og folkevalgte i kommunen", reads_audited=False, kept=LONG),
    "plans.historicalelement": Stewardship(readers="Ansatte og folkevalgte i kommunen", reads_audited=False, kept=LONG),
    "plans.historicalpassage": Stewardship(readers="Ansatte og folkevalgte i kommunen", reads_audited=False, kept=LONG),
    "plans.historicalbudgetline": Stewardship(
        readers="Ansatte og folkevalgte i kommunen", reads_audited=False, kept=LONG
    ),
}
