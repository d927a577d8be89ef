"""How a scenario differs from no change, draw by draw: both live with the same luck, so the difference is its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection import Figure, Projection
from mestring.projection.labelled import Floats
from mestring.projection.uncertainty.sampling import interval, rank_correlation

SHARE = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class Paired:
    """One figure in both: year × its own axis in the middle, draw × year × axis in the draws."""

    without: Floats
    within: Floats
    lived_without: Floats
    lived_within: Floats
    expected_without: Floats
    expected_within: Floats

    @property
    def middle(self) -> Floats:
        """The expected difference."""
        return self.within - self.without

    @property
    def lived(self) -> Floats:
        """The difference in each draw."""
        return self.lived_within - self.lived_without

    @property
    def expected(self) -> Floats:
        """The difference in each draw without chance: what its parameters make one expect."""
        return self.expected_within - self.expected_without

    def summed(self) -> Paired:
        """The same, summed over its own axis, as one column."""
        return Paired(
            *(
                values.sum(axis=-1, keepdims=True)
                for values in (
                    self.without,
                    self.within,
                    self.lived_without,
                    self.lived_within,
                    self.expected_without,
                    self.expected_within,
                )
            )
        )

    def spread(self) -> dict[str, tuple[Floats, Floats]]:
        """The ends that hold 80 per cent of the draws, of each side and of the difference, and where it comes from."""
        return {
            "without": interval(self.lived_without, share=SHARE),
            "with": interval(self.lived_within, share=SHARE),
            "difference": interval(self.lived, share=SHARE),
            "parameters": interval(self.expected, share=SHARE),
            "chance": interval(self.middle + self.lived - self.expected, share=SHARE),
        }


def paired(figure: Figure, *, without: Projection, within: Projection) -> Paired:
    """The figure in both. Both must have been made with the same seed and as many draws, at least one."""
    if None in (without.lived_draws, within.lived_draws, without.expected_draws, within.expected_draws):
        raise ValueError("Both projections must have draws.")
    return Paired(
        without.middle(figure).values,
        within.middle(figure).values,
        without.lived_draws.figures[figure],  # type: ignore[union-attr]
        within.lived_draws.figures[figure],  # type: ignore[union-attr]
        without.expected_draws.figures[figure],  # type: ignore[union-attr]
        within.expected_draws.figures[figure],  # type: ignore[union-attr]
    )


def matters_most(found: Paired, *, within: Projection, place: int) -> list[tuple[str, float]]:
    """Each parameter's and strategy's rank correlation with the difference in the year at ``place``, strongest first.

    The difference without chance, summed over the figure's own axis.
    """
    outcome = found.expected[:, place].sum(axis=-1)
    each = [(name, rank_correlation(values, outcome)) for name, values in within.parameters.items()]
    return sorted((one for one in each if np.isfinite(one[1])), key=lambda one: -abs(one[1]))
