"""Moves among levels drawn towards those a municipality has followed for a year, as far as they are many.

The counts are of all ages together, by level before and after. They are fitted beside the assumed moves' mean over the
persons there are, and each age's assumed moves are multiplied by what that mean was: so the municipality tells how
often, and what is assumed tells how that goes with age. Nobody counts who comes from level 1, since casework does not
know them; as many more come from there, or fewer, as go back to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mestring.knowledge.inputs.own import OwnNumber
from mestring.projection import LEVEL, SEX, Labelled, Mastery, age_groups
from mestring.projection.axes import LEVEL_AFTER
from mestring.projection.fitting import fit_to_moves, in_groups
from mestring.projection.labelled import Floats

ALL_AGES = age_groups([0])
# Where what is shown of a row is less than this of it, by the assumed moves, it does not tell of the rest.
_LEAST_SHOWN = 0.5
# Somebody stays, whatever was counted.
_MOST_MOVE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OwnMoves:
    """``mastery`` with the moves drawn; ``own_weight``: of the municipality's own, by level below the first, 0 to 1."""

    mastery: Mastery
    own_weight: Mapping[int, float]

    @property
    def thin(self) -> tuple[int, ...]:
        """The levels of which too few were followed, so that all is as assumed."""
        return tuple(level for level, weight in self.own_weight.items() if weight == 0)


def drawn_to_own(mastery: Mastery, people: Labelled, moves: Mapping[tuple[int, int], OwnNumber]) -> OwnMoves:
    """``people``: persons, sex × age. ``moves``: persons followed, by level before and after."""
    reference = in_groups(mastery, people, ALL_AGES)
    assumed = reference.values[0, 0]
    table = np.zeros(reference.values.shape)
    table[0, 0] = _filled(moves, assumed)
    fitted = fit_to_moves(Labelled(reference.axes, table), reference=reference)
    weights = fitted.own_weight.values[0, 0]
    drawn = _by_age(mastery.moves.values, assumed, fitted.moves.values[0, 0])
    drawn[..., 0, :] = _from_the_first(mastery, people, drawn)
    axes = (SEX, mastery.groups, LEVEL, LEVEL_AFTER)
    return OwnMoves(
        mastery=Mastery(start=mastery.start, moves=Labelled(axes, drawn), excess=mastery.excess),
        own_weight={int(str(level)): float(weights[place]) for place, level in enumerate(LEVEL.labels) if place},
    )


def _filled(moves: Mapping[tuple[int, int], OwnNumber], assumed: Floats) -> Floats:
    """Level before × level after. What is hidden is as many as the assumed moves say beside what is shown."""
    table = np.zeros(assumed.shape)
    for before in range(1, len(LEVEL)):
        counted = np.array([_value(moves, before + 1, after + 1) for after in range(len(LEVEL))])
        shown = ~np.isnan(counted)
        share = float(assumed[before, shown].sum())
        if share >= _LEAST_SHOWN:
            beside = counted[shown].sum() * assumed[before] / share
            table[before] = np.round(np.where(shown, counted, beside))
    return table


def _value(moves: Mapping[tuple[int, int], OwnNumber], before: int, after: int) -> float:
    found = moves.get((before, after))
    return found.value if found else float("nan")


def _by_age(moves: Floats, assumed: Floats, fitted: Floats) -> Floats:
    """Sex × age group × level × level after: the moves away as many times the assumed as in the mean of all ages."""
    away = 1 - np.eye(len(LEVEL))
    times = np.divide(fitted, assumed, out=np.zeros_like(fitted), where=assumed > 0)
    drawn = np.where(assumed > 0, moves * times, fitted) * away
    drawn = drawn * np.minimum(1.0, _MOST_MOVE / drawn.sum(axis=-1, keepdims=True).clip(min=1e-300))
    staying = (1 - drawn.sum(axis=-1)).clip(min=0)
    drawn = drawn + np.eye(len(LEVEL)) * staying[..., None]
    changed = (fitted != assumed).any(axis=-1)
    return np.where(changed[:, None], drawn, moves)


def _from_the_first(mastery: Mastery, people: Labelled, drawn: Floats) -> Floats:
    """Sex × age group × level after: moves from level 1, such that as many are below it as when all was as assumed."""
    firsts = [int(str(first)) for first in mastery.groups.labels]
    living = np.add.reduceat(people.values[..., None] * mastery.start.values, firsts, axis=1)
    moves = mastery.moves.values
    more = (living[..., 1:] * (drawn[..., 1:, 0] - moves[..., 1:, 0])).sum(axis=-1)
    left = living[..., 0] * moves[..., 0, 1:].sum(axis=-1)
    times = np.where(left > 0, 1 + more / left.clip(min=1e-9), 1.0).clip(min=0)
    away = moves[..., 0, 1:] * times[..., None]
    away = away * np.minimum(1.0, _MOST_MOVE / away.sum(axis=-1, keepdims=True).clip(min=1e-300))
    return np.concatenate([1 - away.sum(axis=-1, keepdims=True), away], axis=-1)
