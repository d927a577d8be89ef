"""Storvik with places there are too few of, for tests of who waits."""

from __future__ import annotations

from dataclasses import replace

from mestring.projection import (
    Capacity,
    Labelled,
    held,
    invented_municipality,
)
from mestring.projection.inputs import by_level

# No uncertain parameters, so that every draw is of the same chain and differs by chance alone.
STORVIK = replace(invented_municipality(), parameters=(), capacity=())
HOURS = by_level(1, 2, 3, 10, 20, 30)


def capacity(places, **changed):
    given = {
        "service": "nursing_home",
        "places": places if isinstance(places, Labelled) else held(places, from_year=2026),
        "instead": "home_care",
        "hours_a_week_waiting": HOURS,
    }
    return Capacity(**given | changed)


def with_places(places, **changed):
    return replace(STORVIK, capacity=(capacity(places, **changed),))


def of_nursing_home(projection, figure):
    return projection.middle(figure).at(service="nursing_home").values
