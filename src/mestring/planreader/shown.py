"""An outline and its receipt as lines for a terminal, in bokmål."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from mestring.planreader.blocks import Place
from mestring.planreader.outline import Kind, Node, Outline, Receipt, Remark
from mestring.planreader.receipt import DOUBTFUL_BELOW

_NAMES = {
    Kind.FOCUS_AREA: ("satsingsområde", "satsingsområder"),
    Kind.GOAL: ("mål", "mål"),
    Kind.STRATEGY: ("strategi", "strategier"),
    Kind.MEASURE: ("tiltak", "tiltak"),
}
_STYLES = {Kind.FOCUS_AREA: "bold", Kind.GOAL: "bold cyan", Kind.STRATEGY: "green", Kind.MEASURE: ""}
_GAPS = {
    "owner": "uten ansvarlig",
    "deadline": "uten frist",
    "measurable": "uten noe som kan måles",
    "soft": "for vage til å følges opp",
}
_SHOWN = 12


def shown(outline: Outline, *, everything: bool = False) -> RenderableType:
    """The tree and the receipt. Long lists of the receipt are cut unless ``everything`` is asked for."""
    period = f" ({outline.period[0]}–{outline.period[1]})" if outline.period else ""
    tree = Tree(Text(f"{outline.title}{period}", style="bold underline"))
    for node in outline.nodes:
        _grow(tree, node)
    return Group(tree, Text(), *_receipt(outline.receipt, limit=None if everything else _SHOWN))


def place_in_words(place: Place) -> str:
    """A place as a reader would look it up; "" where the format has none."""
    if place.page:
        return f"side {place.page}"
    return f"linje {place.line}" if place.line else ""


def count_in_words(counts: dict[str, int]) -> str:
    """What was read, as "5 satsingsområder, 36 mål, …"."""
    words = [f"{counts[kind.value]} {_NAMES[kind][counts[kind.value] != 1]}" for kind in Kind if counts.get(kind.value)]
    return ", ".join(words) or "ingenting"


def _grow(tree: Tree, node: Node) -> None:
    line = Text()
    if node.number:
        line.append(f"{node.number} ", style="dim")
    line.append(node.title, style=_STYLES[node.kind])
    for note in _notes(node):
        line.append(f"  {note}", style="dim")
    branch = tree.add(line)
    for child in node.children:
        _grow(branch, child)


def _notes(node: Node) -> Iterator[str]:
    if node.group:
        yield f"[{node.group}]"
    if node.owner:
        yield f"Ansvar: {node.owner}"
    if node.deadline:
        yield f"Frist: {node.deadline}"
    if node.refers_to:
        yield f"Se: {', '.join(node.refers_to)}"
    if node.un_goals:
        yield f"FN-mål {', '.join(str(goal) for goal in node.un_goals)}"
    if node.soft:
        yield "(vagt)"
    if node.confidence < DOUBTFUL_BELOW:
        yield f"(usikkert, {round(node.confidence * 100)} %)"


def _receipt(receipt: Receipt, *, limit: int | None) -> Iterator[Text]:
    yield Text("Kvittering", style="bold")
    yield Text(f"  Lest: {count_in_words(receipt.counts)}.")
    for title, remarks in (
        ("Står to ganger", receipt.duplicates),
        ("Tvilsomt", receipt.doubtful),
        ("Ikke lest som plan", receipt.skipped),
    ):
        yield from _remarks(title, remarks, limit)
    measures = receipt.counts.get(Kind.MEASURE.value, 0)
    if measures:
        yield Text(f"  Mangler, av {measures} tiltak:")
        for gap, words in _GAPS.items():
            yield Text(f"    {len(receipt.gaps.get(gap, []))} {words}")


def _remarks(title: str, remarks: list[Remark], limit: int | None) -> Iterator[Text]:
    if not remarks:
        return
    yield Text(f"  {title} ({len(remarks)}):")
    for remark in remarks[:limit]:
        where = place_in_words(remark.place)
        yield Text(f"    {where + ': ' if where else ''}{remark.what} – {remark.why}")
    if limit and len(remarks) > limit:
        yield Text(f"    … og {len(remarks) - limit} til. Hele lista kommer med --alt.")
