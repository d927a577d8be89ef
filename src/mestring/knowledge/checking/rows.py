"""What is to be kept of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.knowledge.reading.values import ReadValue


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """The people of an area in a year: persons by single year of age, or by the groups ``first_ages`` begin."""

    area: str
    year: int
    variant: str
    men: Sequence[int]
    women: Sequence[int]
    first_ages: Sequence[int]


@dataclass(frozen=True, slots=True)
class Checked:
    """Rows to keep, and the names of their areas by number."""

    areas: dict[str, str]
    people: tuple[PeopleRow, ...] = ()
    values: tuple[ReadValue, ...] = ()

    @property
    def years(self) -> list[int]:
        """The years the rows are about, the first first."""
        return sorted({row.year for row in self.people} | {value.year for value in self.values})

    @property
    def numbers(self) -> int:
        """How many numbers they are."""
        return sum(len(row.men) + len(row.women) for row in self.people) + len(self.values)
