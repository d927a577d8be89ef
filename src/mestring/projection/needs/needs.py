"""Needs from people: each step is a sum that can be done by hand.

users   = Σ people · used_by                      over ages and levels
hours   = Σ users · hours_a_week · 365.25 / 7     a year
fte     = Σ hours · given_by / (hours_a_year · (1 - sick_leave))
kroner  = Σ hours · cost_an_hour + users · (cost_a_user - charge_a_user)
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from mestring.projection.axes import Axis, years
from mestring.projection.course import Course
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats, Labelled

WEEKS_A_YEAR = 365.25 / 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Needs:
    """``users``, ``hours`` (a year) and ``places``: year × service. ``fte``: full-time equivalents, year × competence.

    ``kroner``: net cost, year × service, as floats: sums of millions, told as whole kroner by ``kroner_in``.
    ``fte_available``: year.
    """

    users: Labelled
    hours: Labelled
    places: Labelled
    fte: Labelled
    kroner: Labelled
    fte_available: Labelled

    def kroner_in(self, year: int, *, service: str | None = None) -> Decimal:
        """What the services cost the municipality in the year, in the prices of the inputs, in whole kroner."""
        found = self.kroner.at(year=year)
        amount = float(found.at(service=service) if service else found.sum())
        return Decimal(amount).quantize(Decimal(1), rounding=ROUND_HALF_UP)


def needs_of(people: Floats, *, course: Course, municipality: Municipality) -> Needs:
    """The needs of people, year × sex × age × level, expected or counted, under a course for the same years."""
    by_age = people.sum(axis=1)
    users = np.einsum("yal,ysal->ysl", by_age, course.used_by)
    weeks = users * course.hours_a_week
    hours = weeks.sum(axis=-1) * WEEKS_A_YEAR
    effective = course.hours_a_year * (1 - course.sick_leave)
    fte = np.einsum("ys,ysc->yc", hours, course.given_by) / effective[:, None]
    services = municipality.services
    an_hour = np.array([float(one.cost_an_hour) for one in services])
    a_user = np.array([float(one.cost_a_user - one.charge_a_user) for one in services])
    all_users = users.sum(axis=-1)
    is_place = np.array([one.is_place for one in services], float)
    along = years(int(course.years[0]), int(course.years[-1]))
    by_service = (along, Axis("service", tuple(one.code for one in services)))
    return Needs(
        users=Labelled(by_service, all_users),
        hours=Labelled(by_service, hours),
        places=Labelled(by_service, all_users * is_place),
        fte=Labelled((along, Axis("competence", municipality.competences)), fte),
        kroner=Labelled(by_service, hours * an_hour + all_users * a_user),
        fte_available=Labelled((along,), by_age.sum(axis=-1) @ municipality.workforce.working.values),
    )
