"""Chance in the last year alone, without levels: drawn at once, and as it would fall if everybody lived year by year.

    who was there at the start    Binomial(persons, p),  p = Π (1 - death) · (1 - leaving) · (1 - turnover)
    who was born or came since    Poisson(expected - persons · p)

Turnover is those who come and go all the time, though only the difference is seen in tables: luck, and no change of
what is expected.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import AGE
from mestring.projection.engines.chain import Chain
from mestring.projection.engines.cohort import expected_people
from mestring.projection.labelled import Floats

_AGES = np.arange(len(AGE))


def drawn_end(chain: Chain, *, turnover: Floats, seed: int) -> Floats:
    """Whole persons in the chain's last year, sex × age. ``turnover``: by age. For a chain where all are at level 1."""
    rng = np.random.default_rng(seed)
    start = chain.people[..., 0]
    staying = (1 - chain.death[..., 0]) * (1 - chain.leaving) * (1 - turnover)
    still = np.ones(start.shape)
    for step in range(chain.steps):
        still *= staying[step][:, (_AGES + step + 1).clip(max=_AGES[-1])]
    expected = expected_people(chain)[-1].sum(axis=-1)
    newcomers = (expected - _aged(start * still, chain.steps)).clip(min=0)
    survivors = rng.binomial(start.round().astype(np.int64), still).astype(np.float64)
    return _aged(survivors, chain.steps) + rng.poisson(newcomers)


def _aged(people: Floats, steps: int) -> Floats:
    """The same persons by the age they have after so many years; the oldest group takes in all who pass it."""
    aged = np.zeros(people.shape)
    aged[:, steps:] = people[:, : people.shape[1] - steps]
    aged[:, -1] += people[:, people.shape[1] - steps :].sum(axis=1)
    return aged


def by_age(groups: dict[int, dict[str, str]]) -> Floats:
    """The turnover of each single year of age, from groups named by their first age."""
    place = np.searchsorted(list(groups), _AGES, side="right") - 1
    return np.array([float(group["turnover"]) for group in groups.values()])[place]
