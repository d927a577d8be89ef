"""Puts drawn values of the parameters into the inputs: the inputs are what a parameter changes, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from mestring.projection.inputs import Demography, Mastery, Municipality
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.uncertainty.parameter import Target

# A share may not pass 1, and somebody must be left to be sick.
_MOST_SICK_LEAVE = 0.95


def with_values(municipality: Municipality, values: Mapping[str, float]) -> Municipality:
    """The municipality with each named parameter at its value; those not named stay at the middle."""
    by_target: dict[Target, float] = {}
    for one in municipality.parameters:
        value = values.get(one.name, one.distribution.middle)
        before = by_target.get(one.target)
        by_target[one.target] = value if before is None else _together(one.target, before, value)
    factor: dict[Target, float] = dict.fromkeys(Target, 1.0) | by_target
    decline = by_target.get(Target.MORTALITY_DECLINE, municipality.demography.mortality_decline)
    return replace(
        municipality,
        demography=_demography(municipality.demography, factor, decline),
        mastery=_mastery(municipality.mastery, factor),
        services=tuple(
            replace(one, hours_a_week=_times(one.hours_a_week, factor[Target.HOURS])) for one in municipality.services
        ),
        workforce=replace(
            municipality.workforce,
            sick_leave=min(municipality.workforce.sick_leave * factor[Target.SICK_LEAVE], _MOST_SICK_LEAVE),
        ),
    )


def _together(target: Target, one: float, other: float) -> float:
    return one + other if target is Target.MORTALITY_DECLINE else one * other


def _demography(demography: Demography, factor: Mapping[Target, float], decline: float) -> Demography:
    return replace(
        demography,
        mortality=_times(demography.mortality, factor[Target.MORTALITY], most=1.0),
        fertility=_times(demography.fertility, factor[Target.FERTILITY]),
        arriving=_times(demography.arriving, factor[Target.ARRIVING]),
        leaving=_times(demography.leaving, factor[Target.LEAVING], most=1.0),
        mortality_decline=decline,
    )


def _mastery(mastery: Mastery, factor: Mapping[Target, float]) -> Mastery:
    worsening, improvement = factor[Target.WORSENING], factor[Target.IMPROVEMENT]
    if worsening == 1 and improvement == 1:
        return mastery
    moves = np.array(mastery.moves.values)
    levels = moves.shape[-1]
    below, above = np.triu(np.ones((levels, levels)), 1), np.tril(np.ones((levels, levels)), -1)
    changed = moves * (below * worsening + above * improvement)
    # Where a factor would send away more than there are, all go and nobody stays.
    total = changed.sum(axis=-1, keepdims=True)
    changed /= np.maximum(total, 1.0)
    changed += np.eye(levels) * (1 - changed.sum(axis=-1, keepdims=True)).clip(min=0)
    return replace(mastery, moves=Labelled(mastery.moves.axes, changed))


def _times(table: Labelled, factor: float, *, most: float | None = None) -> Labelled:
    if factor == 1:
        return table
    values: Floats = table.values * factor
    return Labelled(table.axes, values if most is None else values.clip(max=most))
