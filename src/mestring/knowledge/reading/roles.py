"""Finds our axes in a table: which of its divisions is the area, the year, the sex, and so on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mestring.knowledge.reading.cube import Cube, Dimension
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.source import Role, Source
from mestring.projection.labelled import Floats, Truths

LONGEST = 60


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """The table with its divisions in the order asked for; one that it lacks has length one and no dimension."""

    dimensions: Mapping[str, Dimension | None]
    numbers: Floats
    hidden: Truths


def arrange(cube: Cube, source: Source, order: tuple[str, ...]) -> Arranged:
    """The table's divisions found by the names the source gives them, in our order.

    TableUnreadableError for a division that nobody knows what is, unless it has one part only.
    """
    found = {code: _named(cube, role) for code, role in source.roles.items()}
    known = [place for place in found.values() if place is not None]
    for place, dimension in enumerate(cube.dimensions):
        if place not in known and len(dimension) > 1:
            raise TableUnreadableError(
                f"Tabellen er delt etter «{dimension.title[:LONGEST]}», som vi ikke bruker. Hent den uten, eller med "
                "bare én del av den."
            )
    spare = [place for place in range(len(cube.dimensions)) if place not in known]
    places = [found.get(code) for code in order]
    used = [place for place in places if place is not None]
    shape = [len(cube.dimensions[place]) if place is not None else 1 for place in places]
    return Arranged(
        {
            code: cube.dimensions[place] if place is not None else None
            for code, place in zip(order, places, strict=True)
        },
        np.transpose(cube.numbers, [*used, *spare]).reshape(shape),
        np.transpose(cube.hidden, [*used, *spare]).reshape(shape),
    )


def must_have(arranged: Arranged, names: Mapping[str, str]) -> list[Dimension]:
    """The divisions that cannot be done without; ``names`` tells what the user calls each, and a lack is refused."""
    found = [arranged.dimensions[code] for code in names]
    lacking = [name for name, dimension in zip(names.values(), found, strict=True) if dimension is None]
    if lacking:
        raise TableUnreadableError(f"Tabellen mangler {' og '.join(lacking)}. Hent den med det som egen kolonne.")
    return [dimension for dimension in found if dimension is not None]


def ours(dimension: Dimension | None, role: Role) -> dict[str, int]:
    """Where each of our parts stands in the division, by our code; "" is the total."""
    if dimension is None:
        return {}
    found: dict[str, int] = {}
    for place, (code, title) in enumerate(dimension.parts.items()):
        said = {plain(code), plain(title)}
        if said & {plain(one) for one in role.total}:
            found[""] = place
        for part, theirs in role.parts.items():
            if said & {plain(one) for one in theirs}:
                found.setdefault(part, place)
    return found


def plain(text: str) -> str:
    """A name as it is compared: without case, and without a table's number before it."""
    return text.strip().casefold()


def _named(cube: Cube, role: Role) -> int | None:
    names = {plain(name) for name in role.names}
    for place, dimension in enumerate(cube.dimensions):
        if {plain(dimension.code), plain(dimension.title)} & names:
            return place
    return None
