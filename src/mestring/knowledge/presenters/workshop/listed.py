"""The list of kept scenarios: each with what it comes to, and whether the numbers have changed since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mestring.knowledge.inputs import Inputs
from mestring.knowledge.models import Run, Scenario
from mestring.knowledge.presenters.workshop.headline import in_short
from mestring.knowledge.presenters.workshop.result import Result
from mestring.knowledge.presenters.workshop.words import moment
from mestring.knowledge.selectors.scenarios import finished_run, newest_run, out_of_date, under_way


@dataclass(frozen=True, slots=True)
class Listed:
    """One of them. ``run`` is the last that gave a result."""

    scenario: Scenario
    run: Run | None
    running: bool
    changed: bool
    short: str
    until: int
    when: str


def listed(scenarios: Iterable[Scenario], *, inputs: Inputs | None) -> list[Listed]:
    """All of them."""
    return [_listed(one, inputs) for one in scenarios]


def _listed(scenario: Scenario, inputs: Inputs | None) -> Listed:
    run = finished_run(scenario)
    result = Result(run.result or {}) if run else None
    return Listed(
        scenario=scenario,
        run=run,
        running=under_way(newest_run(scenario)),
        changed=run is not None and out_of_date(scenario, run, inputs),
        short=in_short(result) if result else "",
        until=result.until if result else scenario.until,
        when=moment(scenario.changed_at),
    )
