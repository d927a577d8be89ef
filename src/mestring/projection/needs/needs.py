"""Needs from people: each step is a sum that can be done by hand.

users   = Σ people · used_by                      over ages and levels
hours   = Σ users · hours_a_week · 365.25 / 7     a year
fte     = Σ hours · given_by / (hours_a_year · (1 - sick_leave))
kroner  = Σ hours · cost_an_hour · dearer + users · (cost_a_user - charge_a_user)
dearer  = what an hour is paid against the inputs: by whom it is given, and how much paid time goes with it

Where places are too few, the users of the service are those in place, and those who wait are users of what they get
meanwhile, with the hours that go with waiting. A place that nobody is in costs what it is said to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from mestring.projection.axes import Axis, years
from mestring.projection.course import Course
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.needs.paying import dearer
from mestring.projection.needs.queue import Queue
from mestring.projection.needs.waiting import Dealt, deal_out

WEEKS_A_YEAR = 365.25 / 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Needs:
    """Year × service, but for ``fte``: full-time equivalents, year × competence, and ``fte_available``: year.

    ``users`` and ``hours`` (a year): those who get the service. ``places``: wanted on 1 January. ``in_place`` and
    ``waiting``: persons who have one then, and who have not. In the year, see ``Queue``: ``waiting_days`` in all,
    persons ``admitted``, persons who ``gave_up``, and the ``days_waited`` by each of them. ``overflow_hours``: given
    meanwhile to those who wait, a year. ``kroner``: net cost, as floats: sums of millions, told whole by ``kroner_in``.
    """

    users: Labelled
    hours: Labelled
    places: Labelled
    in_place: Labelled
    waiting: Labelled
    waiting_days: Labelled
    admitted: Labelled
    gave_up: Labelled
    days_waited: Labelled
    overflow_hours: Labelled
    fte: Labelled
    kroner: Labelled
    fte_available: Labelled

    def kroner_in(self, year: int, *, service: str | None = None) -> Decimal:
        """What the services cost the municipality in the year, in the prices of the inputs, in whole kroner."""
        found = self.kroner.at(year=year)
        amount = float(found.at(service=service) if service else found.sum())
        return Decimal(amount).quantize(Decimal(1), rounding=ROUND_HALF_UP)


def users_by_level(people: Floats, *, course: Course) -> Floats:
    """Those who use or want each service, year × service × level. ``people``: year × sex × age × level."""
    return np.asarray(np.einsum("yal,ysal->ysl", people.sum(axis=1), course.used_by))


def needs_of(
    people: Floats, *, course: Course, municipality: Municipality, queues: Mapping[str, Queue] | None = None
) -> Needs:
    """The needs of people, year × sex × age × level, expected or counted, under a course for the same years.

    ``queues``: by service, for those there is a capacity of. Without, everybody who wants a place is in one.
    """
    found = users_by_level(people, course=course)
    dealt = deal_out(found, queues or {}, course=course, municipality=municipality)
    hours = dealt.weekly_hours.sum(axis=-1) * WEEKS_A_YEAR
    effective = course.hours_a_year * (1 - course.sick_leave)
    fte = np.einsum("ys,ysc->yc", hours, course.given_by) / effective[:, None]
    along = years(int(course.years[0]), int(course.years[-1]))
    by_service = (along, Axis("service", tuple(one.code for one in municipality.services)))
    told = {
        "users": dealt.users.sum(axis=-1),
        "hours": hours,
        "places": dealt.in_place + dealt.waiting,
        "in_place": dealt.in_place,
        "waiting": dealt.waiting,
        "waiting_days": dealt.waiting_days,
        "admitted": dealt.admitted,
        "gave_up": dealt.gave_up,
        "days_waited": dealt.days_waited,
        "overflow_hours": dealt.weekly_hours_waiting * WEEKS_A_YEAR,
        "kroner": _kroner(dealt, hours * dearer(course, municipality), municipality),
    }
    working = municipality.workforce.working.values
    return Needs(
        **{name: Labelled(by_service, values) for name, values in told.items()},
        fte=Labelled((along, Axis("competence", municipality.competences)), fte),
        fte_available=Labelled((along,), people.sum(axis=(1, 3)) @ working),
    )


def _kroner(dealt: Dealt, hours: Floats, municipality: Municipality) -> Floats:
    services = municipality.services
    an_hour = np.array([float(one.cost_an_hour) for one in services])
    a_user = np.array([float(one.cost_a_user - one.charge_a_user) for one in services])
    kroner = hours * an_hour + dealt.users.sum(axis=-1) * a_user
    for one in municipality.capacity:
        service = municipality.place_of(one.service)
        kroner[:, service] += dealt.empty[:, service] * float(one.cost_an_empty_place)
    return kroner
