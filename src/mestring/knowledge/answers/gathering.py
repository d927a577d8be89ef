"""Makes series of a projection's figures: the expected value, and the interval of the draws beside it."""

from __future__ import annotations

import numpy as np

from mestring.knowledge.answers.answer import Series
from mestring.projection import Figure, Projection
from mestring.projection.labelled import Floats
from mestring.projection.uncertainty.sampling import interval

SHARE = 0.8


class Gathering:
    """Makes series of the projection's figures."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection

    def each(self, figure: Figure, *, only: set[str] | None = None) -> tuple[Series, ...]:
        """One series for each label of the figure's own axis."""
        middle = self.projection.middle(figure)
        lived = self._lived(figure)
        return tuple(
            _series(str(label), middle.values[:, place], None if lived is None else lived[:, :, place])
            for place, label in enumerate(middle.axes[1].labels)
            if only is None or str(label) in only
        )

    def all(self, figure: Figure, code: str) -> Series:
        """The figure summed over its own axis, draw by draw."""
        lived = self._lived(figure)
        middle = self.projection.middle(figure).values.sum(axis=-1)
        return _series(code, middle, None if lived is None else lived.sum(axis=-1))

    def _lived(self, figure: Figure) -> Floats | None:
        drawn = self.projection.lived_draws
        return None if drawn is None else drawn.figures[figure]


def _series(code: str, middle: Floats, lived: Floats | None) -> Series:
    if lived is None:
        return Series(code=code, middle=plain(middle))
    low, high = interval(lived, share=SHARE)
    return Series(
        code=code, middle=plain(middle), low=plain(np.minimum(low, middle)), high=plain(np.maximum(high, middle))
    )


def plain(values: Floats) -> tuple[float, ...]:
    """As many decimals as are kept."""
    # Four decimals are more than anything here is known with, and keep the kept answers small.
    return tuple(float(one) for one in np.round(values, 4))
