"""Puts drawn values of the parameters into the inputs: the inputs are what a parameter changes, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from mestring.projection.axes import AGE
from mestring.projection.inputs import Demography, Mastery, Municipality
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.uncertainty.parameter import Parameter, Target

# A share may not pass 1, and somebody must be left to be sick.
_MOST_SICK_LEAVE = 0.95
_FACTORS = (Target.MORTALITY, Target.FERTILITY, Target.ARRIVING, Target.LEAVING)


def with_values(municipality: Municipality, values: Mapping[str, float]) -> Municipality:
    """The municipality with each named parameter at its value; those not named stay at the middle."""
    factor: dict[Target, float] = dict.fromkeys(Target, 1.0)
    for one, value in _chosen(municipality.parameters, values):
        factor[one.target] *= value
    return replace(
        municipality,
        demography=demography_with(municipality.demography, municipality.parameters, values),
        mastery=_mastery(municipality.mastery, factor),
        services=tuple(
            replace(one, hours_a_week=_times(one.hours_a_week, factor[Target.HOURS])) for one in municipality.services
        ),
        workforce=replace(
            municipality.workforce,
            sick_leave=min(municipality.workforce.sick_leave * factor[Target.SICK_LEAVE], _MOST_SICK_LEAVE),
        ),
    )


def demography_with(demography: Demography, parameters: Sequence[Parameter], values: Mapping[str, float]) -> Demography:
    """The demography with each named parameter that changes it at its value; those not named stay at the middle."""
    factor: dict[Target, Floats] = {target: np.ones(len(AGE)) for target in _FACTORS}
    moving = np.zeros(len(AGE))
    declines, added = [], 0.0
    for one, value in _chosen(parameters, values):
        if one.target in _FACTORS:
            factor[one.target][slice(*one.ages)] *= value
        elif one.target is Target.MOVING:
            moving[slice(*one.ages)] += value
        elif one.target is Target.MORTALITY_DECLINE:
            declines.append(value)
        elif one.target is Target.DECLINE_ADDED:
            added += value
    people = demography.people.values
    older = np.concatenate([np.zeros((2, 1)), people[:, :-1]], axis=1)
    arriving = demography.arriving.values * factor[Target.ARRIVING] + older * moving.clip(min=0)
    staying = (1 - (demography.leaving.values * factor[Target.LEAVING]).clip(max=1)) * (1 - (-moving).clip(0, 1))
    return replace(
        demography,
        mortality=_times(demography.mortality, factor[Target.MORTALITY], most=1.0),
        fertility=_times(demography.fertility, factor[Target.FERTILITY]),
        arriving=Labelled(demography.arriving.axes, arriving),
        leaving=Labelled(demography.leaving.axes, 1 - staying),
        mortality_decline=(sum(declines) if declines else demography.mortality_decline) + added,
    )


def _chosen(parameters: Sequence[Parameter], values: Mapping[str, float]) -> list[tuple[Parameter, float]]:
    return [(one, values.get(one.name, one.distribution.middle)) for one in parameters]


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


def _times(table: Labelled, factor: Floats | float, *, most: float | None = None) -> Labelled:
    if np.all(factor == 1):
        return table
    values: Floats = table.values * factor
    return Labelled(table.axes, values if most is None else values.clip(max=most))
