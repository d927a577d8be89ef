"""Estimates a demography from nothing but yearly population tables: the country's losses, the municipality's moving.

    kept[s, a]  = people a year later, a year older / people           pooled over the years
    mortality   = (1 - kept of the country) · (1 - decline) ** (years since the middle of them), for the old
    moving      = w · (kept of the municipality - kept of the country) + kept of the country without deaths - 1
    w           = n / (n + weight), with n the municipality's person-years in the five-year group

so that a small municipality is drawn towards the country, and a large one stands on its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mestring import strict_yaml
from mestring.projection.axes import AGE, OLDEST, SEX
from mestring.projection.errors import InputError
from mestring.projection.inputs import Demography
from mestring.projection.labelled import Floats, Labelled

ASSUMPTIONS = Path(__file__).parent / "assumptions.yaml"
_AGES = np.arange(len(AGE))


@cache
def assumptions() -> Mapping[str, Any]:
    """What is assumed, as it stands in the file."""
    return strict_yaml.load(ASSUMPTIONS)


def estimated_demography(own: Labelled, *, country: Labelled, mortality_decline: float | None = None) -> Demography:
    """The demography that the tables of a municipality and of its country, year × sex × age, point to at their end.

    ``mortality_decline`` None takes the country's own trend over the same years. InputError when the years differ or
    are fewer than three.
    """
    if own.axes != country.axes or len(own.axes[0]) < 3:
        raise InputError("Kommunen og landet må ha tall for de samme årene, og minst tre av dem.")
    decline = yearly_decline(country) if mortality_decline is None else mortality_decline
    mortality = _mortality(country, decline)
    moving = _moving(own.values, country.values, mortality)
    people = own.values[-1]
    older = np.concatenate([np.zeros((2, 1)), people[:, :-1]], axis=1)
    born, girls_and_boys = _births(own.values, country.values)
    return Demography(
        first_year=int(str(own.axes[0].labels[-1])),
        people=Labelled((SEX, AGE), people),
        mortality=Labelled((SEX, AGE), mortality),
        fertility=Labelled((AGE,), born),
        share_boys=girls_and_boys,
        leaving=Labelled((SEX, AGE), (-moving).clip(0, 1)),
        arriving=Labelled((SEX, AGE), moving.clip(0) * older),
        mortality_decline=decline,
    )


def yearly_decline(country: Labelled) -> float:
    """How much the losses of the old fall each year, as a share: the slope of their logarithm, weighed by losses."""
    low, high = assumptions()["trend_ages"]
    people = country.values
    before, after = people[:-1, :, low:high], people[1:, :, low + 1 : high + 1]
    losses = (before - after).clip(min=0.5)
    year = np.arange(len(before), dtype=float)[:, None, None]
    weight = losses.sum(axis=0)
    logs = np.log(losses / before.clip(min=1))
    slope = ((year - year.mean()) * (logs - logs.mean(axis=0))).sum(axis=0) / ((year - year.mean()) ** 2).sum()
    return float(1 - np.exp((slope * weight).sum() / weight.sum()))


def _mortality(country: Labelled, decline: float) -> Floats:
    """Sex × age reached, in the year that begins where the tables end. Pooled years speak of the middle one."""
    since = len(country.axes[0]) / 2
    old = assumptions()["old_from"] < _AGES
    return np.where(old, (1 - _kept(country.values)).clip(0, 1) * (1 - decline) ** since, 0.0)


def _kept(people: Floats) -> Floats:
    """Share kept into each age reached, sex × age; 1 at age 0. The oldest group takes in two ages."""
    before, after = people[:-1].sum(axis=0), people[1:].sum(axis=0)
    kept = np.ones(before.shape)
    kept[:, 1:OLDEST] = after[:, 1:OLDEST] / before[:, : OLDEST - 1].clip(min=1)
    kept[:, OLDEST] = after[:, OLDEST] / before[:, OLDEST - 1 :].sum(axis=1).clip(min=1)
    return kept


def _moving(own: Floats, country: Floats, mortality: Floats) -> Floats:
    """Net moving by sex and age reached, as a share of those there: more than they were is above 0."""
    starts, weight = assumptions()["groups"], assumptions()["weight"]
    before = np.concatenate([np.zeros((2, 1)), own[:-1].sum(axis=0)[:, :-1]], axis=1)
    after = own[1:].sum(axis=0)
    before[:, OLDEST] += own[:-1].sum(axis=0)[:, OLDEST]
    expected = np.add.reduceat(before * _kept(country), starts, axis=1)
    exposed = np.add.reduceat(before, starts, axis=1)
    after[:, 0] = 0
    found = np.add.reduceat(after, starts, axis=1)
    difference = (found - expected) / exposed.clip(min=1) * exposed / (exposed + weight)
    group = np.searchsorted(starts, _AGES, side="right") - 1
    # Where the country itself grows older without loss, people have come to it from abroad.
    abroad = np.where(mortality > 0, 0.0, _kept(country) - 1)
    moving = abroad + difference[:, group]
    moving[:, 0] = 0
    return np.asarray(moving)


def _births(own: Floats, country: Floats) -> tuple[Floats, float]:
    """Children alive at new year for each woman by age reached, and the share of boys among them."""
    first, last = assumptions()["mothers"]
    weight = assumptions()["weight"]

    def rate(people: Floats) -> tuple[float, float]:
        women = float(people[:-1, 1, first - 1 : last - 1].sum())
        return float(people[1:, :, 0].sum()) / max(women, 1.0), women

    (common, _), (local, women) = rate(country), rate(own)
    each = common + (local - common) * women / (women + weight)
    boys = float(country[1:, 0, 0].sum() / country[1:, :, 0].sum())
    return np.where((first <= _AGES) & (last > _AGES), each, 0.0), boys
