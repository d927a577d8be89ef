"""Draws of the parameters, spread evenly by a Latin hypercube: each parameter's range is used once in each part."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

import numpy as np

from mestring.projection.errors import InputError
from mestring.projection.labelled import Floats
from mestring.projection.uncertainty.distribution import Distribution

# A normal distribution has no end; the shares keep off both of them.
_EDGE = 1e-9


def drawn_values(distributions: Mapping[str, Distribution], *, draws: int, seed: int) -> dict[str, Floats]:
    """So many values of each, by name.

    Each range is cut in as many equal parts as there are draws, with one draw at random in each part, in an order
    shuffled by seed and name. So a parameter keeps its draws when others are added: two scenarios share them.
    McKay, Beckman and Conover, A comparison of three methods for selecting values of input variables, 1979.
    """
    return {name: found.at(_shares(name, draws, seed)) for name, found in distributions.items()}


def _shares(name: str, draws: int, seed: int) -> Floats:
    rng = np.random.default_rng([seed, crc32(name.encode())])
    return np.asarray(((rng.permutation(draws) + rng.random(draws)) / draws).clip(_EDGE, 1 - _EDGE))


def rank_correlation(values: Floats, outcome: Floats) -> float:
    """Spearman's rank correlation of a parameter's draws with what came of them; 0 where either does not vary.

    Draws with the same outcome share the mean of their ranks.
    """
    if np.ptp(values) == 0 or np.ptp(outcome) == 0:
        return 0.0
    return float(np.corrcoef(_ranks(values), _ranks(outcome))[0, 1])


def _ranks(values: Floats) -> Floats:
    _, place, same = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((same.cumsum() - (same - 1) / 2)[place])


def interval(drawn: Floats, *, share: float) -> tuple[Floats, Floats]:
    """The ends of the middle ``share`` of the draws, along the first axis. InputError when it is no share."""
    if not 0 <= share <= 1:
        raise InputError(f"Andelen av trekningene som spennet skal holde, må være fra 0 til 1, men er {share}.")
    low = (1 - share) / 2
    return np.quantile(drawn, low, axis=0), np.quantile(drawn, 1 - low, axis=0)
