"""Which source a table is from, by its number, its divisions and what it counts."""

from __future__ import annotations

from mestring.knowledge.measures import measures
from mestring.knowledge.reading.cube import Cube, Dimension
from mestring.knowledge.reading.roles import ours, plain
from mestring.knowledge.source import Source, SourceKind, sources


def recognised(cube: Cube) -> Source | None:
    """The only source the table can be from, or None where there is none, or more than one."""
    numbered = [one for one in _from_files() if one.table and cube.title.strip().startswith(one.table)]
    if len(numbered) == 1:
        return numbered[0]
    fitting = [one for one in _from_files() if _fits(cube, one)]
    return fitting[0] if len(fitting) == 1 else None


def _from_files() -> list[Source]:
    return [one for one in sources().values() if not one.only_by_the_door]


def _fits(cube: Cube, source: Source) -> bool:
    dimensions = {role: _division(cube, source, role) for role in source.roles}
    contents = dimensions["contents"]
    if source.kind is SourceKind.PEOPLE:
        if dimensions["sex"] is None or dimensions["age"] is None:
            return False
        return bool(ours(contents, source.roles["contents"])) if contents else source.holds_counted_people
    if contents is None:
        return False
    counted = {plain(text) for part in contents.parts.items() for text in part}
    return any(
        {plain(one.code), plain(one.title)} & counted for one in measures().values() if one.source == source.code
    )


def _division(cube: Cube, source: Source, role: str) -> Dimension | None:
    names = {plain(name) for name in source.roles[role].names}
    return next((one for one in cube.dimensions if {plain(one.code), plain(one.title)} & names), None)
