"""How many come to higher mastery in a year: as assumed, drawn towards those a municipality has followed.

    factor[level] = (came up + weight · assumed) / ((followed + weight) · assumed)

with ``assumed`` the share that should have come up from the level, among people of the ages there are at it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from mestring.knowledge.inputs.assumed import number
from mestring.knowledge.inputs.own import OwnNumber
from mestring.projection import LEVEL
from mestring.projection.inputs.steady import passes
from mestring.projection.labelled import Floats

_OLD = 67
_MOST = 0.5


def better_rates(people: Floats, first_ages: Sequence[int], moves: Mapping[tuple[int, int], OwnNumber]) -> Floats:
    """Rates by age group × level, as ``steady_moves`` wants them. ``people``: age × level at the start."""
    old = np.array(first_ages) >= _OLD
    rates = np.where(old, number("levels", "better_old"), number("levels", "better_young"))
    by_level = rates[:, None] * (np.arange(len(LEVEL)) > 0)
    followed = followed_from(moves)
    if not followed:
        return np.asarray(by_level)
    at_level = np.add.reduceat(people, list(first_ages), axis=0)
    weight = number("levels", "moves_weight")
    for level, (persons, came_up) in followed.items():
        place = level - 1
        mean = float((at_level[:, place] * by_level[:, place]).sum() / max(at_level[:, place].sum(), 1e-9))
        assumed = mean * passes(place, place - 1)
        if assumed > 0:
            by_level[:, place] *= (came_up + weight * assumed) / ((persons + weight) * assumed)
    return np.asarray(by_level.clip(max=_MOST))


def followed_from(moves: Mapping[tuple[int, int], OwnNumber]) -> dict[int, tuple[float, float]]:
    """By level before, below the highest: persons followed, and how many of them came to higher mastery."""
    found: dict[int, tuple[float, float]] = {}
    for (before, after), counted in moves.items():
        if before > 1:
            persons, came_up = found.get(before, (0.0, 0.0))
            found[before] = (persons + counted.value, came_up + (counted.value if after < before else 0.0))
    return found
