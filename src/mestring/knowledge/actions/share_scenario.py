"""Let anyone who has the link read a scenario, and stop it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.knowledge.actions.keep_scenario import held, tell
from mestring.knowledge.models import Scenario
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.selectors.scenarios import finished_run


@transaction.atomic
def share_scenario(scenario: Scenario, *, by: Actor) -> None:
    """Open the link. NotPossibleError while there is no result to read."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    if finished_run(held(scenario)) is None:
        raise NotPossibleError(_("Scenarioet har ikke noe resultat ennå. Regn det ut før du deler det."))
    _set(scenario, shared=True, by=by)


@transaction.atomic
def stop_sharing(scenario: Scenario, *, by: Actor) -> None:
    """Close the link. It leads nowhere until the scenario is shared again."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    _set(scenario, shared=False, by=by)


def _set(scenario: Scenario, *, shared: bool, by: Actor) -> None:
    was, scenario.shared = held(scenario).shared, shared
    if was != shared:
        scenario.save(update_fields=["shared"])
        tell(scenario, did="shared" if shared else "unshared", by=by)
