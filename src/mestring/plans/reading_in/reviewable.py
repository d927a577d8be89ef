"""An outline as JSON that can be reviewed: every node with an id, and what is left of it once it has been reviewed."""

from __future__ import annotations

from collections import Counter

from mestring.planreader import Outline, outline_as_json
from mestring.plans.levels import MOST_LEVELS
from mestring.plans.reading_in.review import Json, walk

SURE, FAIRLY_SURE = 0.85, 0.7
WORDS = ("owner", "deadline", "sub_goal", "group", "status", "contributors", "indicator")


def reviewable(outline: Outline) -> Json:
    """The outline as JSON, nothing accepted and nothing left out; what the document does not say is ""."""
    read = outline_as_json(outline)
    _lift_what_is_too_deep(read["nodes"])
    for number, (node, _parent) in enumerate(walk(read["nodes"]), start=1):
        node.update({word: node[word] or "" for word in WORDS}, id=f"n{number}", accepted=False, left_out=False)
    return read


def _lift_what_is_too_deep(nodes: list[Json]) -> None:
    """Everything below the deepest level a plan may have stands on that level, in reading order."""
    waiting = [(node, 1) for node in nodes]
    while waiting:
        node, level = waiting.pop()
        if level == MOST_LEVELS - 1:
            node["children"] = _flat(node["children"])
        waiting += [(child, level + 1) for child in node["children"]]


def _flat(nodes: list[Json]) -> list[Json]:
    row, waiting = [], list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        waiting += reversed(node["children"])
        node["children"] = []
        row.append(node)
    return row


def included(outline: Json) -> list[Json]:
    """The nodes that will be saved, in reading order."""
    return [node for node, _parent in walk(outline["nodes"]) if not node["left_out"]]


def counts(outline: Json) -> dict[str, int]:
    """How many nodes of each kind will be saved."""
    return dict(Counter(node["kind"] for node in included(outline)))


def is_doubtful(node: Json) -> bool:
    """Whether the reader was unsure and nobody has looked at it since."""
    return not node["accepted"] and not node["left_out"] and (node["confidence"] < FAIRLY_SURE or bool(node["doubts"]))


def years(outline: Json) -> tuple[int | None, int | None]:
    """First and last year of the plan's period, None where the document states none."""
    period = outline.get("period") or {}
    return period.get("from"), period.get("to")
