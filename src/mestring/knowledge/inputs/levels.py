"""How mastery levels are spread and how people move among them, from what is assumed and what has been counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from mestring.knowledge.inputs.assumed import assumed, number, numbers
from mestring.knowledge.inputs.own import OwnNumber
from mestring.projection import AGE, LEVEL, SEX, Demography, Labelled, Mastery, age_groups
from mestring.projection.inputs.steady import steady_moves
from mestring.projection.labelled import Floats

_AGES = np.arange(len(AGE))
_GROUPS = {"0-66": (0, 67), "67-79": (67, 80), "80-89": (80, 90), "90+": (90, len(AGE))}
_GROWN, _OLD = 18, 67
_YOUNG_UNTIL, _OLDEST_FROM = 60, 95
# However many are counted at the low levels, some at an age are at the highest.
_MOST_BELOW = 0.98


def mastery_of(
    demography: Demography,
    *,
    at_level: Mapping[tuple[str, int], OwnNumber],
) -> Mastery:
    """Levels at the start, and moves that keep them as they are at each age: nobody's health gets better or worse."""
    shares = _assumed_shares()
    if at_level:
        shares = _as_counted(shares, demography.people.values, at_level)
    start = Labelled((SEX, AGE, LEVEL), shares)
    entries = assumed()["levels"]
    groups = age_groups(entries["groups"])
    excess = Labelled((groups, LEVEL), np.tile(numbers(entries["excess"]), (len(groups), 1)))
    better = Labelled((groups, LEVEL), _better(entries["groups"]))
    return Mastery(
        start=start,
        moves=steady_moves(start, excess=excess, better=better, demography=demography),
        excess=excess,
    )


def _assumed_shares() -> Floats:
    """Sex × age × level: below level 1 is base + (1 - base) / (1 + exp(-(age - middle) / width)), shared out by age."""
    base = np.where(_AGES < _GROWN, number("levels", "children"), number("levels", "adults"))
    rising = 1 / (1 + np.exp(-(_AGES - number("levels", "middle")) / number("levels", "width")))
    below = base + (1 - base) * rising
    weight = np.clip((_AGES - _YOUNG_UNTIL) / (_OLDEST_FROM - _YOUNG_UNTIL), 0, 1)[:, None]
    entries = assumed()["levels"]
    spread = (1 - weight) * numbers(entries["younger"]) + weight * numbers(entries["oldest"])
    return _with_the_rest_at_1(np.tile(below[:, None] * spread, (len(SEX), 1, 1)))


def _better(first_ages: Sequence[int]) -> Floats:
    """Age group × level: the share who come to higher mastery in a year."""
    old = np.array(first_ages) >= _OLD
    rates = np.where(old, number("levels", "better_old"), number("levels", "better_young"))
    return np.asarray(rates[:, None] * (np.arange(len(LEVEL)) > 0))


def _as_counted(shares: Floats, people: Floats, at_level: Mapping[tuple[str, int], OwnNumber]) -> Floats:
    """Each level's share in an age group times (counted + weight) / (expected + weight), so that few tell little."""
    weight = number("levels", "own_weight")
    lower = np.array(shares[..., 1:])
    for (group, level), counted in at_level.items():
        if level == LEVEL.labels[0]:
            continue  # who is at level 1 without help is known to nobody: they are the rest
        low, high = _GROUPS[group]
        expected = float((people[:, low:high] * shares[:, low:high, level - 1]).sum())
        lower[:, low:high, level - 2] *= (counted.value + weight) / (expected + weight)
    return _with_the_rest_at_1(lower)


def _with_the_rest_at_1(lower: Floats) -> Floats:
    most = lower.sum(axis=-1, keepdims=True)
    kept = lower * np.minimum(1.0, _MOST_BELOW / np.maximum(most, 1e-300))
    return np.concatenate([1 - kept.sum(axis=-1, keepdims=True), kept], axis=-1)
