"""Marks the nodes of a plan with the signs in their words."""

from __future__ import annotations

from typing import TypeVar

from mestring.planreader.outline import Kind, Node
from mestring.planreader.signs.figures import figures_in
from mestring.planreader.signs.references import kept_in, references_in
from mestring.planreader.signs.soft import soft_words
from mestring.planreader.signs.un_goals import un_goals_in

_T = TypeVar("_T")


def mark(node: Node) -> None:
    """Marks this node and all below it."""
    words = node.text if node.text.startswith(node.title) else f"{node.title}\n{node.text}".strip()
    beside = "\n".join([node.indicator, *(passage.text for passage in node.passages)])
    _add(node.un_goals, un_goals_in(f"{words}\n{beside}"))
    node.un_goals.sort()
    _add(node.figures, figures_in(f"{words}\n{node.indicator}"))
    _add(node.refers_to, references_in(words))
    _add(node.kept_in, kept_in(words))
    if node.kind is Kind.MEASURE:
        node.soft_words = soft_words(words)
        # An indicator or a figure beside the measure makes the effort one that can be followed.
        node.soft = bool(node.soft_words) and not node.indicator
    for child in node.children:
        mark(child)


def _add(to: list[_T], more: list[_T]) -> None:
    to.extend(one for one in more if one not in to)
