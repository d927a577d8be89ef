"""Short plans in the styles that municipalities write them in, read into the tree a person would draw."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mestring.planreader import Node, read_plan

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "plans.yaml").read_text(encoding="utf-8"))


def drawn(nodes: list[Node], depth: int = 0) -> list[str]:
    """The tree as the cases write it."""
    lines = []
    for node in nodes:
        number = f"{node.number} | " if node.number else ""
        owner = f" @ {node.owner}" if node.owner else ""
        deadline = f" ! {node.deadline}" if node.deadline else ""
        lines.append(f"{'  ' * depth}{node.kind.value}: {number}{node.title}{owner}{deadline}")
        lines.extend(drawn(node.children, depth + 1))
    return lines


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_plan_becomes_the_tree_a_person_would_draw(case: dict[str, Any]) -> None:
    outline = read_plan(case["document"].encode(), name=case["file"])
    assert drawn(outline.nodes) == case["tree"].splitlines()
    assert outline.title == case["title"]
    assert outline.period == (tuple(case["period"]) if "period" in case else None)
