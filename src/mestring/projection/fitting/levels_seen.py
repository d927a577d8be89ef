"""Moves fitted to nothing but how many were at each level, by age, at two or more dates.

The persons counted at one date are passed through the chain to the next: a year older, some dead, some moved. How those
in each age group are then spread over the levels is held against what was counted:

    maximise  Σ counts · log(shares expected) - Σ (log factor)² / (2 · REFERENCE_SPREAD²)

Such counts cannot tell 36 moves apart. They tell two factors for each age group: on the reference's moves to lower
mastery, and on its moves to higher. Those who move in or out are taken to have the levels of their age.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.optimize import minimize

from mestring.projection.axes import AGE, LEVEL, SEX, Axis
from mestring.projection.errors import InputError
from mestring.projection.fitting.fitted import FittedMoves, groups_of, told_ages, verdict_of, whole_counts
from mestring.projection.inputs import checks
from mestring.projection.labelled import Floats, Integers, Labelled, Truths

# How far from the reference a municipality is held to be before anything is seen: standard deviation of the logarithm.
# An assumption, since nobody has told how municipalities differ.
REFERENCE_SPREAD = 0.3
# Below this share of its own, a factor says less than luck does, and the reference's is used.
LEAST_OWN = 0.1
_STEP = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LevelsSeen:
    """``persons``: at each level on 1 January of ``year``, age × level, both sexes together."""

    year: int
    persons: Labelled

    def __post_init__(self) -> None:
        checks.along(self.persons, AGE, LEVEL, what="Antall på hvert nivå")
        whole_counts(self.persons, what="Antall på hvert nivå")


def fit_to_levels(
    seen: Sequence[LevelsSeen], *, reference: Labelled, mortality: Labelled, excess: Labelled
) -> FittedMoves:
    """The moves that counts at two or more dates point to. ``mortality``: sex × age; ``excess``: age_group × level.

    InputError when there are fewer than two dates or they do not rise. Without counts the reference comes back exactly.
    """
    if len(seen) < 2 or any(later.year <= earlier.year for earlier, later in pairwise(seen)):
        raise InputError("Det trengs tall fra minst to datoer, og hver må være etter den forrige.")
    groups = groups_of(reference)
    firsts = [int(str(one)) for one in groups.labels]
    group_of_age: Integers = np.searchsorted(firsts, np.arange(len(AGE)), side="right") - 1
    both = reference.values.mean(axis=0)
    risk = _risk(mortality.values.mean(axis=0), excess.values[group_of_age])

    def unlikely(logs: Floats) -> float:
        factors = np.exp(logs.reshape(2, len(groups)))
        moves = with_factors(both, factors[0], factors[1])[group_of_age]
        missed = [
            _unlikely_step(earlier, later, moves, risk, group_of_age, len(groups)) for earlier, later in pairwise(seen)
        ]
        return float(np.sum(missed) + (logs**2).sum() / (2 * REFERENCE_SPREAD**2))

    start = np.zeros(2 * len(groups))
    logs = minimize(unlikely, start, method="L-BFGS-B", bounds=[(-3, 3)] * len(start)).x
    variance = np.diag(np.linalg.inv(_curvature(unlikely, logs))).clip(0, REFERENCE_SPREAD**2)
    own = (1 - variance / REFERENCE_SPREAD**2).reshape(2, len(groups))
    return _fitted(reference, groups, np.where(own < LEAST_OWN, 0.0, logs.reshape(own.shape)), own, variance, seen)


def with_factors(moves: Floats, worsening: Floats, improvement: Floats) -> Floats:
    """… age group × level × level after, with each group's moves down and up the ladder times its own factors."""
    levels = moves.shape[-1]
    down, up = np.triu(np.ones((levels, levels)), 1), np.tril(np.ones((levels, levels)), -1)
    changed = moves * (down * worsening[:, None, None] + up * improvement[:, None, None])
    # Where factors would send away more than there are, all go and nobody stays.
    changed = changed / np.maximum(changed.sum(axis=-1, keepdims=True), 1.0)
    staying = (1 - changed.sum(axis=-1)).clip(min=0)
    return np.asarray(changed + np.eye(levels) * staying[..., None])


def _risk(mortality: Floats, excess: Floats) -> Floats:
    """Probability of dying by age and level. Only its ratios between levels matter here."""
    return np.asarray((mortality[:, None] * excess / excess.mean(axis=1, keepdims=True)).clip(max=0.99))


def _unlikely_step(
    earlier: LevelsSeen, later: LevelsSeen, moves: Floats, risk: Floats, group_of_age: Integers, groups: int
) -> float:
    people = earlier.persons.values
    for _ in range(later.year - earlier.year):
        older = np.concatenate([np.zeros((1, people.shape[1])), people[:-1]])
        older[-1] += people[-1]
        people = ((older * (1 - risk))[:, None, :] @ moves)[:, 0]
    expected, counted = np.zeros((2, groups, people.shape[1]))
    np.add.at(expected, group_of_age, people)
    # Those born since are of no age that was seen before.
    born_before = np.arange(len(people)) >= later.year - earlier.year
    np.add.at(counted, group_of_age[born_before], later.persons.values[born_before])
    some = expected.sum(axis=1) > 0
    shares = expected[some] / expected[some].sum(axis=1, keepdims=True)
    return -float((counted[some] * np.log(shares.clip(min=1e-9))).sum())


def _curvature(function: Callable[[Floats], float], at: Floats) -> Floats:
    """The second derivatives by central differences."""
    steps = np.eye(len(at)) * _STEP
    found = np.empty((len(at), len(at)))
    for i, one in enumerate(steps):
        for j, other in enumerate(steps[: i + 1]):
            corners = function(at + one + other) - function(at + one - other)
            corners -= function(at - one + other) - function(at - one - other)
            found[i, j] = found[j, i] = corners / (4 * _STEP**2)
    return found


def _fitted(
    reference: Labelled, groups: Axis, logs: Floats, own: Floats, variance: Floats, seen: Sequence[LevelsSeen]
) -> FittedMoves:
    factors = np.exp(logs)
    changed: Truths = np.abs(logs).max(axis=0) > 0
    moves = np.where(changed[:, None, None], with_factors(reference.values, factors[0], factors[1]), reference.values)
    spread = np.sqrt(variance).reshape(own.shape)
    levels = len(LEVEL)
    down, up = np.triu(np.ones((levels, levels)), 1), np.tril(np.ones((levels, levels)), -1)
    error = moves * (down * spread[0][:, None, None] + up * spread[1][:, None, None])
    # Staying is what is left, so its error is that of all the moves away.
    error = error + np.eye(levels) * np.sqrt((error**2).sum(axis=-1))[..., None]
    persons = np.minimum.reduce([one.persons.grouped("age", groups).values for one in seen])
    rows = (SEX, groups, LEVEL)
    shape = (len(SEX), len(groups), levels)
    weight = np.where(changed, own.max(axis=0), 0.0)
    return FittedMoves(
        moves=Labelled(reference.axes, moves),
        error=Labelled(reference.axes, error),
        observations=Labelled(rows, np.broadcast_to(persons * changed[:, None], shape)),
        own_weight=Labelled(rows, np.broadcast_to(weight[:, None], shape)),
        verdict=_verdict(changed, groups),
    )


def _verdict(changed: Truths, groups: Axis) -> tuple[str, ...]:
    thin = [
        f"For få observasjoner i alderen {told_ages(groups, group)} til å si noe om overgangene, bruker landets."
        for group in range(len(groups))
        if not changed[group]
    ]
    return verdict_of(thin, rows=len(groups))
