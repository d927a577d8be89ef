"""The workload every engine gets: invented tables, a start population, expected values, and a check of what comes out.

Each of 25 steps: a year older (at most 110), death by sex and age, a move among six levels by five-year age group, and
a count of persons by age group and level. The numbers have shape only.
"""

from __future__ import annotations

from functools import cache

import numpy as np

STEPS, AGES, LEVELS, GROUPS = 25, 111, 6, 23
GROUP_OF_AGE = np.arange(AGES) // 5


@cache
def tables() -> tuple[np.ndarray, np.ndarray]:
    """Death, sex × age, and moves, age group × level × level after. Made once, since every engine is given them."""
    age = np.arange(AGES)
    death = np.stack(
        [
            np.clip(2.2e-5 * np.exp(0.098 * age) + 3e-4, 0, 0.7),
            np.clip(0.9e-5 * np.exp(0.104 * age) + 2e-4, 0, 0.7),
        ]
    )
    frailty = 1 / (1 + np.exp(-(np.arange(GROUPS) * 5 - 84) / 6.0))
    moves = np.zeros((GROUPS, LEVELS, LEVELS))
    for group, frail in enumerate(frailty):
        worse = np.array([0.004, 0.05, 0.04, 0.05, 0.10, 0.0]) + np.array([0.16, 0.16, 0.16, 0.2, 0.25, 0.0]) * frail
        better = np.array([0.0, 0.10, 0.08, 0.05, 0.45, 0.02]) - np.array([0.0, 0.06, 0.05, 0.03, 0.2, 0.0]) * frail
        for level in range(LEVELS):
            for to in range(LEVELS):
                if to != level:
                    moves[group, level, to] = (worse if to > level else better)[level] * 0.5 ** abs(to - level)
            moves[group, level, level] = 1 - moves[group, level].sum()
    return death, moves


def population(persons: int, *, seed: int = 1) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Age, sex and level (0 to 5) of each person, in no order."""
    random = np.random.default_rng(seed)
    ages = np.arange(AGES)
    weight = np.where(ages < 65, 1.0, np.exp(-(((ages - 65) / 17.0) ** 2)))
    weight[100:] = 0
    age = random.choice(AGES, persons, p=weight / weight.sum())
    sex = (random.random(persons) < 0.5).astype(np.int64)
    below = 1 / (1 + np.exp(-(age - 88) / 6.0))
    level = np.where(random.random(persons) < 1 - below, 0, 1 + (random.random(persons) * 5).astype(int))
    return age, sex, level


def counted(age: np.ndarray, sex: np.ndarray, level: np.ndarray) -> np.ndarray:
    """Persons by sex × age × level."""
    cells = np.bincount((sex * AGES + age) * LEVELS + level, minlength=2 * AGES * LEVELS)
    return cells.reshape(2, AGES, LEVELS)


def expected(start: np.ndarray) -> np.ndarray:
    """Expected persons, step × age group × level, by plain NumPy."""
    death, moves = tables()
    people, found = start.astype(float), np.zeros((STEPS, GROUPS, LEVELS))
    for step in range(STEPS):
        older = np.zeros_like(people)
        older[:, 1:] = people[:, :-1]
        older[:, -1] += people[:, -1]
        people = np.einsum("sal,alm->sam", older * (1 - death)[:, :, None], moves[GROUP_OF_AGE])
        np.add.at(found[step], GROUP_OF_AGE, people.sum(axis=0))
    return found


def chi_square(counts: np.ndarray, start: np.ndarray) -> float:
    """Mean of (counted - expected)² / expected over cells with at least five expected; not above 1 when it is right."""
    wanted = expected(start)
    seen = wanted >= 5
    return float((((counts - wanted) ** 2)[seen] / wanted[seen]).mean())


def person_years(counts: np.ndarray, persons: int) -> float:
    """Person-years lived through: those alive when each step begins."""
    return float(persons + counts.sum(axis=(1, 2))[:-1].sum())
