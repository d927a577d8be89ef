"""Lives by event: draws the year of a person's next event, and passes the years between in one step.

With staying[l, t] the probability that nothing happens to one at level l in the first t steps,

    P(nothing until t, given nothing until t0) = staying[l, t] / staying[l, t0]

so with one random number x over 0 and up to 1, the event comes in the first step where staying[l, t] < x · staying[l,
t0]. A second number says which event: death, leaving, or a move to another level. This is the chain itself and no
approximation. Rows (a sex and a year of birth) have tables and counts of their own, and need nothing of one another.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled, compiled_in_place
from mestring.projection.engines.event_tables import SLOTS, lay_guide, lay_row
from mestring.projection.engines.luck import GOLDEN, U, key, mix, share
from mestring.projection.labelled import Floats, Integers

# The places of the events before the levels in a row's table.
DIED, LEFT, LEVELS = 0, 1, 2


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
    staying = np.empty((levels, steps + 1))
    upto = np.empty((steps, levels, LEVELS + levels))
    guide, scale = np.empty((levels, SLOTS + 1), np.int64), np.empty(levels)
    for place in range(part, sexes * rows, parts):
        sex, row = place // rows, place % rows
        lay_row(sex, row, death, moves, group_of_age, leaving, floor, staying, upto)
        for level in range(levels):
            scale[level] = lay_guide(staying[level], guide[level])
        change, dead, gone = counts[sex, row], died[sex, row], left[sex, row]
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
                                live_one(bits, year, level, staying, guide, scale, upto, change, dead, gone)
        for level in range(levels):
            for year in range(steps):
                change[level, year + 1] += change[level, year]


@compiled_in_place
def live_one(
    bits: U,
    year: int,
    level: int,
    staying: Floats,
    guide: Integers,
    scale: Floats,
    upto: Floats,
    change: Integers,
    dead: Integers,
    gone: Integers,
) -> None:
    """One life from ``year`` on, noted as changes of the row's counts. The tables are the row's."""
    steps = upto.shape[0]
    certain = upto.shape[2] - 1
    while True:
        limit = share(bits) * staying[level, year]
        beyond = limit - staying[level, steps]
        if beyond <= 0:
            return
        year = max(year + 1, guide[level, np.int64(beyond * scale[level])])
        while staying[level, year] >= limit:
            year += 1
        step = year - 1
        change[level, year] -= 1
        bits = mix(bits + GOLDEN)
        drawn = share(bits) * upto[step, level, certain]
        event = 0
        while upto[step, level, event] < drawn:
            event += 1
        if event == DIED:
            dead[step] += 1
            return
        if event == LEFT:
            gone[step] += 1
            return
        level = event - LEVELS
        change[level, year] += 1
        bits = mix(bits + GOLDEN)


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
