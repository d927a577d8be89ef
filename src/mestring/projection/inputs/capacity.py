"""How many places there are of a service, and what those who wait for one use meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from mestring.projection.axes import LEVEL, years
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Floats, Labelled

_HAIR = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Capacity:
    """``places``: places of ``service`` on 1 January, by year; years after the last have as many as the last.

    Who waits uses the service ``instead``, with ``hours_a_week_waiting`` of staff, by level, or one number for all.
    ``cost_an_empty_place``: kroner a year for a place that nobody is in, such as premises and staff on call.
    """

    service: str
    places: Labelled
    instead: str
    hours_a_week_waiting: Labelled | float
    cost_an_empty_place: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        checks.along(self.places, self.places.axis("year"), what="Antall plasser")
        labels = [int(str(year)) for year in self.places.axis("year").labels]
        checks.along(self.places, years(labels[0], labels[-1]), what="Antall plasser")
        checks.not_negative(self.places, what="Antall plasser")
        checks.along(self.hours_waiting, LEVEL, what="Timene i uken for dem som venter")
        checks.not_negative(self.hours_waiting, what="Timene i uken for dem som venter")
        if self.service == self.instead:
            raise InputError(
                f"De som venter på «{self.service}», må få noe annet enn det de venter på. Endre «instead»."
            )
        checks.kroner(self.cost_an_empty_place, what="Kostnaden for en tom plass")

    @property
    def hours_waiting(self) -> Labelled:
        """Hours a week for each who waits, by level."""
        if isinstance(self.hours_a_week_waiting, Labelled):
            return self.hours_a_week_waiting
        return Labelled((LEVEL,), np.full(len(LEVEL), self.hours_a_week_waiting))

    def over(self, first: int, last: int) -> Floats:
        """Places in each of the years, both with. InputError when the first is before any that are told."""
        axis = self.places.axis("year")
        begins, ends = int(str(axis.labels[0])), int(str(axis.labels[-1]))
        if first < begins:
            raise InputError(f"Antall plasser er oppgitt fra {begins}, men trengs fra {first}. Legg til årene før.")
        return self.places.values[np.minimum(np.arange(first, last + 1), ends) - begins]


def held(places: float, *, from_year: int) -> Labelled:
    """As many places every year, as ``Capacity.places`` wants them."""
    return Labelled((years(from_year, from_year),), np.array([float(places)]))


def whole_places(places: Floats) -> Floats:
    """Whole places: nobody lives in a part of one, and it costs nothing empty."""
    # A hair is added, so that 57 per cent of 100 is 57 places and not 56.
    return np.floor(places + _HAIR)
