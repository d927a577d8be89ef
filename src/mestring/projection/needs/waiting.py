"""Deals users out where places are too few: those in place are users, and those who wait use something else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mestring.projection.course import Course
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats
from mestring.projection.needs.queue import Queue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dealt:
    """``users`` and ``weekly_hours``: year × service × level. The others: year × service.

    ``weekly_hours_waiting``: of what is used instead, by the service waited for. ``empty``: places nobody is in.
    """

    users: Floats
    weekly_hours: Floats
    in_place: Floats
    waiting: Floats
    waiting_days: Floats
    admitted: Floats
    gave_up: Floats
    days_waited: Floats
    weekly_hours_waiting: Floats
    empty: Floats


def deal_out(wanted: Floats, queues: Mapping[str, Queue], *, course: Course, municipality: Municipality) -> Dealt:
    """``wanted``: year × service × level. A service without a queue is given to everybody who wants it."""
    users, weekly = wanted.copy(), wanted * course.hours_a_week
    nothing = wanted.sum(axis=-1) * 0.0
    waiting, days, admitted, gave_up, each, hours, empty = (nothing.copy() for _ in range(7))
    in_place = wanted.sum(axis=-1) * np.array([one.is_place for one in municipality.services], float)
    for number, one in enumerate(municipality.capacity):
        if one.service not in queues:
            continue
        queue = queues[one.service]
        service, instead = municipality.place_of(one.service), municipality.place_of(one.instead)
        meanwhile = queue.waiting * course.hours_waiting[:, number]
        users[:, service] = queue.in_place
        users[:, instead] += queue.waiting
        in_place[:, instead] += queue.waiting.sum(axis=-1) * municipality.services[instead].is_place
        weekly[:, service] = queue.in_place * course.hours_a_week[:, service]
        weekly[:, instead] += meanwhile
        in_place[:, service] = queue.in_place.sum(axis=-1)
        waiting[:, service] = queue.waiting.sum(axis=-1)
        days[:, service], admitted[:, service] = queue.waiting_days, queue.admitted
        gave_up[:, service] = queue.gave_up
        each[:, service], hours[:, service] = queue.days_waited, meanwhile.sum(axis=-1)
        empty[:, service] = np.maximum(course.places[:, number] - in_place[:, service], 0.0)
    return Dealt(
        users=users,
        weekly_hours=weekly,
        in_place=in_place,
        waiting=waiting,
        waiting_days=days,
        admitted=admitted,
        gave_up=gave_up,
        days_waited=each,
        weekly_hours_waiting=hours,
        empty=empty,
    )
