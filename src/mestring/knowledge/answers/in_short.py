"""A projection in few rows, for when many municipalities are to stand in one file."""

from __future__ import annotations

from collections.abc import Iterator

from mestring.knowledge.answers.gathering import Gathering
from mestring.knowledge.answers.rows import rows_of_series
from mestring.knowledge.inputs import Inputs
from mestring.projection import Figure, Projection


def rows_in_short(inputs: Inputs, found: Projection) -> Iterator[tuple[object, ...]]:
    """What, which, year, middle, low and high, as ``rows_of`` gives them, of what is asked for most.

    Persons (all, over_80), levels, users, places wanted and waiting by service, full-time equivalents and kroner.
    """
    municipality, gather = inputs.municipality, Gathering(found)
    places = {one.code for one in municipality.services if one.is_place}
    limited = {one.service for one in municipality.capacity}
    years = tuple(int(str(label)) for label in found.people.axes[0].labels)
    told = {
        "persons": (gather.all(Figure.LEVELS, "all"), gather.all(Figure.OVER_80, "over_80")),
        "levels": gather.each(Figure.LEVELS),
        "users": gather.each(Figure.USERS),
        "places": gather.each(Figure.PLACES, only=places),
        "waiting": gather.each(Figure.WAITING, only=limited),
        "fte_all": (gather.all(Figure.FTE, "fte"),),
        "cost_all": (gather.all(Figure.KRONER, "kroner"),),
    }
    for what, every in told.items():
        for one in every:
            yield from rows_of_series(years, what, one)
