"""The workload in NumPy as one would write it by hand: arrays of persons, one random number a year."""

from __future__ import annotations

import numpy as np
from workload import AGES, GROUPS, LEVELS, STEPS, tables


def run_numpy(start: tuple[np.ndarray, np.ndarray, np.ndarray]) -> np.ndarray:
    """Counts by step × age group × level. One thread."""
    death, moves = tables()
    spread = moves[np.arange(AGES) // 5]
    dead = np.broadcast_to(death[:, :, None, None], (2, AGES, LEVELS, 1))
    chances = np.concatenate([dead, (1 - death)[:, :, None, None] * spread[None]], axis=3)
    upto = np.cumsum(chances, axis=3)[..., :LEVELS].reshape(-1, LEVELS).astype(np.float32)
    columns = [np.ascontiguousarray(upto[:, column]) for column in range(LEVELS)]
    random = np.random.Generator(np.random.SFC64(7))
    age, sex, level = (array.astype(np.int16) for array in start)
    counts = np.empty((STEPS, GROUPS, LEVELS), np.int64)
    for step in range(STEPS):
        age = np.minimum(age + 1, AGES - 1).astype(np.int16)
        cell = (sex * np.int16(AGES) + age) * np.int16(LEVELS) + level
        drawn = random.random(age.size, dtype=np.float32)
        level = np.full(age.size, -1, np.int16)
        for column in columns:
            level += drawn >= column[cell]
        alive = level >= 0
        age, sex, level = age[alive], sex[alive], level[alive]
        counts[step] = np.bincount((age // 5) * LEVELS + level, minlength=GROUPS * LEVELS).reshape(GROUPS, LEVELS)
    return counts
