"""What somebody types into a what-if spreadsheet: three changes, each growing evenly from now to a year."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from mestring.projection.errors import InputError


class Factors(NamedTuple):
    """What coverage, unit cost and the cost after productivity are multiplied by in a year."""

    coverage: float
    unit_cost: float
    productivity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One service. ``coverage``, ``unit_cost`` and ``productivity``: change by ``by_year``, as shares of now: -0.2 is a
    fifth less, and a productivity of 0.1 is a tenth less cost for the same. Users are counted for each inhabitant of
    ``first_age`` and over.
    """

    service: str
    by_year: int
    coverage: float = 0.0
    unit_cost: float = 0.0
    productivity: float = 0.0
    first_age: int = 80

    def __post_init__(self) -> None:
        changes = self.coverage, self.unit_cost
        if not all(-1 <= change < inf for change in changes) or not -1 <= self.productivity <= 1:
            raise InputError("Endringer i regnearket er andeler av det som er nå, og ingenting kan bli under null.")
        if not 0 < self.first_age <= 105:
            raise InputError("Dekningsgraden må regnes av dem over en alder fra 1 til 105.")

    def times(self, year: int, first_year: int) -> Factors:
        """The factors in a year; all of each change from ``by_year`` on."""
        reach = 1.0 if year >= self.by_year else (year - first_year) / (self.by_year - first_year)
        return Factors(1 + reach * self.coverage, 1 + reach * self.unit_cost, 1 - reach * self.productivity)

    def unchanged(self) -> Sheet:
        """The same with nothing changed."""
        return Sheet(service=self.service, by_year=self.by_year, first_age=self.first_age)
