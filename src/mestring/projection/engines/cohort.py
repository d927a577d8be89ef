"""The cohort engine: expected persons in every cell, year by year. No chance, and no more work for more people.

people[t + 1, s, a, m] = Σ_l people[t, s, a - 1, l] · (1 - death) · moves[l, m] · (1 - leaving) + entering
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.engines.chain import Chain
from mestring.projection.engines.laying import note
from mestring.projection.labelled import Floats, Integers
from mestring.projection.year.ageing import grow_older
from mestring.projection.year.deaths import die
from mestring.projection.year.invariants import count, must_be
from mestring.projection.year.migration import join, stay
from mestring.projection.year.moving_level import move_level


def expected_people(chain: Chain) -> Floats:
    """Expected persons, year × sex × age × level, the first year with."""
    return pass_expected(chain.people, chain.death, chain.moves, chain.group_of_age, chain.leaving, chain.entering)


@compiled
def pass_expected(
    people: Floats, death: Floats, moves: Floats, group_of_age: Integers, leaving: Floats, entering: Floats
) -> Floats:
    """Run the formula above over every step; shapes as in Chain."""
    steps = death.shape[0]
    sexes, ages, levels = people.shape
    found = np.empty((steps + 1, sexes, ages, levels))
    note(people, found[0])
    for step in range(steps):
        living = die(grow_older(people), death[step])
        moved = move_level(living, moves[step], group_of_age)
        must_be(count(moved), count(living))
        staying = stay(moved, leaving[step])
        people = join(staying, entering[step])
        must_be(count(people), count(staying) + count(entering[step]))
        note(people, found[step + 1])
    return found
