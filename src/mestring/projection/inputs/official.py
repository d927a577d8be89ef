"""An official projection to follow: the model then keeps its numbers, and only spreads people over levels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.axes import AGE, SEX, age_groups, years
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Floats, Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Official:
    """Persons on 1 January, year × sex × age_group or year × sex × age, year after year, and who says so."""

    people: Labelled
    source: str

    def __post_init__(self) -> None:
        labels = [int(str(year)) for year in self.people.axis("year").labels]
        along = years(labels[0], labels[-1])
        if "age_group" in self.people.names:
            groups = age_groups([int(str(first)) for first in self.people.axis("age_group").labels])
            checks.along(self.people, along, SEX, groups, what="Den offisielle framskrivningen")
        else:
            checks.along(self.people, along, SEX, AGE, what="Den offisielle framskrivningen")
        checks.not_negative(self.people, what="Den offisielle framskrivningen")
        if not self.source.strip():
            raise InputError("Si hvor den offisielle framskrivningen er hentet, så den kan etterprøves.")

    @property
    def first_ages(self) -> tuple[int, ...]:
        """The first age of each group it counts."""
        axis = self.people.axes[-1]
        return tuple(int(str(first)) for first in axis.labels)

    def over(self, first: int, last: int) -> Floats:
        """Its numbers for each of the years, year × sex × group. InputError when it lacks one of them."""
        axis = self.people.axis("year")
        if first not in axis.labels or last not in axis.labels:
            ends = f"{axis.labels[0]} til {axis.labels[-1]}"
            raise InputError(f"Den offisielle framskrivningen går fra {ends}, og dekker ikke {first} til {last}.")
        return np.array(self.people.between("year", first, last).values)
