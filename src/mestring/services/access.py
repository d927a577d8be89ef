"""Who may see and do what with the catalogue of services, and what becomes of what is kept of it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from mestring.core.access import EMPLOYEES, Permission, Purpose, Role
from mestring.core.stewardship import Stewardship

READ_SERVICES = Permission(
    code="services.read",
    sentence=_("se tjenestebeskrivelser som ikke er publisert"),
    purpose=Purpose.ADMINISTRATION,
    roles=EMPLOYEES,
)
EDIT_SERVICES = Permission(
    code="services.edit",
    sentence=_("endre tjenestebeskrivelsene"),
    purpose=Purpose.ADMINISTRATION,
    roles=frozenset({Role.SERVICE_EDITOR}),
)
PUBLISH_SERVICES = Permission(
    code="services.publish",
    sentence=_("publisere tjenestebeskrivelsene"),
    purpose=Purpose.ADMINISTRATION,
    roles=frozenset({Role.SERVICE_EDITOR}),
)

OPEN = "Alle når beskrivelsen er publisert; ansatte og folkevalgte i kommunen ellers"
INSIDE = "Ansatte og folkevalgte i kommunen"
LONG = "Så lenge kommunen finnes; hva kommunen har sagt om tjenestene sine, er arkivverdig"
STEWARDSHIP = {
    "services.service": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "services.version": Stewardship(readers=OPEN, reads_audited=False, kept=LONG),
    "services.change": Stewardship(readers=INSIDE, reads_audited=False, kept=LONG),
    "services.historicalservice": Stewardship(readers=INSIDE, reads_audited=False, kept=LONG),
    "services.historicalversion": Stewardship(readers=INSIDE, reads_audited=False, kept=LONG),
}
