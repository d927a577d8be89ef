"""The receipt of a reading: what was read, what stands twice, what is doubtful, what was left out, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mestring.planreader.blocks import Skipped
from mestring.planreader.outline import Kind, Node, Passage, Receipt, Remark
from mestring.planreader.structure.plan import Growth
from mestring.planreader.structure.wording import plain

DOUBTFUL_BELOW = 0.7
_LONG_ENOUGH = 25
_LIMIT = 90
_OWN_WORDS = "Leseren er ikke sikker på at dette er riktig lest."


def receipt_of(growth: Growth, skipped: Iterable[Skipped]) -> Receipt:
    """The receipt of a plan that has been read and marked."""
    nodes = list(walk(growth.nodes))
    return Receipt(
        counts=_counts(nodes),
        duplicates=[*growth.duplicates, *_alike(growth.nodes)],
        doubtful=[*_doubtful(nodes), *growth.doubtful],
        skipped=[
            *(Remark(one.what, one.why, one.place) for one in skipped),
            *growth.skipped,
            *_background(growth.introduction),
        ],
        gaps=_gaps(growth.nodes),
    )


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes in reading order."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def _counts(nodes: list[Node]) -> dict[str, int]:
    return {kind.value: sum(node.kind is kind for node in nodes) for kind in Kind}


def named(node: Node) -> str:
    """A node in words short enough for a line."""
    title = node.title if len(node.title) <= _LIMIT else node.title[:_LIMIT].rsplit(" ", 1)[0] + " …"
    return f"{node.number}: {title}" if node.number else title


def _doubtful(nodes: list[Node]) -> list[Remark]:
    found = []
    for node in nodes:
        if node.confidence < DOUBTFUL_BELOW or node.doubts:
            why = " ".join(node.doubts) or _OWN_WORDS
            found.append(Remark(named(node), f"{why} Sikkerhet {round(node.confidence * 100)} %.", node.place))
    return found


def _alike(nodes: list[Node]) -> list[Remark]:
    """Goals, strategies and measures with the same words at two places: both are kept, the owner decides."""
    first: dict[tuple[Kind, str], tuple[Node, str]] = {}
    remarks = []
    for node, under in _with_parents(nodes, ""):
        words = plain(f"{node.title} {node.text}")
        if len(words) < _LONG_ENOUGH:
            continue
        twin = first.setdefault((node.kind, words), (node, under))
        if twin[0] is not node:
            at = f"under «{twin[1]}»" if twin[1] else "tidligere i planen"
            remarks.append(Remark(named(node), f"Samme ordlyd står {at}. Begge er tatt med.", node.place))
    return remarks


def _with_parents(nodes: list[Node], under: str) -> Iterator[tuple[Node, str]]:
    for node in nodes:
        yield node, under
        yield from _with_parents(node.children, node.title)


def _background(introduction: list[Passage]) -> list[Remark]:
    remarks = []
    for passage in introduction:
        if passage.heading and passage.place and passage.text:
            remarks.append(
                Remark(
                    f"Kapittelet «{passage.heading[:_LIMIT]}»",
                    "Bakgrunnstekst: tatt vare på som innledning, ikke lest som mål eller tiltak.",
                    passage.place,
                )
            )
    return remarks


def _gaps(nodes: list[Node]) -> dict[str, list[Remark]]:
    gaps: dict[str, list[Remark]] = {"owner": [], "deadline": [], "measurable": [], "soft": []}
    for node in nodes:
        _gap(node, gaps, owner="", deadline="")
    return gaps


def _gap(node: Node, gaps: dict[str, list[Remark]], *, owner: str, deadline: str) -> None:
    """What a measure lacks. A sub-measure has what the measure over it has; so has a measure its strategy's owner."""
    owner, deadline = node.owner or owner, node.deadline or deadline
    if node.kind is Kind.MEASURE:
        if not owner:
            gaps["owner"].append(Remark(named(node), "Mangler ansvarlig.", node.place))
        if not deadline:
            gaps["deadline"].append(Remark(named(node), "Mangler frist.", node.place))
        if not (node.figures or node.indicator):
            gaps["measurable"].append(Remark(named(node), "Har ikke noe som kan måles.", node.place))
        if node.soft:
            words = ", ".join(f"«{word}»" for word in node.soft_words)
            gaps["soft"].append(
                Remark(
                    named(node), f"Kan ikke følges opp slik det står ({words}): hva skal foreligge, og når?", node.place
                )
            )
    for child in node.children:
        _gap(child, gaps, owner=owner, deadline=deadline)
