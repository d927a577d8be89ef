"""An outline as plain data, for programs: the keys are stable, absent owner, deadline and period are null."""

from __future__ import annotations

from typing import Any

from mestring.planreader.blocks import Place
from mestring.planreader.outline import Node, Outline, Passage, Remark


def outline_as_json(outline: Outline) -> dict[str, Any]:
    """The outline as one JSON object."""
    return {
        "name": outline.name,
        "title": outline.title,
        "period": {"from": outline.period[0], "to": outline.period[1]} if outline.period else None,
        "source_kind": outline.source_kind,
        "pages": outline.pages,
        "introduction": [_passage(passage) for passage in outline.introduction],
        "nodes": [_node(node) for node in outline.nodes],
        "receipt": {
            "counts": dict(outline.receipt.counts),
            "duplicates": [_remark(remark) for remark in outline.receipt.duplicates],
            "doubtful": [_remark(remark) for remark in outline.receipt.doubtful],
            "skipped": [_remark(remark) for remark in outline.receipt.skipped],
            "gaps": {gap: [_remark(remark) for remark in remarks] for gap, remarks in outline.receipt.gaps.items()},
        },
    }


def _node(node: Node) -> dict[str, Any]:
    return {
        "kind": node.kind.value,
        "number": node.number,
        "title": node.title,
        "text": node.text,
        "owner": node.owner or None,
        "deadline": node.deadline or None,
        "refers_to": list(node.refers_to),
        "kept_in": list(node.kept_in),
        "soft": node.soft,
        "source": _place(node.place),
        "confidence": round(node.confidence, 2),
        "sub_goal": node.sub_goal or None,
        "group": node.group or None,
        "status": node.status or None,
        "contributors": node.contributors or None,
        "indicator": node.indicator or None,
        "costs": list(node.costs),
        "un_goals": list(node.un_goals),
        "figures": list(node.figures),
        "soft_words": list(node.soft_words),
        "passages": [_passage(passage) for passage in node.passages],
        "doubts": list(node.doubts),
        "children": [_node(child) for child in node.children],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"heading": passage.heading, "text": passage.text}


def _remark(remark: Remark) -> dict[str, Any]:
    return {"what": remark.what, "why": remark.why, "source": _place(remark.place)}


def _place(place: Place) -> dict[str, int | None]:
    return {"page": place.page, "line": place.line}
