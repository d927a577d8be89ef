"""The plan as it will stand once a merge and a person's choices are put together, in reading order. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mestring.plans.alike.difference import Point
from mestring.plans.reading_in.merging import Merge, woven


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person does not want: ``refused`` changes and moves (keys), ``kept`` although gone (keys).

    ``strangers`` are elements that the document's point is not after all (keys): it comes in as new, and they are gone
    unless kept. ``wanted`` are node ids that were held back but are wanted this time.
    """

    refused: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Placed:
    """An element of the arranged plan. ``key`` is the element's where there is one, else its node's.

    ``node`` is "" for what was not read; ``take`` says whether it is to say what the document says.
    """

    key: str
    parent: str
    node: str
    point: Point
    take: bool


def arranged(ours: Sequence[Point], merge: Merge, choices: Choices) -> list[Placed]:
    """Everything the plan will hold, in reading order, parents before their children."""
    before = {point.key: point for point in ours}
    node_of = {key: node for node, key in merge.became.items() if key not in choices.strangers}
    placed: dict[str, Placed] = {}
    names = {key: node for node, key in merge.became.items() if key in choices.strangers}
    for point in (*merge.taken, *(one for one in merge.held_back if one.key in choices.wanted)):
        stranger = point.key in choices.strangers
        key = names[point.key] if stranger else point.key
        take = stranger or key not in choices.refused
        parent = point.parent if take or key not in before else before[key].parent
        placed[key] = Placed(key, names.get(parent, parent), node_of.get(key, "") or key, point, take)
    gone = {point.key for point in merge.difference.gone} | choices.strangers
    for point in ours:
        if point.key not in placed and (point.key not in gone or point.key in choices.kept):
            placed[point.key] = Placed(point.key, point.parent, "", point, take=False)
    placed = _rooted(placed, before)
    reading = [key for key, _one in sorted(placed.items(), key=lambda item: item[1].point.position) if placed[key].node]
    row = woven(reading, [point.key for point in sorted(ours, key=lambda one: one.position) if point.key in placed])
    return _walked(placed, row)


def _rooted(placed: dict[str, Placed], before: Mapping[str, Point]) -> dict[str, Placed]:
    """Each below something that will be there, nothing below itself: the nearest old ancestor left, else the top."""
    rooted = {}
    for key, one in placed.items():
        parent = one.parent
        seen = set()
        while parent and parent not in placed and parent not in seen:
            seen.add(parent)
            parent = before[parent].parent if parent in before else ""
        rooted[key] = replace(one, parent=parent if parent in placed else "")
    for key in list(rooted):
        path, at = {key}, rooted[key].parent
        while at and at not in path:
            path.add(at)
            at = rooted[at].parent
        if at:
            rooted[at] = replace(rooted[at], parent="")
    return rooted


def _walked(placed: Mapping[str, Placed], row: Sequence[str]) -> list[Placed]:
    below = defaultdict(list)
    for key in row:
        below[placed[key].parent].append(placed[key])
    result, waiting = [], list(reversed(below[""]))
    while waiting:
        one = waiting.pop()
        result.append(one)
        waiting += reversed(below[one.key])
    return result
