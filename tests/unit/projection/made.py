"""Small invented inputs that tests of the projection are made from. The numbers have shape, and nothing else."""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, age_groups
from mestring.projection.inputs import Demography, Mastery
from mestring.projection.labelled import Labelled

AGES = np.arange(len(AGE))
GROUPS = age_groups([0, 67, 80, 90])


def by_sex_and_age(values) -> Labelled:
    return Labelled((SEX, AGE), np.broadcast_to(np.asarray(values, float), (2, len(AGE))))


def demography(**changed) -> Demography:
    """About twenty thousand people whose mortality rises with age, with some births and some moving."""
    mortality = np.minimum(np.stack([3e-5 * np.exp(0.1 * AGES), 1.5e-5 * np.exp(0.104 * AGES)]) + 2e-4, 1)
    given = {
        "first_year": 2026,
        "people": by_sex_and_age(np.round(140 * np.exp(-((np.maximum(AGES - 60, 0) / 20.0) ** 2)))),
        "mortality": by_sex_and_age(mortality),
        "fertility": Labelled((AGE,), np.where((AGES >= 20) & (AGES < 40), 0.08, 0.0)),
        "share_boys": 0.51,
        "leaving": by_sex_and_age(np.where(AGES < 40, 0.03, 0.004)),
        "arriving": by_sex_and_age(np.where(AGES < 40, 4.0, 0.3)),
        "mortality_decline": 0.01,
    }
    return Demography(**{**given, **changed})


def moves(worse=(0.004, 0.03, 0.07, 0.12), better=0.02) -> np.ndarray:
    """One level worse with a chance for each age group, one level better with the same chance everywhere."""
    table = np.zeros((2, len(worse), 6, 6))
    for group, chance in enumerate(worse):
        for level in range(6):
            if level < 5:
                table[:, group, level, level + 1] = chance
            if level > 0:
                table[:, group, level, level - 1] = better
            table[:, group, level, level] = 1 - table[:, group, level].sum(-1)
    return table


def mastery(**changed) -> Mastery:
    """Most are at level 1; shares at the lower levels rise with age, and so does mortality down the ladder."""
    low = 1 / (1 + np.exp(-(AGES - 88) / 6.0))
    start = np.zeros((2, len(AGE), 6))
    start[..., 1:] = low[None, :, None] * np.array([0.3, 0.25, 0.2, 0.15, 0.1])
    start[..., 0] = 1 - start[..., 1:].sum(-1)
    excess = np.tile([1.0, 1.3, 1.6, 2.0, 2.5, 4.0], (len(GROUPS), 1))
    given = {
        "start": Labelled((SEX, AGE, LEVEL), start),
        "moves": Labelled((SEX, GROUPS, LEVEL, LEVEL_AFTER), moves()),
        "excess": Labelled((GROUPS, LEVEL), excess),
    }
    return Mastery(**{**given, **changed})
