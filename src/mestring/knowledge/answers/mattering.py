"""Which parameters an answer hangs on, in the answer's own unit.

    figure at q = mean figure + slope · (q - mean parameter)        q: the parameter's 10th and 90th percentile

with the slope of the least-squares line through the draws, each draw at its own parameters and without chance.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mestring.knowledge.answers.answer import Matter
from mestring.projection import Figure, Municipality, Projection, Status
from mestring.projection.labelled import Floats
from mestring.projection.levers.lever import PulledLever
from mestring.projection.uncertainty.sampling import rank_correlation

# Persons at the two lowest levels tell more of needs than the sum of all levels, which is everybody.
LOWEST = slice(4, 6)


def matters_of(
    projection: Projection, figure: Figure, municipality: Municipality, levers: Sequence[PulledLever], year: int
) -> tuple[Matter, ...]:
    """Every parameter and lever, the one the figure hangs most on first. LEVELS is of level 5 and 6 together."""
    assert projection.expected_draws is not None  # noqa: S101 - the caller has drawn
    place = projection.people.axes[0].place_of(year)
    drawn = projection.expected_draws.figures[figure][:, place]
    outcome = drawn[:, LOWEST].sum(axis=-1) if figure is Figure.LEVELS else drawn.sum(axis=-1)
    titles = {one.name: (one.title, one.status is Status.SOURCED) for one in municipality.parameters}
    titles |= {one.name: (one.lever.title, False) for one in levers}
    found = [_matter(name, titles[name], values, outcome) for name, values in projection.parameters.items()]
    return tuple(sorted(found, key=lambda one: -abs(one.high - one.low)))


def _matter(name: str, said: tuple[str, bool], values: Floats, outcome: Floats) -> Matter:
    title, sourced = said
    spread = float(values.var())
    slope = float(((values - values.mean()) * (outcome - outcome.mean())).mean() / spread) if spread else 0.0
    low, high = (float(outcome.mean() + slope * (end - values.mean())) for end in np.quantile(values, [0.1, 0.9]))
    return Matter(
        code=name,
        title=title,
        sourced=sourced,
        correlation=round(rank_correlation(values, outcome), 3),
        low=round(low, 3),
        high=round(high, 3),
    )
