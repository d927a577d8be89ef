"""The chain: everything that can happen to a person in each year, as probabilities, and who comes when.

It is made once from the inputs, and every engine runs the same one. So the engines cannot differ in what they believe,
and a strategy is the same chain with other moves: nothing is aligned to anything afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from mestring.projection.errors import InputError
from mestring.projection.labelled import Floats, Integers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chain:
    """Years are 0 to ``steps``; step t leads from year t to t + 1, and ages are those reached in it. Arrays of floats:

    ``people``: sex × age × level, expected persons when it begins. ``death``: step × sex × age × level.
    ``moves``: step × sex × age group × level × level after. ``leaving``: step × sex × age. ``entering``: step × sex ×
    age × level, expected persons who were born or came in the step and are here when it ends. ``group_of_age``: age.
    In a step a person dies, or moves level and then leaves or stays.
    """

    first_year: int
    people: Floats
    death: Floats
    moves: Floats
    group_of_age: Integers
    leaving: Floats
    entering: Floats

    def __post_init__(self) -> None:
        steps, sexes, ages, levels = self.death.shape
        shapes = (self.people.shape, self.leaving.shape, self.entering.shape, self.group_of_age.shape)
        wanted = ((sexes, ages, levels), (steps, sexes, ages), (steps, sexes, ages, levels), (ages,))
        if shapes != wanted or self.moves.shape[:2] != (steps, sexes) or self.moves.shape[3:] != (levels, levels):
            raise InputError("Tabellene i kjeden har ikke samme år, kjønn, aldre og nivåer.")

    @property
    def steps(self) -> int:
        """How many years it leads forward."""
        return int(self.death.shape[0])
