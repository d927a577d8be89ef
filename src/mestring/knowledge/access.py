"""Who may see and do what with the knowledge, and what becomes of what is kept of it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from mestring.core.access import EMPLOYEES, Permission, Purpose, Role
from mestring.core.stewardship import Stewardship

READ_KNOWLEDGE = Permission(
    code="knowledge.read",
    sentence=_("se kommunens tall, indikatorer og framskrivninger"),
    purpose=Purpose.PLANNING,
    roles=EMPLOYEES,
)
IMPORT_RELEASES = Permission(
    code="knowledge.import",
    sentence=_("hente inn tall fra en kilde"),
    purpose=Purpose.ADMINISTRATION,
    roles=frozenset({Role.ANALYST, Role.ADMINISTRATOR}),
)
MAKE_SCENARIOS = Permission(
    code="knowledge.scenarios",
    sentence=_("lage og kjøre scenarioer"),
    purpose=Purpose.PLANNING,
    roles=frozenset({Role.ANALYST, Role.PLAN_OWNER, Role.UNIT_LEADER}),
)

INSIDE = "Ansatte og folkevalgte i kommunen"
OPEN_DATA = "Alle: åpne tall som er publisert av kilden"
STEWARDSHIP = {
    "knowledge.area": Stewardship(readers=OPEN_DATA, reads_audited=False, kept="Så lenge en utgave nevner den"),
    "knowledge.release": Stewardship(
        readers=INSIDE, reads_audited=False, kept="Så lenge kommunen finnes; et scenario kan vise til den"
    ),
    "knowledge.population": Stewardship(readers=OPEN_DATA, reads_audited=False, kept="Så lenge utgaven beholdes"),
    "knowledge.value": Stewardship(
        readers=f"{INSIDE}; små tall er skjult før de lagres", reads_audited=False, kept="Så lenge utgaven beholdes"
    ),
    "knowledge.scenario": Stewardship(
        readers=f"{INSIDE}; alle som har lenken når scenarioet er delt",
        reads_audited=False,
        kept="Til noen sletter det",
    ),
    "knowledge.run": Stewardship(
        readers=f"{INSIDE}; alle som har lenken når scenarioet er delt", reads_audited=False, kept="Så lenge scenarioet"
    ),
}
