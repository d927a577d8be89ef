"""Draws hours and cost to what the municipality counts in all: full-time equivalents, and net cost of care.

    hours of every service · (counted full-time equivalents / those the assumed hours take in the first year)
    cost an hour · (counted net cost - what does not go with hours) / (hours · cost an hour in the first year)

How they are shared among services, levels and competence groups is still assumed.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np

from mestring.knowledge.inputs.own import Own
from mestring.projection import AGE, Labelled, Municipality, project

# A total that differs more than this from what is expected counts another thing than ours, or is an error.
FARTHEST = 2.5
HOURS, COST = "hours", "cost_an_hour"
_THOUSAND = 1000
_WORKING_AGES = slice(20, 67)


def met(municipality: Municipality, own: Own) -> tuple[Municipality, dict[str, float]]:
    """The municipality with hours and cost drawn to the counts, and by what each was multiplied, where it was."""
    factors: dict[str, float] = {}
    if own.fte:
        hours = own.fte.value / max(_first(municipality)[0], 1e-9)
        if 1 / FARTHEST <= hours <= FARTHEST:
            factors[HOURS] = hours
            municipality = _with_hours(municipality, hours)
        municipality = _with_working(municipality, own.fte.value)
    if own.net_cost:
        _, kroner, by_hours = _first(municipality)
        cost = (own.net_cost.value * _THOUSAND - (kroner - by_hours)) / max(by_hours, 1e-9)
        if 1 / FARTHEST <= cost <= FARTHEST:
            factors[COST] = cost
            municipality = _with_cost(municipality, cost)
    return municipality, factors


def _first(municipality: Municipality) -> tuple[float, float, float]:
    """Full-time equivalents, kroner, and the kroner that go with hours, in the first year."""
    first = municipality.demography.first_year
    needs = project(municipality, until=first + 1, draws=0).needs
    an_hour = np.array([float(one.cost_an_hour) for one in municipality.services])
    hours = needs.hours.at(year=first).values
    return float(needs.fte.at(year=first).sum()), float(needs.kroner.at(year=first).sum()), float(hours @ an_hour)


def _with_hours(municipality: Municipality, factor: float) -> Municipality:
    return replace(
        municipality,
        services=tuple(replace(one, hours_a_week=one.hours_a_week * factor) for one in municipality.services),
        capacity=tuple(replace(one, hours_a_week_waiting=one.hours_waiting * factor) for one in municipality.capacity),
    )


def _with_cost(municipality: Municipality, factor: float) -> Municipality:
    services = tuple(
        replace(one, cost_an_hour=(one.cost_an_hour * Decimal(factor)).quantize(Decimal("0.01")))
        for one in municipality.services
    )
    return replace(municipality, services=services)


def _with_working(municipality: Municipality, fte: float) -> Municipality:
    """As many in care for each inhabitant of working age as there are now."""
    ages = np.zeros(len(AGE))
    ages[_WORKING_AGES] = 1.0
    persons = float((municipality.demography.people.values.sum(axis=0) * ages).sum())
    if not 0 < fte < persons:
        return municipality
    working = Labelled((AGE,), ages * fte / persons)
    return replace(municipality, workforce=replace(municipality.workforce, working=working))
