"""Brings together what a plan says of the same part in two places, as in its strategy part and its action part."""

from __future__ import annotations

from rapidfuzz import fuzz

from mestring.planreader.structure.trunk import Origin, Shoot, Trunk, order_of
from mestring.planreader.structure.wording import plain
from mestring.planreader.structure.words import Role

_GATHERED = (Role.AREA, Role.GOAL, Role.SUB_GOAL, Role.STRATEGY)
_ALIKE = 85


def gather(trunk: Trunk) -> None:
    """Moves what stands under a part named again to the part where it stands first."""
    _siblings(trunk.tops)
    _from_tables(trunk)


def _siblings(nodes: list[Shoot]) -> None:
    """Areas, goals or strategies side by side with the same name are one."""
    first: dict[tuple[str, str], Shoot] = {}
    for node in list(nodes):
        if node.role not in _GATHERED:
            continue
        twin = first.setdefault((node.kind, plain(node.title)), node)
        if twin is not node and _agree(twin, node):
            _join(twin, node)
            nodes.remove(node)
    for node in nodes:
        _siblings(node.shoots)


def _from_tables(trunk: Trunk) -> None:
    """A goal or area that a table names belongs where the text has it, wherever the table stands."""
    told: dict[tuple[str, str], list[Shoot]] = {}
    for node in trunk.walk():
        if node.role in _GATHERED and node.origin is not Origin.TABLE:
            told.setdefault((node.kind, plain(node.title)), []).append(node)
    for siblings in [trunk.tops, *(node.shoots for node in trunk.walk())]:
        for node in [one for one in siblings if one.origin is Origin.TABLE and one.role in _GATHERED]:
            places = told.get((node.kind, plain(node.title)), [])
            if len(places) == 1 and _agree(places[0], node) and all(one is not node for one in places[0].walk()):
                _join(places[0], node)
                siblings.remove(node)


def _agree(one: Shoot, other: Shoot) -> bool:
    """The same words with two different numbers are two parts."""
    mine, theirs = order_of(one.number), order_of(other.number)
    same_number = not mine or not theirs or mine == theirs
    return same_number and fuzz.ratio(plain(one.title), plain(other.title)) >= _ALIKE


def _join(first: Shoot, again: Shoot) -> None:
    first.take_over(again)
    first.number = first.number or again.number
    first.passages.extend(again.passages)
    first.costs.extend(again.costs)
    first.status, first.indicator = first.status or again.status, first.indicator or again.indicator
    first.contributors = first.contributors or again.contributors
    first.confidence = max(first.confidence, again.confidence)
    first.shoots.extend(again.shoots)
