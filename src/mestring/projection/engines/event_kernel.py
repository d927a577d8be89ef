"""Lives by event: draws the year of a person's next event, and passes the years between in one step.

With stay[t] the probability that nothing happens in step t (lives, same level, does not leave),

    S[l, t] = Π_{u < t} stay[l, u]        P(nothing until t, given nothing until t0) = S[l, t] / S[l, t0]

so with one random number x over 0 and up to 1, the event comes in the first step where S[l, t] < x · S[l, t0]. A second
number says which event: death, leaving, or a move to another level. This is the chain itself and no approximation.
A row is a sex and a year of birth; it has its own S and its own counts, so rows need nothing of one another.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled, compiled_in_place
from mestring.projection.engines.luck import GOLDEN, U, key, mix, share
from mestring.projection.labelled import Floats, Integers

DIED, LEFT = -1, -2


@compiled
def live_through(
    part: int,
    parts: int,
    coming: Integers,
    death: Floats,
    moves: Floats,
    group_of_age: Integers,
    leaving: Floats,
    seed: U,
    floor: float,
    counts: Integers,
    died: Integers,
    left: Integers,
) -> None:
    """Everybody in every ``parts``-th row from ``part`` on, through every step.

    ``coming``: year × sex × age × level, whole persons who enter in that year, the start with. ``counts``: sex × row ×
    level × year; ``died`` and ``left``: sex × row × step; all three zero before, and written only in these rows. The
    rest as in Chain.
    """
    steps, sexes, ages, levels = death.shape
    rows = ages + steps
    for place in range(part, sexes * rows, parts):
        sex, row = place // rows, place % rows
        staying = chance_of_nothing(sex, row, death, moves, group_of_age, leaving, floor)
        change = counts[sex, row]
        for year in range(steps + 1):
            age = row - steps + year
            if 0 <= age < ages:
                for level in range(levels):
                    persons = coming[year, sex, age, level]
                    if persons > 0:
                        change[level, year] += persons
                        begin = key(seed, ((year * sexes + sex) * ages + age) * levels + level)
                        untouched = U(min(staying[level, steps] / staying[level, year], 1.0) * 9007199254740992.0)
                        for person in range(persons):
                            bits = mix(begin + U(person) * GOLDEN)
                            # Most live on as they are; one whole number against another tells who does not.
                            if (bits >> U(11)) >= untouched:
                                live_one(
                                    bits,
                                    row - steps,
                                    year,
                                    level,
                                    sex,
                                    staying,
                                    change,
                                    died[sex, row],
                                    left[sex, row],
                                    death,
                                    moves,
                                    group_of_age,
                                    leaving,
                                )
        for level in range(levels):
            for year in range(steps):
                change[level, year + 1] += change[level, year]


@compiled
def chance_of_nothing(
    sex: int, row: int, death: Floats, moves: Floats, group_of_age: Integers, leaving: Floats, floor: float
) -> Floats:
    """S of the formula for one row, level × year."""
    steps, _, ages, levels = death.shape
    staying = np.ones((levels, steps + 1))
    for step in range(steps):
        age = min(row - steps + step + 1, ages - 1)
        for level in range(levels):
            chance = 1.0
            if age >= 0:
                same = moves[step, sex, group_of_age[age], level, level]
                chance = (1.0 - death[step, sex, age, level]) * same * (1.0 - leaving[step, sex, age])
            staying[level, step + 1] = staying[level, step] * max(chance, floor)
    return staying


@compiled_in_place
def live_one(
    bits: U,
    born: int,
    year: int,
    level: int,
    sex: int,
    staying: Floats,
    change: Integers,
    died: Integers,
    left: Integers,
    death: Floats,
    moves: Floats,
    group_of_age: Integers,
    leaving: Floats,
) -> None:
    """One life from ``year`` on, noted as changes of the row's counts. Her age in a year is ``born`` + year."""
    steps, _, ages, _ = death.shape
    while True:
        limit = share(bits) * staying[level, year]
        if staying[level, steps] >= limit:
            return
        low, high = year + 1, steps
        while low < high:
            middle = (low + high) >> 1
            if staying[level, middle] < limit:
                high = middle
            else:
                low = middle + 1
        year = low
        step = year - 1
        age = min(born + year, ages - 1)
        change[level, year] -= 1
        bits = mix(bits + GOLDEN)
        risk, going = death[step, sex, age, level], leaving[step, sex, age]
        level = which_event(share(bits), risk, going, moves[step, sex, group_of_age[age], level], level)
        if level == DIED:
            died[step] += 1
            return
        if level == LEFT:
            left[step] += 1
            return
        change[level, year] += 1
        if year == steps:
            return
        bits = mix(bits + GOLDEN)


@compiled
def which_event(chance: float, risk: float, going: float, chances: Floats, level: int) -> int:
    """DIED, LEFT or the new level, given that something happened. ``chance`` is over 0 and up to 1."""
    here = (1.0 - risk) * (1.0 - going)
    left = chance * (1.0 - here * chances[level])
    if left <= risk:
        return DIED
    left -= risk
    found = LEFT
    for to in range(chances.shape[0]):
        if to != level and chances[to] > 0:
            found = to
            left -= here * chances[to]
            if left <= 0:
                return to
    return LEFT if going > 0 else found


@compiled
def gathered(by_row: Integers, ages: int) -> Integers:
    """Counts by year × sex × age × level from counts by sex × row × level × year; the oldest rows share an age."""
    sexes, rows, levels, years = by_row.shape
    people = np.zeros((years, sexes, ages, levels), np.int64)
    for sex in range(sexes):
        for row in range(rows):
            for year in range(max(0, rows - ages - row), years):
                age = min(row - (rows - ages) + year, ages - 1)
                for level in range(levels):
                    people[year, sex, age, level] += by_row[sex, row, level, year]
    return people
