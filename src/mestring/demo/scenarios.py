"""The invented municipality's scenarios: the workshop's own presets, kept and reckoned with few draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mestring.core.access import system
from mestring.core.models import Municipality
from mestring.knowledge.actions.keep_scenario import keep_scenario
from mestring.knowledge.actions.run_scenario import run_now
from mestring.knowledge.actions.share_scenario import share_scenario
from mestring.knowledge.models import Scenario
from mestring.knowledge.scenarios.presets import presets
from mestring.knowledge.selectors.scenario_inputs import inputs_or_why

FEW_DRAWS = 24
BY_NAME = "Lagt inn med demoen"


def load_scenarios(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """One of each preset, the first of them shared. Nothing where some are kept, or there are no numbers yet."""
    by = replace(system("demo", municipality_id=municipality.pk), name=BY_NAME)
    inputs, _why = inputs_or_why(municipality)
    if inputs is None or Scenario.objects.filter(municipality=municipality).exists():
        return
    say(f"Regner ut {len(presets())} scenarioer.")
    made = []
    for preset in reversed(list(presets().values())):
        wish = replace(preset.wish(inputs.municipality), draws=FEW_DRAWS)
        scenario = keep_scenario(wish, municipality=municipality, by=by)
        run_now(scenario, by=by)
        made.append(scenario)
    share_scenario(made[-1], by=by)
