"""Keeps an official projection's numbers: too many here means that more have left, too few that more have come.

Within a group of ages every cell is treated alike, so its spread over ages and levels is the model's own.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.labelled import Floats, Integers


@compiled
def keep_official(
    staying: Floats, coming: Floats, leaving: Floats, wanted: Floats, first_ages: Integers, shares: Floats
) -> None:
    """Change ``staying``, ``coming`` (sex × age × level) and ``leaving`` (sex × age) so that each group sums as wanted.

    ``wanted``: sex × group of ages, each group named by its first age in ``first_ages``. ``shares``: sex × age ×
    level, for those who come to a group where nobody is; they come at its first age.
    """
    sexes, ages, levels = staying.shape
    groups = first_ages.shape[0]
    for sex in range(sexes):
        for group in range(groups):
            low = first_ages[group]
            high = first_ages[group + 1] if group + 1 < groups else ages
            here = 0.0
            for age in range(low, high):
                for level in range(levels):
                    here += staying[sex, age, level] + coming[sex, age, level]
            target = wanted[sex, group]
            if here == 0:
                for level in range(levels):
                    coming[sex, low, level] = target * shares[sex, low, level]
                continue
            factor = target / here
            kept = min(factor, 1.0)
            added = max(factor - 1.0, 0.0)
            for age in range(low, high):
                leaving[sex, age] = 1.0 - (1.0 - leaving[sex, age]) * kept
                for level in range(levels):
                    coming[sex, age, level] = (
                        coming[sex, age, level] * (kept + added) + staying[sex, age, level] * added
                    )
                    staying[sex, age, level] *= kept


NOBODY_OFFICIAL = np.zeros((0, 0, 0))
