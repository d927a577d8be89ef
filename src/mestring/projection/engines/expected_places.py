"""Expected persons who wait for a place, without drawing a life: the places are dealt to expected persons.

On each 1 January those who wait are those who want a place beyond the places there are:

    waiting = E[(N - places)+] = d · (φ(z) - z · (1 - Φ(z))),   z = (places - μ) / d,   N ~ Normal(μ, d²)
    d² = Σ wants[s, a] · (1 - wants[s, a] / began[s, a])

where μ is expected wants, and began those who were born in one year and were here or have come: each of them wants a
place or does not. So somebody may wait even where there are places enough on average. On the first 1 January levels are
known but for parts of persons, and d² is less. Who is in place stays there while she lives, stays and wants it. Free
places go to the lowest mastery first, and at one level to all alike. Who wanted one at level l still wants it at level
m with min(1, wanted[m] / wanted[l]), since who cannot do without at a higher mastery cannot at a lower one.
"""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from mestring.projection.engines.chain import Chain
from mestring.projection.labelled import Floats
from mestring.projection.year.ageing import grow_older
from mestring.projection.year.deaths import die
from mestring.projection.year.migration import stay
from mestring.projection.year.moving_level import move_level

# Beyond so many standard deviations of free places nobody waits: the chance is less than the last bit.
_NEVER = 8.0
_CERTAIN = 1e-6


def expected_waiting(
    chain: Chain, *, people: Floats, wanted_by: Floats, places: Floats
) -> tuple[Floats, Floats, Floats]:
    """Expected persons who wait on 1 January, year × level; who get a place then, and who waited the year before but
    neither wait nor got one, by year.

    ``people``: what the chain expects, year × sex × age × level. ``wanted_by``: year × age × level. ``places``: year.
    """
    waiting, got, stopped = np.zeros((len(people), people.shape[-1])), np.zeros(len(people)), np.zeros(len(people))
    held, waits = np.zeros((2, *people.shape[1:]))
    began = people[0].sum(axis=-1, keepdims=True)
    for year, here in enumerate(people):
        wants = here * wanted_by[year]
        variance = _variance_at_start(here, wanted_by[0])
        if year:
            moves = _moves_wanting(chain, year - 1, wanted_by[year - 1 : year + 1])
            held = np.minimum(_still_wanted(chain, year - 1, held, moves), wants)
            began = grow_older(began) + chain.entering[year - 1].sum(axis=-1, keepdims=True)
            variance = _variance(wants.sum(axis=-1), began[..., 0])
            stopped[year] = waits.sum() - _still_wanted(chain, year - 1, waits, moves).sum()
        asking = wants - held
        by_level = asking.sum(axis=(0, 1))
        taken = float(max(np.floor(places[year]), held.sum()))
        too_many = min(_beyond(float(wants.sum()), variance, taken), float(by_level.sum()))
        higher = by_level.cumsum() - by_level
        waiting[year] = np.clip(too_many - higher, 0.0, by_level)
        gets = by_level - waiting[year]
        got[year] = gets.sum()
        gotten = asking * np.divide(gets, by_level, out=np.zeros_like(gets), where=by_level > 0)
        held, waits = held + gotten, asking - gotten
    return waiting, got, stopped


def _variance_at_start(people: Floats, wanted: Floats) -> float:
    """Of how many want a place, where expected persons are made whole ones: no level is more than one from expected."""
    part = people % 1.0
    return float((people * wanted * (1 - wanted) + wanted**2 * part * (1 - part)).sum())


def _variance(wants: Floats, began: Floats) -> float:
    """Of how many want a place, by sex and age, out of those who began: each wants one or does not."""
    share = np.divide(wants, began, out=np.zeros_like(wants), where=began > 0)
    return float((wants * (1 - share).clip(0, 1)).sum())


def _beyond(mean: float, variance: float, places: float) -> float:
    """E[(N - places)+] of a normal N; what is beyond in any case where N is certain."""
    deviation = np.sqrt(variance)
    if deviation <= _CERTAIN:
        return max(mean - places, 0.0)
    z = (places - mean) / deviation
    if z > _NEVER:
        return 0.0
    return float(deviation * (np.exp(-z * z / 2) / np.sqrt(2 * np.pi) - z * ndtr(-z)))


def _moves_wanting(chain: Chain, step: int, wanted: Floats) -> Floats:
    """Moves by single year of age, times the share who still want one. ``wanted``: last year and this, age × level."""
    before = wanted[0][np.maximum(np.arange(wanted.shape[1]) - 1, 0)]
    before[-1] = wanted[0][-1]
    still = wanted[1][:, None, :] / np.where(before > 0, before, 1.0)[:, :, None]
    return chain.moves[step][:, chain.group_of_age] * np.minimum(still, 1.0)


def _still_wanted(chain: Chain, step: int, people: Floats, moves: Floats) -> Floats:
    """Those of them who want a place a year later too."""
    moved = move_level(die(grow_older(people), chain.death[step]), moves, np.arange(people.shape[1]))
    return stay(moved, chain.leaving[step])
