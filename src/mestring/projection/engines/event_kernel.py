"""Lives by event: draws the year of a person's next event, and passes the years between in one step.

With staying[s, t] the probability that nothing happens to one in state s in the first t steps,

    P(nothing until t, given nothing until t0) = staying[s, t] / staying[s, t0]

so with one random number x over 0 and up to 1, the event comes in the first step where staying[s, t] < x · staying[s,
t0]. A second number says which event: death, leaving, or a move to another level. This is the chain itself and no
approximation. Rows (a sex and a year of birth) have tables and counts of their own, and need nothing of one another.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled, compiled_in_place
from mestring.projection.engines.event_tables import LEVELS, SLOTS, lay_guide, lay_row
from mestring.projection.engines.luck import GOLDEN, U, key, mix, share
from mestring.projection.labelled import Floats, Integers


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
) -> None:
    """Everybody in every ``parts``-th row from ``part`` on, through every step.

    ``coming``: year × sex × age × level, whole persons who enter in that year, the start with. ``counts``: sex × row ×
    state × year, zero before, and written only in these rows. The rest as in Chain.
    """
    steps, sexes, ages, levels = death.shape
    rows = ages + steps
    states = LEVELS + levels
    staying, upto = np.empty((states, steps + 1)), np.empty((steps, states, states))
    guide, scale = np.empty((states, SLOTS + 1), np.int64), np.empty(states)
    for place in range(part, sexes * rows, parts):
        sex, row = place // rows, place % rows
        lay_row(sex, row, death, moves, group_of_age, leaving, floor, staying, upto)
        for state in range(states):
            scale[state] = lay_guide(staying[state], guide[state])
        change = counts[sex, row]
        for year in range(steps + 1):
            age = row - steps + year
            if 0 <= age < ages:
                for level in range(levels):
                    persons, state = coming[year, sex, age, level], LEVELS + level
                    if persons > 0:
                        change[state, year] += persons
                        begin = key(seed, ((year * sexes + sex) * ages + age) * levels + level)
                        untouched = U(min(staying[state, steps] / staying[state, year], 1.0) * 9007199254740992.0)
                        for person in range(persons):
                            bits = mix(begin + U(person) * GOLDEN)
                            # Most live on as they are; one whole number against another tells who does not.
                            if (bits >> U(11)) >= untouched:
                                live_one(bits, year, state, staying, guide, scale, upto, change)
        for state in range(states):
            for year in range(steps):
                change[state, year + 1] += change[state, year]


@compiled_in_place
def live_one(
    bits: U,
    year: int,
    state: int,
    staying: Floats,
    guide: Integers,
    scale: Floats,
    upto: Floats,
    change: Integers,
) -> None:
    """One life from ``year`` on, noted as changes of the row's counts, state × year. The tables are the row's."""
    steps, _, states = upto.shape
    while True:
        limit = share(bits) * staying[state, year]
        beyond = limit - staying[state, steps]
        if beyond <= 0:
            return
        year = max(year + 1, guide[state, np.int64(beyond * scale[state])])
        # Once without asking, since the processor often guesses wrong whether the guide was right.
        year += staying[state, year] >= limit
        while staying[state, year] >= limit:
            year += 1
        change[state, year] -= 1
        bits = mix(bits + GOLDEN)
        drawn = share(bits) * upto[year - 1, state, states - 1]
        after = 0
        while upto[year - 1, state, after] < drawn:
            after += 1
        state = after
        change[state, year] += 1
        bits = mix(bits + GOLDEN)


@compiled
def gathered(by_row: Integers, ages: int) -> Integers:
    """Counts by year × sex × age × level from counts by sex × row × state × year; the oldest rows share an age."""
    sexes, rows, states, years = by_row.shape
    levels = states - LEVELS
    people = np.zeros((years, sexes, ages, levels), np.int64)
    for sex in range(sexes):
        for row in range(rows):
            for year in range(max(0, rows - ages - row), years):
                age = min(row - (rows - ages) + year, ages - 1)
                for level in range(levels):
                    people[year, sex, age, level] += by_row[sex, row, LEVELS + level, year]
    return people
