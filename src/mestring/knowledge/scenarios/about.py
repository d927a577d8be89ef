"""What a result rests on, kept beside it: it must be readable when the scenario and the numbers have changed."""

from __future__ import annotations

from typing import Any

from mestring.knowledge.inputs import Inputs
from mestring.knowledge.models import Scenario
from mestring.knowledge.scenarios.changed import Changed
from mestring.knowledge.scenarios.coverage import coverage_now
from mestring.projection import Status


def about_run(scenario: Scenario, inputs: Inputs, changed: Changed) -> dict[str, Any]:
    """What was chosen, what things are called, what is assumed, and which tables the numbers are from."""
    municipality = inputs.municipality
    return {
        "chosen": scenario.chosen,
        "names": {one.name: one.title for one in municipality.parameters}
        | {one.name: one.lever.title for one in changed.levers},
        "coverage_now": coverage_now(municipality),
        "assumed": [
            [one.chapter, one.what, one.value, one.unit, one.source]
            for one in inputs.assumptions
            if one.status is Status.ASSUMPTION
        ],
        "rests_on": [one.title for one in inputs.rests_on],
        "thin": list(inputs.thin),
    }
