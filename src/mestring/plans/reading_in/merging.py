"""A document read into a plan that people have worked on: what the document has changed, and what stays theirs. Pure.

Three sides meet: the plan as it is (``ours``), the document as read now (``theirs``), and the document as it was read
last (``base``). What the document says as before is no change, whatever people have made of it since; what both have
changed stays as people have it, and is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mestring.plans.alike.difference import Difference, FieldChange, Point, difference, says_the_same
from mestring.plans.reading_in.likeness import Likened, matched, normalised


@dataclass(frozen=True, slots=True)
class Base:
    """The document as read last, and for each of its points that was saved, the key of the element it became."""

    points: Sequence[Point]
    became: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Overruled:
    """The document says something new of a point, but people have changed just that: theirs stays."""

    ours: Point
    change: FieldChange


@dataclass(frozen=True, slots=True)
class Merge:
    """``became`` gives for each node of the document the element it is; ``taken`` the plan as it will be, where all is
    taken: elements under their own keys, new ones under their node's.

    ``held_back`` was left out or removed before and is left out again; ``own`` people have added, and it stays.
    """

    difference: Difference
    became: Mapping[str, str]
    taken: tuple[Point, ...]
    held_back: tuple[Point, ...] = ()
    own: tuple[Point, ...] = ()
    overruled: tuple[Overruled, ...] = ()


def merge(ours: Sequence[Point], theirs: Sequence[Point], base: Base | None = None) -> Merge:
    """What taking the document into the plan comes to. ``ours`` have the elements' keys, ``theirs`` the nodes' ids."""
    by_key = {point.key: point for point in ours}
    was, known, held_back = _known_from_last_time(by_key, theirs, base) if base else ({}, {}, set())
    free = [point for point in theirs if point.key not in held_back]
    became = matched(_likened(ours), _likened(free), known=known)
    overruled: list[Overruled] = []
    taken = []
    for point in free:
        mine = by_key.get(became.get(point.key, ""))
        settled = _settled(mine, point, was.get(point.key), overruled) if mine else point
        parent = _home(mine, point, was, became, by_key)
        taken.append(replace(settled, key=became.get(point.key, point.key), parent=parent))
    if base is not None and _in_the_same_order(free, was):
        taken = _in_the_plans_order(taken, by_key)
    whole = difference(ours, taken)
    own = tuple(point for point in whole.gone if _added_by_people(point, base))
    return Merge(
        difference=replace(whole, gone=tuple(point for point in whole.gone if point not in own)),
        became=became,
        taken=tuple(taken),
        held_back=tuple(
            replace(point, parent=became.get(point.parent, point.parent)) for point in theirs if point.key in held_back
        ),
        own=own,
        overruled=tuple(overruled),
    )


def _known_from_last_time(
    ours: Mapping[str, Point], theirs: Sequence[Point], base: Base
) -> tuple[dict[str, Point], dict[str, str], set[str]]:
    last = {point.key: point for point in base.points}
    was = {key: last[before] for key, before in matched(_likened(base.points), _likened(theirs)).items()}
    known, held_back = {}, set()
    for point in theirs:
        before = was.get(point.key)
        if before is None:
            continue
        became = base.became.get(before.key, "")
        if became in ours:
            known[point.key] = became
        elif normalised(before.title) == normalised(point.title):
            held_back.add(point.key)
    return was, known, held_back


def _settled(ours: Point, theirs: Point, was: Point | None, overruled: list[Overruled]) -> Point:
    """The point with what the document has changed, and the rest as people have it."""

    def settle(name: str, mine: str, new: str, before: str | None) -> str:
        if before is None:
            # Without a last reading an empty place in the document is no reason to clear what stands in the plan.
            return mine if not new or says_the_same(new, mine) else new
        if says_the_same(new, mine) or says_the_same(new, before):
            return mine
        if not says_the_same(mine, before):
            overruled.append(Overruled(ours, FieldChange(name, mine, new)))
            return mine
        return new

    names = dict.fromkeys((*ours.said, *theirs.said))
    said = {
        name: settle(name, ours.said.get(name, ""), theirs.said.get(name, ""), was.said.get(name, "") if was else None)
        for name in names
    }
    return replace(
        theirs,
        number=ours.number if was and was.number == theirs.number else theirs.number,
        title=settle("title", ours.title, theirs.title, was.title if was else None),
        kind=settle("kind", ours.kind, theirs.kind, was.kind if was else None),
        said=said,
    )


def _home(
    ours: Point | None,
    theirs: Point,
    was: Mapping[str, Point],
    became: Mapping[str, str],
    by_key: Mapping[str, Point],
) -> str:
    """The key of the parent: the document's, but where people have put it if the document has not moved it."""
    before = was.get(theirs.key)
    if ours is not None and before is not None:
        parent_before = was[theirs.parent].key if theirs.parent in was else theirs.parent
        if before.parent == parent_before:
            return ours.parent
    return became.get(theirs.parent, theirs.parent)


def _in_the_same_order(theirs: Sequence[Point], was: Mapping[str, Point]) -> bool:
    row = [was[point.key].position for point in sorted(theirs, key=_place) if point.key in was]
    return row == sorted(row)


def _in_the_plans_order(taken: Sequence[Point], ours: Mapping[str, Point]) -> list[Point]:
    """In the plan's order, each new point right after the one that stands before it in the document."""
    reading = [point.key for point in sorted(taken, key=_place)]
    row = woven(sorted((key for key in reading if key in ours), key=lambda key: ours[key].position), reading)
    places = {key: place for place, key in enumerate(row)}
    return [replace(point, position=places[point.key]) for point in taken]


def woven(row: Sequence[str], other: Sequence[str]) -> list[str]:
    """``row`` with the members it lacks of ``other``, each after the one that stands before it there."""
    result, known = list(row), set(row)
    for index, key in enumerate(other):
        if key not in known:
            result.insert(result.index(other[index - 1]) + 1 if index else 0, key)
            known.add(key)
    return result


def _added_by_people(point: Point, base: Base | None) -> bool:
    """Whether the last reading did not have it; without one, whether it has no place in any document."""
    return not point.from_document if base is None else point.key not in set(base.became.values())


def _likened(points: Sequence[Point]) -> list[Likened]:
    return [Likened(point.key, point.kind, point.title, point.position, point.parent) for point in points]


def _place(point: Point) -> int:
    return point.position
