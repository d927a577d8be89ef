"""Puts together tables that are alike but for their years, and writes a table as json-stat2."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np

from mestring.knowledge.reading.cube import Cube, Dimension
from mestring.knowledge.reading.errors import TableUnreadableError


def joined(cubes: Sequence[Cube], *, along: str) -> Cube:
    """One table of several, along the division with that code. TableUnreadableError where they differ in another."""
    first = cubes[0]
    place = next((number for number, one in enumerate(first.dimensions) if one.code == along), None)
    alike = all(
        [one.code for one in cube.dimensions] == [one.code for one in first.dimensions]
        and all(
            list(here.parts) == list(there.parts)
            for here, there in zip(cube.dimensions, first.dimensions, strict=True)
            if here.code != along
        )
        for cube in cubes
    )
    if place is None or not alike:
        raise TableUnreadableError("Delene av tabellen passer ikke sammen. Hent den på nytt.")
    dimension = first.dimensions[place]
    parts = {code: title for cube in cubes for code, title in cube.dimensions[place].parts.items()}
    whole = Dimension(dimension.code, dimension.title, parts)
    return Cube(
        title=first.title,
        updated=max((cube.updated for cube in cubes if cube.updated), default=None),
        dimensions=(*first.dimensions[:place], whole, *first.dimensions[place + 1 :]),
        numbers=np.concatenate([cube.numbers for cube in cubes], axis=place),
        hidden=np.concatenate([cube.hidden for cube in cubes], axis=place),
    )


def as_json_stat(cube: Cube) -> bytes:
    """The table in json-stat2."""
    numbers, hidden = cube.numbers.ravel(), cube.hidden.ravel()
    said = {
        "version": "2.0",
        "class": "dataset",
        "label": cube.title,
        "updated": cube.updated.isoformat() if cube.updated else None,
        "id": [one.code for one in cube.dimensions],
        "size": [len(one) for one in cube.dimensions],
        "dimension": {
            one.code: {"label": one.title, "category": {"index": list(one.parts), "label": dict(one.parts)}}
            for one in cube.dimensions
        },
        "value": [None if np.isnan(number) else float(number) for number in numbers],
        "status": {str(place): ":" for place in np.flatnonzero(hidden).tolist()},
    }
    return json.dumps(said, ensure_ascii=False).encode()
