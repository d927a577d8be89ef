"""Lists and tables that only announce goals or strategies: weighed against the rest, never counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rapidfuzz import fuzz

from mestring.planreader.outline import Passage
from mestring.planreader.signs.un_goals import un_goals_in
from mestring.planreader.structure.pieces import LOOK
from mestring.planreader.structure.trunk import Origin, Shoot, Trunk, order_of
from mestring.planreader.structure.wording import plain

_ALIKE = 72
# An overview is short; a longer list is not weighed against the rest, which would take long.
_LONGEST = 60
_LISTED = (Origin.LIST, Origin.OVERVIEW, Origin.PROSE)
_FULL = (Origin.HEADING, Origin.LOOK, Origin.TABLE, Origin.NARRATIVE)


def weigh_overviews(trunk: Trunk) -> None:
    """Takes out what is only announced; a part that stands in an overview and nowhere else stays, with a doubt."""
    for parent, siblings in list(_families(trunk)):
        for run in _runs(siblings):
            own = [node for node in siblings if node.role is run[0].role and node not in run and _full(node)]
            rest = [
                node
                for node in trunk.walk()
                if node.kind is run[0].kind and node not in run and _full(node) and node is not parent
            ]
            full = own or ([] if run[0].origin is Origin.OVERVIEW and parent else rest)
            _weigh(siblings, run, full)


def likeness(one: str, other: str) -> float:
    """How alike two titles are, 0 to 100, whatever small words and endings they differ in."""
    one, other = plain(one), plain(other)
    return (
        max(fuzz.token_set_ratio(one, other), fuzz.ratio(one, other))
        if min(len(one), len(other)) > 3
        else fuzz.ratio(one, other)
    )


def _families(trunk: Trunk) -> Iterator[tuple[Shoot | None, list[Shoot]]]:
    yield None, trunk.tops
    for node in trunk.walk():
        if node.shoots:
            yield node, node.shoots


def _full(node: Shoot) -> bool:
    return node.origin in _FULL


def _runs(siblings: list[Shoot]) -> list[list[Shoot]]:
    """The nodes of each list that have nothing below them."""
    listed = [
        node for node in siblings if node.origin in _LISTED and not node.shoots and node.run and node.kind != "measure"
    ]
    runs = [list(run) for _, run in groupby(listed, key=lambda node: (node.run, node.kind))]
    return [run for run in runs if len(run) <= _LONGEST]


def _weigh(siblings: list[Shoot], run: list[Shoot], full: list[Shoot]) -> None:
    pairs = _matched(run, full)
    if not full or len(pairs) * 2 < len(run):
        # Its own list, not an announcement of others.
        return
    for node in run:
        counterpart = pairs.get(id(node))
        if counterpart is None:
            node.confidence = min(node.confidence, 0.5)
            node.doubts.append("Står i oversikten, men ikke videre i planen.")
            continue
        _hand_over(node, counterpart)
        siblings.remove(node)


def _hand_over(node: Shoot, counterpart: Shoot) -> None:
    """What the overview says beside the title goes with the part itself."""
    counterpart.take_over(node)
    counterpart.passages.extend(node.passages)
    if node.title != counterpart.title and likeness(node.title, counterpart.title) < 100:
        counterpart.passages.append(Passage("I oversikten", node.title, node.place))
    counterpart.un_goals.extend(goal for goal in un_goals_in(node.title) if goal not in counterpart.un_goals)


def _matched(run: list[Shoot], full: list[Shoot]) -> dict[int, Shoot]:
    """For each announced part its counterpart: by number, by likeness, then by place where they are equally many."""
    pairs: dict[int, Shoot] = {}
    taken: set[int] = set()
    scores = sorted(
        ((likeness(node.title, other.title), at, to) for at, node in enumerate(run) for to, other in enumerate(full)),
        key=lambda score: -score[0],
    )
    for score, at, to in scores:
        if score >= _ALIKE and id(run[at]) not in pairs and to not in taken:
            pairs[id(run[at])] = full[to]
            taken.add(to)
    left = [other for to, other in enumerate(full) if to not in taken]
    waiting = [node for node in run if id(node) not in pairs]
    if len(run) == len(full) and (len(pairs) * 2 >= len(run) or _numbered(full)):
        for node, other in zip(waiting, left, strict=False):
            pairs[id(node)] = other
    return pairs


def _numbered(full: list[Shoot]) -> bool:
    """Three or more parts that the document numbers: a list of as many is the list of them."""
    return len(full) > 2 and all(order_of(node.number) for node in full) and all(node.level < LOOK for node in full)
