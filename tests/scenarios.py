"""A kept scenario with a result, as the actions make it, in a municipality that has counted its people."""

from __future__ import annotations

from typing import Any

from mestring.core import clock
from mestring.core.access import Actor
from mestring.core.models import Municipality
from mestring.knowledge.actions.keep_scenario import keep_scenario
from mestring.knowledge.actions.run_scenario import run_now
from mestring.knowledge.actions.share_scenario import share_scenario
from mestring.knowledge.models import Population, Run, Scenario
from mestring.knowledge.scenarios.chosen import Chosen, ChosenLever, Coverage
from mestring.knowledge.scenarios.wish import Wish
from tests.counted_people import count_people

HOME = ChosenLever(
    lever="home_rehabilitation",
    low=0.02,
    likely=0.05,
    high=0.10,
    first_year=2027,
    full_from=2029,
    reference="Prøve",
)
FEWER = Coverage(percent=6.0, by_year=2029)


def wish(**given: object) -> Wish:
    """A small one: five years, few draws."""
    usual = {"name": "Prøvescenario", "chosen": Chosen(levers=(HOME,), coverage=FEWER), "until": 2030, "draws": 20}
    return Wish(**(usual | given))  # type: ignore[arg-type]


def kept_scenario(municipality: Municipality, *, by: Actor, **given: object) -> Scenario:
    """Kept, and not reckoned yet."""
    if not Population.objects.filter(area_id=municipality.number).exists():
        count_people(municipality)
    return keep_scenario(wish(**given), municipality=municipality, by=by)


def reckoned_scenario(municipality: Municipality, *, by: Actor, shared: bool = True, **given: object) -> Scenario:
    """Kept, reckoned, and shared unless it should not be."""
    scenario = kept_scenario(municipality, by=by, **given)
    run_now(scenario, by=by)
    if shared:
        share_scenario(scenario, by=by)
    return scenario


_results: dict[str, dict[str, Any]] = {}


def remembered_scenario(municipality: Municipality, *, by: Actor) -> Scenario:
    """The same, for tests that need one and not what it says: reckoned once, however many ask for it."""
    if municipality.number not in _results:
        scenario = reckoned_scenario(municipality, by=by)
        run = scenario.runs.get()
        _results[municipality.number] = {"result": run.result, "fingerprint": run.fingerprint}
        return scenario
    scenario = kept_scenario(municipality, by=by)
    now = clock.now()
    Run.objects.create(
        scenario=scenario,
        state="done",
        total=40,
        done=40,
        started_at=now,
        heard_at=now,
        ended_at=now,
        **_results[municipality.number],
    )
    share_scenario(scenario, by=by)
    return scenario
