"""Home or a place for the whole municipality: what it would cost if those at a level had help at home instead.

kroner a year = persons · (home a week at the hours they would need - place a week) · weeks
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from mestring.projection.axes import LEVEL
from mestring.projection.course import lay_course
from mestring.projection.home_or_institution.break_even import WEEKS_A_YEAR, BreakEven, Kin, break_even
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats
from mestring.projection.outcome import Projection


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedHome:
    """One mastery level. ``persons``: expected to want a place on 1 January. ``hours``: a week each would need at home.

    ``kroner``: what it costs the municipality more in a year if all of them are at home; below zero it saves.
    """

    break_even: BreakEven
    persons: float
    hours: float
    kroner: Decimal


def moved_home(
    municipality: Municipality,
    projection: Projection,
    *,
    year: int,
    place: str = "nursing_home",
    home: str = "home_care",
    kin: Kin | None = None,
) -> tuple[MovedHome, ...]:
    """A row for each mastery level, the highest first, in one year of the municipality's projection without levers.

    The hours at home are those of who waits, where there is a capacity of the place; else those usual at the level.
    """
    persons = _wanting(municipality, projection, year, place)
    waiting = next((one.hours_waiting.values for one in municipality.capacity if one.service == place), None)
    found = []
    for number, level in enumerate(range(1, len(LEVEL) + 1)):
        even = break_even(municipality, level=level, place=place, home=home, kin=kin)
        hours = even.usual_hours if waiting is None else float(waiting[number])
        more = (even.home_a_week(hours) - even.place_a_week) * WEEKS_A_YEAR * Decimal(float(persons[number]))
        found.append(
            MovedHome(
                break_even=even,
                persons=float(persons[number]),
                hours=hours,
                kroner=more.quantize(Decimal(1), rounding=ROUND_HALF_UP) + 0,  # never -0
            )
        )
    return tuple(found)


def _wanting(municipality: Municipality, projection: Projection, year: int, place: str) -> Floats:
    by_age = projection.people.at(year=year).sum("sex").values
    course = lay_course(municipality, last_year=municipality.demography.first_year)
    return np.asarray((by_age * course.used_by[0, municipality.place_of(place)]).sum(axis=0))
