"""An outline as JSON that can be reviewed: every node with an id, and what is left of it once it has been reviewed."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import Any

from mestring.planreader.outline import Node, Outline, Passage, Receipt, Remark
from mestring.plans.review import Json, walk

SURE, FAIRLY_SURE = 0.85, 0.6


def reviewable(outline: Outline) -> Json:
    """The outline as JSON, nothing accepted and nothing left out."""
    numbers = count(1)
    return {
        "title": outline.title,
        "period": list(outline.period) if outline.period else None,
        "introduction": [_passage(one) for one in outline.introduction],
        "nodes": [_node(node, numbers) for node in outline.nodes],
        "receipt": _receipt(outline.receipt),
    }


def included(outline: Json) -> list[Json]:
    """The nodes that will be saved, in reading order."""
    return [node for node, _parent in walk(outline["nodes"]) if not node["left_out"]]


def counts(outline: Json) -> dict[str, int]:
    """How many nodes of each kind will be saved."""
    return dict(Counter(node["kind"] for node in included(outline)))


def is_doubtful(node: Json) -> bool:
    """Whether the reader was unsure and nobody has looked at it since."""
    return not node["accepted"] and not node["left_out"] and (node["confidence"] < FAIRLY_SURE or bool(node["doubts"]))


def _node(node: Node, numbers: Any) -> Json:
    return {
        "id": f"n{next(numbers)}",
        "kind": node.kind.value,
        "title": node.title,
        "text": node.text,
        "number": node.number,
        "owner": node.owner,
        "deadline": node.deadline,
        "sub_goal": node.sub_goal,
        "group": node.group,
        "status": node.status,
        "refers_to": list(node.refers_to),
        "soft": node.soft,
        "soft_words": list(node.soft_words),
        "un_goals": list(node.un_goals),
        "figures": list(node.figures),
        "costs": list(node.costs),
        "contributors": node.contributors,
        "indicator": node.indicator,
        "passages": [_passage(one) for one in node.passages],
        "source": {"page": node.place.page, "line": node.place.line},
        "confidence": node.confidence,
        "doubts": list(node.doubts),
        "accepted": False,
        "left_out": False,
        "children": [_node(child, numbers) for child in node.children],
    }


def _passage(passage: Passage) -> Json:
    return {"heading": passage.heading, "text": passage.text}


def _receipt(receipt: Receipt) -> Json:
    return {
        "counts": dict(receipt.counts),
        "duplicates": [_remark(one) for one in receipt.duplicates],
        "doubtful": [_remark(one) for one in receipt.doubtful],
        "skipped": [_remark(one) for one in receipt.skipped],
        "gaps": {name: [_remark(one) for one in remarks] for name, remarks in receipt.gaps.items()},
    }


def _remark(remark: Remark) -> Json:
    return {"what": remark.what, "why": remark.why, "source": {"page": remark.place.page, "line": remark.place.line}}
