"""The course: everything a lever or an uncertain parameter may change, laid out year by year.

Levers and parameters write new courses; the engines and the needs only read them. So no engine knows of a strategy.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from mestring.projection.axes import LEVEL, OLDEST
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats, Integers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """Floats. ``moves``: step × sex × age group × level × level after. The others begin with the year:

    ``used_by``: year × service × age × level. ``hours_a_week``: year × service × level. ``given_by``: year × service ×
    competence. ``hours_a_year`` and ``sick_leave``: year. ``places``: year × capacity. ``hours_waiting``: year ×
    capacity × level, hours a week for who waits. ``group_of_age`` is for ``moves``.
    """

    first_year: int
    group_of_age: Integers
    moves: Floats
    used_by: Floats
    hours_a_week: Floats
    given_by: Floats
    hours_a_year: Floats
    sick_leave: Floats
    places: Floats
    hours_waiting: Floats

    @property
    def years(self) -> Integers:
        """The years it covers."""
        return self.first_year + np.arange(len(self.sick_leave))


def lay_course(municipality: Municipality, *, last_year: int) -> Course:
    """The course where everything stays as the inputs have it."""
    first = municipality.demography.first_year
    years = last_year - first + 1
    competences = municipality.competences
    services, capacity = municipality.services, municipality.capacity
    places = [one.over(first, last_year) for one in capacity]
    waiting = np.array([one.hours_waiting.values for one in capacity]).reshape(-1, len(LEVEL))
    used = np.array([_by_age(service.used_by.values, service.used_by.axes[0].labels) for service in services])
    hours = np.array([service.hours_a_week.values for service in services])
    given = np.array([[service.given_by.get(group, 0.0) for group in competences] for service in services])
    if not services:
        used, hours, given = (np.zeros((0, *shape)) for shape in ((OLDEST + 1, len(LEVEL)), (len(LEVEL),), (0,)))
    return Course(
        first_year=first,
        group_of_age=municipality.mastery.group_of_age,
        moves=np.repeat(municipality.mastery.moves.values[None], years - 1, axis=0),
        used_by=np.repeat(used[None], years, axis=0),
        hours_a_week=np.repeat(hours[None], years, axis=0),
        given_by=np.repeat(given[None], years, axis=0),
        hours_a_year=np.full(years, municipality.workforce.hours_a_year),
        sick_leave=np.full(years, municipality.workforce.sick_leave),
        places=np.array(places).reshape(-1, years).T,
        hours_waiting=np.repeat(waiting[None], years, axis=0),
    )


def split_at(course: Course, age: int) -> Course:
    """The same course, with an age group for moves that begins at the age, so that those of that age can be changed."""
    group = course.group_of_age
    if age == 0 or group[age] != group[age - 1]:
        return course
    later = np.arange(len(group)) >= age
    moves = np.insert(course.moves, group[age], course.moves[:, :, group[age]], axis=2)
    return replace(course, moves=moves, group_of_age=group + later)


def _by_age(values: Floats, first_ages: tuple[object, ...]) -> Floats:
    firsts = np.array([int(str(first)) for first in first_ages])
    return values[np.searchsorted(firsts, np.arange(OLDEST + 1), side="right") - 1]
