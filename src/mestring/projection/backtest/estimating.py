"""Estimates a demography from nothing but yearly population tables: the country's losses, the municipality's moving.

    kept[s, a]  = people a year later, a year older / people           pooled over the years
    mortality   = (1 - kept of the country) · (1 - decline) ** (years since the middle of them), for the old, whose
                  decline is the slope of the logarithm of the country's losses in each group of ages
    moving      = w · (kept of the municipality - kept of the country) + (1 - w) · what its size tells
                  + kept of the country without deaths - 1
    w           = n / (n + weight), with n the municipality's person-years in the age group

so that a small municipality is drawn towards others of its size, and a large one stands on its own. Weights, and what
the size tells, are calibrated for each age group: see deviations.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from mestring import strict_yaml
from mestring.projection.axes import AGE, OLDEST, SEX
from mestring.projection.backtest.calibration import calibrated_groups
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

    ``mortality_decline`` None takes the country's own trend over the same years, in each group of ages; a number is for
    all ages alike. Years before the municipality has
    people at all are left out for it. InputError when the years differ or are fewer than three.
    """
    since = int(np.argmax(own.values.sum(axis=(1, 2)) > 0)) if own.values.ndim == 3 else 0
    if own.axes != country.axes or len(own.axes[0]) - since < 3:
        raise InputError("Kommunen og landet må ha tall for de samme årene, og minst tre av dem.")
    common = yearly_decline(country) if mortality_decline is None else mortality_decline
    beyond = _decline_by_age(country) - common if mortality_decline is None else np.zeros(len(AGE))
    mortality = _mortality(country, common + beyond)
    moving = _moving(own.values[since:], country.values[since:], mortality)
    people = own.values[-1]
    older = np.concatenate([np.zeros((2, 1)), people[:, :-1]], axis=1)
    born, girls_and_boys = _births(own.values[since:], country.values[since:])
    return Demography(
        first_year=int(str(own.axes[0].labels[-1])),
        people=Labelled((SEX, AGE), people),
        mortality=Labelled((SEX, AGE), mortality),
        fertility=Labelled((AGE,), born),
        share_boys=girls_and_boys,
        leaving=Labelled((SEX, AGE), (-moving).clip(0, 1)),
        arriving=Labelled((SEX, AGE), moving.clip(0) * older),
        mortality_decline=common,
        decline_beyond=Labelled((AGE,), beyond) if beyond.any() else None,
    )


def yearly_decline(country: Labelled, *, from_age: int | None = None, below: int | None = None) -> float:
    """How much the losses of the old fall each year, as a share: the slope of their logarithm, weighed by losses.

    Of those ``from_age`` to ``below``; of the ages that stand for all the old when they are not named.
    """
    usual = assumptions()["trend_ages"]
    low, high = usual[0] if from_age is None else from_age, usual[1] if below is None else below
    people = country.values
    before, after = people[:-1, :, low:high], people[1:, :, low + 1 : high + 1]
    losses = (before - after).clip(min=0.5)
    year = np.arange(len(before), dtype=float)[:, None, None]
    weight = losses.sum(axis=0)
    logs = np.log(losses / before.clip(min=1))
    slope = ((year - year.mean()) * (logs - logs.mean(axis=0))).sum(axis=0) / ((year - year.mean()) ** 2).sum()
    return float(1 - np.exp((slope * weight).sum() / weight.sum()))


def _decline_by_age(country: Labelled) -> Floats:
    """The decline of each single year of age: that of its group among the old, and of the first group below them."""
    groups = assumptions()["trend_groups"]
    declines = [yearly_decline(country, from_age=low, below=high) for low, high in pairwise(groups)]
    place = np.searchsorted(groups[1:-1], _AGES, side="right")
    return np.array(declines)[place]


def _mortality(country: Labelled, decline: Floats) -> Floats:
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
    spreads = calibrated_groups()
    starts = list(spreads)
    weight = np.array([one.weight for one in spreads.values()])
    # What a size tells is how it differs from the country; the country does not differ from itself.
    itself = np.array_equal(own, country)
    by_size = np.array([0.0 if itself else one.expected(float(own[-1].sum())) for one in spreads.values()])
    before = np.concatenate([np.zeros((2, 1)), own[:-1].sum(axis=0)[:, :-1]], axis=1)
    after = own[1:].sum(axis=0)
    before[:, OLDEST] += own[:-1].sum(axis=0)[:, OLDEST]
    expected = np.add.reduceat(before * _kept(country), starts, axis=1)
    exposed = np.add.reduceat(before, starts, axis=1)
    after[:, 0] = 0
    found = np.add.reduceat(after, starts, axis=1)
    difference = ((found - expected) + by_size * weight) / (exposed + weight)
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
