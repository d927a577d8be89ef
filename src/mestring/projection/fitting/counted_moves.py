"""Moves fitted to persons followed from one year to the next: counted by level before and level after.

    row ~ Multinomial(p), p ~ Dirichlet(strength · reference row), p̂ = (counts + strength · reference) / (n + strength)

One strength is shared by all rows and is itself estimated, by the likelihood of the counts with p integrated away
(empirical Bayes): where rows differ from the reference no more than luck would make them, it is large. Those who died
or moved out are in no count, since a move is among those who live the year through and stay.
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import gammaln

from mestring.projection.axes import LEVEL, LEVEL_AFTER, SEX, Axis
from mestring.projection.fitting.fitted import FittedMoves, groups_of, told_ages, verdict_of, whole_counts
from mestring.projection.inputs import checks
from mestring.projection.labelled import Floats, Labelled

# Below this a row is the reference's own; below the other the two sexes are counted together.
FEWEST, ENOUGH_FOR_ONE_SEX = 10, 100
_STRENGTHS = np.log(1.0), np.log(1e6)
# What is seen can happen, whatever the reference says.
_LEAST = 1e-4


def fit_to_moves(counts: Labelled, *, reference: Labelled) -> FittedMoves:
    """The moves that counts, sex × age_group × level × level_after, point to beside a reference of the same shape.

    A row without counts is the reference's exactly. InputError when shapes differ or counts are not whole persons.
    """
    groups = groups_of(reference)
    checks.along(counts, SEX, groups, LEVEL, LEVEL_AFTER, what="Antall som har flyttet mellom nivåer")
    whole_counts(counts, what="Antall som har flyttet mellom nivåer")
    used = _sexes_together_where_thin(counts.values)
    seen = used.sum(axis=-1)
    enough = seen >= FEWEST
    prior = _possible(reference.values, used)
    strength = shared_strength(counts.values.sum(axis=0), prior.mean(axis=0))
    moves = (used + strength * prior) / (seen + strength)[..., None]
    moves = np.where(enough[..., None], moves / moves.sum(axis=-1, keepdims=True), reference.values)
    seen = np.where(enough, seen, 0.0)
    error = np.sqrt(moves * (1 - moves) / (seen + strength + 1)[..., None])
    rows = (SEX, groups, LEVEL)
    return FittedMoves(
        moves=Labelled(reference.axes, moves),
        error=Labelled(reference.axes, error),
        observations=Labelled(rows, seen),
        own_weight=Labelled(rows, seen / (seen + strength)),
        verdict=_verdict(used.sum(axis=-1), groups),
    )


def shared_strength(counts: Floats, reference: Floats) -> float:
    """The strength under which the counts, … × level_after, are likeliest; the greatest when there are none."""
    rows, priors = counts.reshape(-1, counts.shape[-1]), reference.reshape(-1, reference.shape[-1])
    seen = rows.sum(axis=1) > 0
    rows, priors = rows[seen], priors[seen]
    possible = priors > 0

    def unlikely(log: float) -> float:
        pseudo = np.where(possible, np.exp(log) * priors, 1.0)
        cells = np.where(possible, gammaln(rows + pseudo) - gammaln(pseudo), 0.0).sum(axis=1)
        whole = np.exp(log) * priors.sum(axis=1)
        return -float((cells + gammaln(whole) - gammaln(rows.sum(axis=1) + whole)).sum())

    if not len(rows):
        return float(np.exp(_STRENGTHS[1]))
    return float(np.exp(minimize_scalar(unlikely, bounds=_STRENGTHS, method="bounded").x))


def _sexes_together_where_thin(counts: Floats) -> Floats:
    each = counts.sum(axis=-1, keepdims=True)
    return np.where(each >= ENOUGH_FOR_ONE_SEX, counts, counts.sum(axis=0, keepdims=True))


def _possible(reference: Floats, counts: Floats) -> Floats:
    missing = (reference == 0) & (counts.sum(axis=0) > 0)
    lifted = np.where(missing, _LEAST, reference)
    return np.asarray(lifted / lifted.sum(axis=-1, keepdims=True))


def _verdict(seen: Floats, groups: Axis) -> tuple[str, ...]:
    """Told once for both sexes, since a row that is thin has both of them in it; never how many there were."""
    persons = seen.max(axis=0)
    thin = [
        f"For få observasjoner på nivå {LEVEL.labels[level]} i alderen {told_ages(groups, group)}: "
        f"færre enn {FEWEST} personer, bruker landets."
        for group, level in zip(*np.nonzero(persons < FEWEST), strict=True)
    ]
    return verdict_of(thin, rows=persons.size)
