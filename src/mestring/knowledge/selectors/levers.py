"""What a strategy gives in a municipality, as the catalogue proposes it: for the pages of a plan that points at it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.core.cache import cache

from mestring.core.models import Municipality
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.scenarios.changed import change
from mestring.knowledge.scenarios.chosen import Chosen
from mestring.knowledge.scenarios.presets import USUAL_YEARS
from mestring.knowledge.scenarios.proposing import proposed
from mestring.knowledge.scenarios.shares import value_of
from mestring.knowledge.selectors.scenario_inputs import scenario_inputs
from mestring.projection import Municipality as ProjectedMunicipality
from mestring.projection import ProjectionError, lever, project
from mestring.projection.levers.lever import Lever

A_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverGives:
    """Expected differences in ``year`` against no change, with the proposed effect. Whole kroner; days a year.

    ``source`` is what the proposal leans on, None where it leans on nothing; it is assumed either way.
    """

    lever: str
    title: str
    year: int
    kroner: Decimal
    kroner_all_years: Decimal
    in_place: float
    waiting_days: float
    fte: float
    low: float
    likely: float
    high: float
    source: str | None


def what_lever_gives(
    municipality: Municipality, lever_code: str, *, until: int | None = None, inputs: Inputs | None = None
) -> LeverGives | None:
    """What the strategy gives by itself; None where there is no such lever, or nothing to reckon from.

    Expected values only: a few milliseconds, and remembered for a day by the fingerprint of every input. Reading the
    inputs takes longer: a page with many measures gives those of ``scenario_inputs`` along.
    """
    try:
        found = lever(lever_code)
        given = (inputs or scenario_inputs(municipality)).municipality
        return _gives(found, given, until or given.demography.first_year + USUAL_YEARS)
    except (NotPossibleError, ProjectionError):
        return None


def _gives(found: Lever, inputs: ProjectedMunicipality, until: int) -> LeverGives:
    chosen = proposed(found, first_year=inputs.demography.first_year)
    changed = change(inputs, Chosen(levers=(chosen,)), until=until)
    key = f"lever:{changed.fingerprint(until=until, draws=0, seed=0)}"
    said: dict[str, float] | None = cache.get(key)
    if said is None:
        without = project(changed.without, until=until, draws=0)
        within = project(changed.without, until=until, levers=changed.levers, draws=0)
        codes = ("kroner", "kroner_all_years", "in_place", "waiting_days", "fte")
        said = {code: value_of(within, code) - value_of(without, code) for code in codes}
        cache.set(key, said, A_DAY)
    return LeverGives(
        lever=found.code,
        title=found.title,
        year=until,
        kroner=Decimal(round(said["kroner"])),
        kroner_all_years=Decimal(round(said["kroner_all_years"])),
        in_place=said["in_place"],
        waiting_days=said["waiting_days"],
        fte=said["fte"],
        low=chosen.low,
        likely=chosen.likely,
        high=chosen.high,
        source=found.proposal.source,
    )
