"""What a reviewer does to an outline before it is saved: accept, leave out, change, move, merge. Pure.

An outline is a dict as ``reviewable`` makes it; each node has an ``id`` that it keeps. An operation is a dict with
``do`` and what it is done to, so that what was done can be kept, told, and taken back by doing the rest again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from django.utils.translation import gettext as _

from mestring.plans.levels import MOST_LEVELS
from mestring.plans.models.element import Kind

Json = dict[str, Any]
RANKS = {kind.value: rank for rank, kind in enumerate(Kind)}
CHANGEABLE = ("title", "text", "kind", "number", "owner", "deadline", "sub_goal", "group")


class ReviewError(ValueError):
    """The operation cannot be done; the message is a sentence for the user."""


def walk(nodes: Sequence[Json], parent: Json | None = None) -> Iterator[tuple[Json, Json | None]]:
    """Every node with its parent, in reading order."""
    for node in nodes:
        yield node, parent
        yield from walk(node["children"], node)


def find(outline: Json, node_id: str) -> tuple[Json, Json | None]:
    """The node with this id and its parent. ReviewError where it is no longer there."""
    for node, parent in walk(outline["nodes"]):
        if node["id"] == node_id:
            return node, parent
    raise ReviewError(_("Punktet finnes ikke lenger. Last siden på nytt."))


def siblings(outline: Json, parent: Json | None) -> list[Json]:
    """The list a child of ``parent`` stands in; the outline's own where parent is None."""
    return parent["children"] if parent else outline["nodes"]


def applied(outline: Json, operation: Json) -> Json:
    """The outline after the operation; the one given is not touched. ReviewError where it cannot be done."""
    after = deepcopy(outline)
    step = STEPS.get(str(operation.get("do")))
    if step is None:
        raise ReviewError(_("Velg hva som skal gjøres."))
    step(after, operation)
    return after


def replayed(outline: Json, operations: Sequence[Json]) -> Json:
    """The outline after all the operations, in order."""
    for operation in operations:
        outline = applied(outline, operation)
    return outline


def _chosen(outline: Json, operation: Json) -> list[Json]:
    ids = operation.get("ids") or []
    if not ids:
        raise ReviewError(_("Kryss av for minst ett punkt først."))
    return [find(outline, node_id)[0] for node_id in ids]


def _mark(outline: Json, operation: Json, **marks: bool) -> None:
    for node in _chosen(outline, operation):
        for below, _parent in walk([node]):
            below.update(marks)


def _accept(outline: Json, operation: Json) -> None:
    _mark(outline, operation, accepted=True)


def _leave_out(outline: Json, operation: Json) -> None:
    _mark(outline, operation, left_out=True)


def _take_back(outline: Json, operation: Json) -> None:
    """With everything below; and everything above, for a point cannot stand in the plan without its place."""
    _mark(outline, operation, left_out=False)
    for node_id in operation["ids"]:
        parent = find(outline, node_id)[1]
        while parent is not None:
            parent["left_out"] = False
            parent = find(outline, parent["id"])[1]


def _change(outline: Json, operation: Json) -> None:
    node, _parent = find(outline, operation["id"])
    fields = {name: str(value).strip() for name, value in operation["fields"].items() if name in CHANGEABLE}
    if not fields.get("title", node["title"]):
        raise ReviewError(_("Skriv en tittel."))
    if fields.get("kind", node["kind"]) not in RANKS:
        raise ReviewError(_("Velg et nivå i listen."))
    node.update(fields, accepted=True)


def _change_kind(outline: Json, operation: Json) -> None:
    if operation.get("kind") not in RANKS:
        raise ReviewError(_("Velg hvilket nivå punktene skal ha."))
    for node in _chosen(outline, operation):
        node.update(kind=operation["kind"], accepted=True)


def _move(outline: Json, operation: Json, *, by: int) -> None:
    node, parent = find(outline, operation["id"])
    row = siblings(outline, parent)
    at = next(index for index, one in enumerate(row) if one is node)
    if not 0 <= at + by < len(row):
        raise ReviewError(_("Punktet står alt først.") if by < 0 else _("Punktet står alt sist."))
    row.insert(at + by, row.pop(at))


def _move_up(outline: Json, operation: Json) -> None:
    _move(outline, operation, by=-1)


def _move_down(outline: Json, operation: Json) -> None:
    _move(outline, operation, by=1)


def _move_under(outline: Json, operation: Json) -> None:
    """Last below another node; ``under`` "" is the top of the plan."""
    node, parent = find(outline, operation["id"])
    target = find(outline, operation["under"])[0] if operation.get("under") else None
    if target is not None:
        if any(below is target for below, _parent in walk([node])):
            raise ReviewError(_("Et punkt kan ikke flyttes under seg selv."))
        if RANKS[target["kind"]] > RANKS[node["kind"]]:
            raise ReviewError(_("Punktet står på et høyere nivå enn det du flytter det under. Endre nivået først."))
        if _levels_above(outline, target) + 1 + _levels_in(node) > MOST_LEVELS:
            raise ReviewError(_("Det kan ikke stå her. Velg et annet nivå."))
    row = siblings(outline, parent)
    row[:] = [one for one in row if one is not node]
    siblings(outline, target).append(node)


def _levels_above(outline: Json, node: Json) -> int:
    parent = find(outline, node["id"])[1]
    return 0 if parent is None else 1 + _levels_above(outline, parent)


def _levels_in(node: Json) -> int:
    return 1 + max(map(_levels_in, node["children"]), default=0)


def _merge(outline: Json, operation: Json) -> None:
    """Into the sibling before, or into the parent where it is the first: words joined, empty fields filled."""
    node, parent = find(outline, operation["id"])
    row = siblings(outline, parent)
    at = next(index for index, one in enumerate(row) if one is node)
    into = row[at - 1] if at else parent
    if into is None:
        raise ReviewError(_("Det er ikke noe punkt foran dette å slå det sammen med."))
    row.pop(at)
    into["title"] = f"{into['title']} {node['title']}".strip()
    into["text"] = "\n\n".join(text for text in (into["text"], node["text"]) if text)
    for name in ("owner", "contributors", "deadline", "sub_goal", "group", "status", "indicator"):
        into[name] = into[name] or node[name]
    for name in ("refers_to", "kept_in", "soft_words", "un_goals", "figures", "costs"):
        into[name] += [value for value in node[name] if value not in into[name]]
    into["passages"] += node["passages"]
    into["soft"] = into["soft"] or node["soft"]
    into["accepted"] = True
    if at:
        into["children"] += node["children"]
    else:
        row[:0] = node["children"]


STEPS: dict[str, Callable[[Json, Json], None]] = {
    "accept": _accept,
    "leave_out": _leave_out,
    "take_back": _take_back,
    "change": _change,
    "change_kind": _change_kind,
    "move_up": _move_up,
    "move_down": _move_down,
    "move_under": _move_under,
    "merge": _merge,
}
