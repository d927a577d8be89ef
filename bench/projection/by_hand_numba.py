"""The workload in numba's own parallel loops, written for it alone: by event, person by person, and year by year."""

from __future__ import annotations

import numba as nb
import numpy as np
from workload import AGES, GROUPS, LEVELS, STEPS, tables

EVENTS, PERSONS, YEARS = "events", "persons", "years"
U = np.uint64


@nb.njit(inline="always")
def stirred(seed, person, number):
    bits = (U(person) * U(128) + U(number) + seed) * U(0x9E3779B97F4A7C15)
    bits = (bits ^ (bits >> U(30))) * U(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> U(27))) * U(0x94D049BB133111EB)
    return bits ^ (bits >> U(31))


def run_by_hand(form, start, threads):
    """Counts by step × age group × level, in one of the three forms."""
    nb.set_num_threads(threads)
    age, sex, level = start[0].astype(np.int16), start[1].astype(np.int8), start[2].astype(np.int8)
    if form == EVENTS:
        return _by_event(age, sex, level, threads * 4)
    upto, to = _thresholds()
    if form == PERSONS:
        return _by_person(age, sex, level, upto, to, U(7), threads * 4)
    return np.stack([_one_year(step, age, sex, level, upto, to, U(7), threads * 4) for step in range(STEPS)])


def _by_event(age, sex, level, blocks):
    death, moves = tables()
    ages = np.minimum(np.arange(AGES + STEPS), AGES - 1)
    spread = moves[ages // 5].transpose(1, 0, 2)
    alive = (1 - death[:, ages])[:, None, :]
    staying = np.cumprod(alive * np.stack([spread[at, :, at] for at in range(LEVELS)]), axis=2)
    dead = np.broadcast_to(death[:, ages][:, None, :, None], (2, LEVELS, ages.size, 1))
    where = np.concatenate([alive[..., None] * spread[None], dead], axis=3)
    for at in range(LEVELS):
        where[:, at, :, at] = 0
    where = np.cumsum(where / where.sum(axis=3, keepdims=True), axis=3)
    change = np.cumsum(_lives(age, sex, level, staying, where, U(7), blocks), axis=1)[:, 1 : STEPS + 1]
    counts = np.zeros((STEPS, GROUPS, LEVELS), np.int64)
    for step in range(STEPS):
        np.add.at(counts[step], np.minimum(np.arange(AGES) + step + 1, AGES - 1) // 5, change[:, step])
    return counts


@nb.njit(parallel=True, cache=True)
def _lives(ages, sexes, levels, staying, where, seed, blocks):
    change = np.zeros((blocks, AGES, STEPS + 2, LEVELS), np.int32)
    for block in nb.prange(blocks):
        own = change[block]
        for person in range(ages.size * block // blocks, ages.size * (block + 1) // blocks):
            age, sex, level = nb.int64(ages[person]), nb.int64(sexes[person]), nb.int64(levels[person])
            year, number = 0, 0
            own[age, 1, level] += 1
            while True:
                chance = ((stirred(seed, person, number) >> U(11)) + U(1)) * (1.0 / 9007199254740992.0)
                limit = chance * staying[sex, level, age + year]
                number += 1
                if staying[sex, level, age + STEPS] > limit:
                    break
                low, high = year + 1, STEPS
                while low < high:
                    middle = (low + high) >> 1
                    if staying[sex, level, age + middle] <= limit:
                        high = middle
                    else:
                        low = middle + 1
                year = low
                own[age, year, level] -= 1
                chance = ((stirred(seed, person, number) >> U(11)) + U(1)) * (1.0 / 9007199254740992.0)
                number += 1
                to = 0
                while chance > where[sex, level, age + year, to] and to < LEVELS:
                    to += 1
                if to == LEVELS:
                    break
                level = to
                own[age, year, level] += 1
                if year == STEPS:
                    break
    return change.sum(axis=0)


def _thresholds():
    death, moves = tables()
    spread = moves[np.arange(AGES) // 5]
    upto, to = np.zeros((2, AGES, LEVELS, LEVELS + 1), np.uint32), np.zeros((LEVELS, LEVELS + 1), np.int8)
    for level in range(LEVELS):
        order = [level, *(other for other in range(LEVELS) if other != level)]
        chances = ((1 - death)[:, :, None] * spread[:, level][None])[..., order]
        chances = np.concatenate([chances, death[:, :, None]], axis=2)
        upto[:, :, level] = np.minimum(np.cumsum(chances, axis=2) * 2.0**32, 2**32 - 1).astype(np.uint32)
        to[level] = [*order, -1]
    upto[..., LEVELS] = 2**32 - 1
    return upto.reshape(-1, LEVELS + 1), to


@nb.njit(parallel=True, cache=True)
def _by_person(ages, sexes, levels, upto, to, seed, blocks):
    counts = np.zeros((blocks, STEPS, GROUPS, LEVELS), np.int32)
    for block in nb.prange(blocks):
        own = counts[block]
        for person in range(ages.size * block // blocks, ages.size * (block + 1) // blocks):
            age, sex, level = nb.int64(ages[person]), nb.int64(sexes[person]), nb.int64(levels[person])
            for step in range(STEPS):
                age = min(age + 1, AGES - 1)
                chance = np.uint32(stirred(seed, person, step) >> U(32))
                row = (sex * AGES + age) * LEVELS + level
                found = 0
                while chance > upto[row, found]:
                    found += 1
                level = nb.int64(to[level, found])
                if level < 0:
                    break
                own[step, age // 5, level] += 1
    return counts.sum(axis=0)


@nb.njit(parallel=True, cache=True)
def _one_year(step, ages, sexes, levels, upto, to, seed, blocks):
    counts = np.zeros((blocks, GROUPS, LEVELS), np.int32)
    for block in nb.prange(blocks):
        own = counts[block]
        for person in range(ages.size * block // blocks, ages.size * (block + 1) // blocks):
            level = nb.int64(levels[person])
            if level >= 0:
                age = min(nb.int64(ages[person]) + 1, AGES - 1)
                ages[person] = age
                chance = np.uint32(stirred(seed, person, step) >> U(32))
                row = (nb.int64(sexes[person]) * AGES + age) * LEVELS + level
                found = 0
                while chance > upto[row, found]:
                    found += 1
                level = nb.int64(to[level, found])
                levels[person] = level
                if level >= 0:
                    own[age // 5, level] += 1
    return counts.sum(axis=0)
