"""Who may use each route: the answer somebody must give before a new route can land.

Roles are those of core/access.py; "stranger" is somebody who has not signed in.
"""

from mestring.core.access import Role

STRANGER = "stranger"
EVERYONE = frozenset({STRANGER, *Role})
PLAN_READERS = frozenset(
    {
        Role.PLAN_OWNER,
        Role.SERVICE_EDITOR,
        Role.UNIT_LEADER,
        Role.CASEWORKER,
        Role.ANALYST,
        Role.COUNCILLOR,
        Role.ADMINISTRATOR,
        Role.AUDITOR,
    }
)
PLAN_OWNERS = frozenset({Role.PLAN_OWNER})
FOLLOWERS_UP = frozenset({Role.PLAN_OWNER, Role.UNIT_LEADER})
SERVICE_READERS = frozenset(Role) - {Role.CITIZEN}
KNOWLEDGE_READERS = frozenset(Role) - {Role.CITIZEN}
RELEASE_IMPORTERS = frozenset({Role.ANALYST, Role.ADMINISTRATOR})
SCENARIO_MAKERS = frozenset({Role.ANALYST, Role.PLAN_OWNER, Role.UNIT_LEADER})
SERVICE_EDITORS = frozenset({Role.SERVICE_EDITOR})

WHO_MAY = {
    "api:api-root": EVERYONE,
    "api:openapi-json": EVERYONE,
    "interface:front": EVERYONE,
    "interface:accessibility": EVERYONE,
    "interface:theme": EVERYONE,
    "interface:health": EVERYONE,
    "set_language": EVERYONE,
    "accounts:sign-in": EVERYONE,
    "accounts:sign-out": EVERYONE,
    "accounts:oidc-start": EVERYONE,
    "accounts:oidc-callback": EVERYONE,
    "accounts:oidc-logout": EVERYONE,
    "accounts:oidc-frontchannel": EVERYONE,
    "accounts:oidc-backchannel": EVERYONE,
    "services:list": SERVICE_READERS,
    "services:service": SERVICE_READERS,
    "services:preview": SERVICE_READERS,
    "services:version": SERVICE_READERS,
    "services:difference": SERVICE_READERS,
    "services:history": SERVICE_READERS,
    "services:templates": SERVICE_EDITORS,
    "services:begin": SERVICE_EDITORS,
    "services:move": SERVICE_EDITORS,
    "services:edit": SERVICE_EDITORS,
    "services:news": SERVICE_EDITORS,
    "services:publish": SERVICE_EDITORS,
    "services:end": SERVICE_EDITORS,
    "services:contact": SERVICE_EDITORS,
    "services:public-find": EVERYONE,
    "services:public-compare": EVERYONE,
    "services:public-charges": EVERYONE,
    "services:public-charge-sum": EVERYONE,
    "services:public-law": EVERYONE,
    "services:public-parameter": EVERYONE,
    "services:public-deadlines": EVERYONE,
    "services:public-ladder": EVERYONE,
    "services:public-criteria": EVERYONE,
    "services:public-criteria-file": EVERYONE,
    "services:public-try": EVERYONE,
    "services:public-technology": EVERYONE,
    "services:public-service": EVERYONE,
    "knowledge:home": KNOWLEDGE_READERS,
    "knowledge:indicators": KNOWLEDGE_READERS,
    "knowledge:indicator": KNOWLEDGE_READERS,
    "knowledge:indicator-numbers": KNOWLEDGE_READERS,
    "knowledge:compare": KNOWLEDGE_READERS,
    "plans:list": PLAN_READERS,
    "plans:public-list": EVERYONE,
    "plans:search": PLAN_READERS,
    "plans:difference": PLAN_READERS,
    "plans:import-upload": PLAN_OWNERS,
    "plans:import-review": PLAN_OWNERS,
    "plans:import-node": PLAN_OWNERS,
    "plans:import-save": PLAN_OWNERS,
    "plans:compare": PLAN_READERS,
    "plans:plan": PLAN_READERS,
    "plans:edition": PLAN_READERS,
    "plans:figures": PLAN_READERS,
    "plans:print": PLAN_READERS,
    "plans:pdf": PLAN_READERS,
    "plans:public-plan": EVERYONE,
    "plans:public-pdf": EVERYONE,
    "plans:sheet": PLAN_READERS,
    "plans:sheet-download": PLAN_READERS,
    "plans:sheet-upload": FOLLOWERS_UP,
    "plans:sheet-save": FOLLOWERS_UP,
    "plans:gaps": PLAN_READERS,
    "plans:element": PLAN_READERS,
    "plans:changes": PLAN_READERS,
    "plans:states": PLAN_READERS,
    "plans:edition-move": PLAN_OWNERS,
    "plans:edition-add": PLAN_OWNERS,
    "plans:element-edit": FOLLOWERS_UP,
    "plans:element-add": PLAN_OWNERS,
    "plans:element-move": PLAN_OWNERS,
    "plans:element-remove": PLAN_OWNERS,
    # A unit leader too, but only what he or she did; see tests/integration/plans/test_changes.py.
    "plans:undo": PLAN_OWNERS,
    "plans:settings": PLAN_OWNERS,
    "api:plans": EVERYONE,
    "api:plan": EVERYONE,
    "api:elements": EVERYONE,
    "api:services": EVERYONE,
    "api:technology": EVERYONE,
    "api:service": EVERYONE,
    "api:fhir": EVERYONE,
    "api:law": EVERYONE,
    "api:parameter": EVERYONE,
}
