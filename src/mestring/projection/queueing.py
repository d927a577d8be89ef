"""The queues for the places there are too few of: expected, and as they came to be in one draw of lives."""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import AGE, LEVEL, years
from mestring.projection.course import Course
from mestring.projection.engines.chain import Chain
from mestring.projection.engines.coupled import live_together
from mestring.projection.engines.expected_places import expected_waiting
from mestring.projection.engines.individuals import live
from mestring.projection.engines.places import Places
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats, Integers, Labelled
from mestring.projection.needs.needs import users_by_level
from mestring.projection.needs.queue import Queue


def expected_queues(chain: Chain, people: Floats, *, course: Course, municipality: Municipality) -> dict[str, Queue]:
    """The expected queue for each service there is a capacity of."""
    queues: dict[str, Queue] = {}
    wanted = users_by_level(people, course=course)
    for number, one in enumerate(municipality.capacity):
        service = municipality.place_of(one.service)
        waiting, got, stopped = expected_waiting(
            chain, people=people, wanted_by=course.used_by[:, service], places=course.places[:, number]
        )
        # Wants are summed in another order here, so that nobody in place may come out a hair below.
        in_place = (wanted[:, service] - waiting).clip(min=0.0)
        queues[one.service] = Queue(in_place=in_place, waiting=waiting, got=got, stopped=stopped)
    return queues


def lived(chain: Chain, *, course: Course, municipality: Municipality, seed: int) -> tuple[Floats, dict[str, Queue]]:
    """Persons with lives of their own, year × sex × age × level, and the queues they stood in.

    Waiting changes nobody's health, so each service's queue is found from the same lives. Whoever cannot do without
    one service at a level is then among the first who cannot do without another.
    """
    people: Integers | None = None
    queues: dict[str, Queue] = {}
    for number, one in enumerate(municipality.capacity):
        places = _places(course, number, municipality.place_of(one.service))
        lives = live_together(chain, seed=seed, places=places, threads=1)
        people = lives.people
        queues[one.service] = Queue(
            in_place=lives.in_place.astype(np.float64),
            waiting=lives.waiting.astype(np.float64),
            got=lives.got_after.sum(axis=-1).astype(np.float64),
            stopped=lives.stopped_waiting.astype(np.float64),
        )
    if people is None:
        people = live(chain, seed=seed, threads=1).people
    return people.astype(np.float64), queues


def _places(course: Course, number: int, service: int) -> Places:
    along = years(int(course.years[0]), int(course.years[-1]))
    return Places(
        available=Labelled((along,), course.places[:, number]),
        wanted_by=Labelled((along, AGE, LEVEL), course.used_by[:, service]),
    )
