"""What must hold after each process: nobody negative, nobody lost, nobody made from nothing."""

from __future__ import annotations

from mestring.projection.compiling import compiled
from mestring.projection.errors import LostPeopleError
from mestring.projection.labelled import Floats

# Sums of a few hundred thousand floats differ in the last digits with the order they are added in.
_ROUNDING = 1e-9


@compiled
def count(people: Floats) -> float:
    """How many there are in all, sex × age × level. LostPeopleError when a cell is below zero or not a number."""
    sexes, ages, levels = people.shape
    found = 0.0
    for sex in range(sexes):
        for age in range(ages):
            # Summed apart, so that the processor need not wait for one addition before it begins the next.
            of_age = 0.0
            for level in range(levels):
                persons = people[sex, age, level]
                if not persons >= 0:
                    raise LostPeopleError(
                        "En regnefeil ga færre enn null personer. Meld fra til dem som vedlikeholder."
                    )
                of_age += persons
            found += of_age
    return found


@compiled
def must_be(found: float, expected: float) -> None:
    """LostPeopleError unless the two counts are the same, within rounding."""
    if abs(found - expected) > _ROUNDING * (1.0 + abs(expected)):
        raise LostPeopleError("En regnefeil gjorde at personer ble borte. Meld fra til dem som vedlikeholder.")
