"""What one row of persons meets: how likely nothing is, and where an event leads. A row is a sex and a year of birth.

States are dead, gone, and then each level; so a death is a move like any other, to where nothing happens. With
same = (1 - death) · moves[l, l] · (1 - leaving), the probability that nothing happens to one at level l in a step,

    staying[l, t] = Π_{u < t} same[l, u]
    upto[t, l] = death, + leaving, + the other levels in turn; the last is the probability that something happens

A guide tells where in ``staying`` to begin looking, so that finding the year takes about one comparison.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.labelled import Floats, Integers

DIED, LEFT, LEVELS = 0, 1, 2
SLOTS = 64


@compiled
def lay_row(
    sex: int,
    row: int,
    death: Floats,
    moves: Floats,
    group_of_age: Integers,
    leaving: Floats,
    floor: float,
    staying: Floats,
    upto: Floats,
) -> None:
    """Write ``staying``, state × year, and ``upto``, step × state × state after, for one row.

    ``staying`` is 1 in each year before the row's first, and for the dead and gone; ``upto`` says nothing of those. No
    probability of nothing is below ``floor``. The rest as in Chain.
    """
    steps, _, ages, levels = death.shape
    staying[:] = 1.0
    for step in range(max(0, steps - row - 1), steps):
        age = min(row - steps + step + 1, ages - 1)
        group, going = group_of_age[age], leaving[step, sex, age]
        for level in range(levels):
            state = LEVELS + level
            risk = death[step, sex, age, level]
            here = (1.0 - risk) * (1.0 - going)
            total = risk
            upto[step, state, DIED] = total
            total += (1.0 - risk) * going
            upto[step, state, LEFT] = total
            for to in range(levels):
                chance = here * moves[step, sex, group, level, to]
                if to == level:
                    staying[state, step + 1] = staying[state, step] * max(chance, floor)
                else:
                    total += chance
                upto[step, state, LEVELS + to] = total


@compiled
def lay_guide(staying: Floats, guide: Integers) -> float:
    """Fill ``guide`` for one state's ``staying``, and return the scale it is read by.

    The first year with staying[year] < limit is at or after guide[(limit - staying[last]) · scale]. Rounding cannot
    break this: it never puts the larger of two limits in a lower slot than the smaller.
    """
    last = staying.size - 1
    lost = 1.0 - staying[last]
    scale = SLOTS / lost if lost > 0 else 0.0
    slot = SLOTS
    for year in range(1, last + 1):
        begins = np.int64((staying[year] - staying[last]) * scale)
        while slot >= begins:
            guide[slot] = year
            slot -= 1
    return scale
