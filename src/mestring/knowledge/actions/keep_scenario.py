"""Keep a scenario, change it, copy it, give it another name, throw it away."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core import audit, clock
from mestring.core.access import Actor, require
from mestring.core.models import Municipality
from mestring.knowledge.access import MAKE_SCENARIOS
from mestring.knowledge.models import Scenario
from mestring.knowledge.refusals import ScenarioGoneError
from mestring.knowledge.scenarios.wish import Wish
from mestring.knowledge.selectors.scenario_inputs import scenario_inputs
from mestring.knowledge.selectors.scenarios import changed_by

LONGEST_NAME = 120
CHOSEN = ("name", "note", "until", "draws", "seed", "chosen", "changed_at")


@transaction.atomic
def keep_scenario(wish: Wish, *, municipality: Municipality, by: Actor) -> Scenario:
    """A new scenario. NotPossibleError, with the engine's own sentence, when it could never be reckoned."""
    require(by, MAKE_SCENARIOS, municipality_id=municipality.pk)
    now = clock.now()
    scenario = Scenario(municipality=municipality, at=now, changed_at=now, by=by.key, by_name=by.name)
    _take(wish, scenario)
    scenario.save()
    tell(scenario, did="kept", by=by)
    return scenario


@transaction.atomic
def change_scenario(scenario: Scenario, wish: Wish, *, by: Actor) -> None:
    """Change what it is called and what it chooses. The last result stays until there is another."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    held(scenario)
    _take(wish, scenario)
    scenario.changed_at = clock.now()
    scenario.save(update_fields=CHOSEN)
    tell(scenario, did="changed", by=by)


@transaction.atomic
def name_scenario(scenario: Scenario, *, name: str, note: str, by: Actor) -> None:
    """Give it another name and note; what it chooses, and its result, are as they were."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    held(scenario)
    scenario.name, scenario.note, scenario.changed_at = name, note, clock.now()
    scenario.save(update_fields=["name", "note", "changed_at"])
    tell(scenario, did="named", by=by)


@transaction.atomic
def copy_scenario(scenario: Scenario, *, by: Actor) -> Scenario:
    """Another one just like it, not shared, to be changed without touching the first."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    held(scenario)
    now = clock.now()
    copy = Scenario.objects.create(
        municipality=scenario.municipality,
        name=(_("Kopi av %(name)s") % {"name": scenario.name})[:LONGEST_NAME],
        note=scenario.note,
        until=scenario.until,
        draws=scenario.draws,
        seed=scenario.seed,
        chosen=scenario.chosen,
        at=now,
        changed_at=now,
        by=by.key,
        by_name=by.name,
    )
    tell(copy, did="copied", by=by)
    return copy


@transaction.atomic
def delete_scenario(scenario: Scenario, *, by: Actor) -> None:
    """Throw it away with all its runs."""
    require(by, MAKE_SCENARIOS, municipality_id=scenario.municipality_id)
    held(scenario)
    tell(scenario, did="deleted", by=by)
    scenario.delete()


def held(scenario: Scenario) -> Scenario:
    """As it is kept now; nobody else changes it before the transaction ends. ScenarioGoneError where it is deleted."""
    found = Scenario.objects.select_for_update().filter(pk=scenario.pk).first()
    if found is None:
        raise ScenarioGoneError
    return found


def tell(scenario: Scenario, *, did: str, by: Actor) -> None:
    """The line of the audit."""
    audit.record(
        MAKE_SCENARIOS.code,
        by=by,
        purpose=MAKE_SCENARIOS.purpose,
        on=scenario,
        municipality_id=scenario.municipality_id,
        detail={"did": did, "name": scenario.name},
    )


def _take(wish: Wish, scenario: Scenario) -> None:
    scenario.name, scenario.note, scenario.until = wish.name, wish.note, wish.until
    scenario.draws, scenario.seed, scenario.chosen = wish.draws, wish.seed, wish.chosen.as_json()
    changed_by(scenario, scenario_inputs(scenario.municipality))
