"""Grows the plan of a document: takes its pieces, weighs what is said twice, and gives the tree with what was noted."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from mestring.planreader.blocks import Document
from mestring.planreader.outline import Kind, Node, Passage, Remark
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.facts import Facts
from mestring.planreader.structure.gathering import gather
from mestring.planreader.structure.labels import Use, label_of_heading
from mestring.planreader.structure.narrative import weigh_narrative
from mestring.planreader.structure.overviews import weigh_overviews
from mestring.planreader.structure.pieces import pieces_of
from mestring.planreader.structure.repeats import name_of, take_out_repeats, where
from mestring.planreader.structure.trunk import Origin, Shoot, Trunk
from mestring.planreader.structure.turns import take_all
from mestring.planreader.structure.unnamed import grow_tasks, grow_unnamed


@dataclass(slots=True)
class Growth:
    """The plan as it stands in a document, before its words are searched for signs."""

    nodes: list[Node]
    introduction: list[Passage]
    duplicates: list[Remark] = field(default_factory=list)
    skipped: list[Remark] = field(default_factory=list)
    doubtful: list[Remark] = field(default_factory=list)


def grow_plan(document: Document) -> Growth:
    """The plan in the document; no nodes where it has none."""
    pieces = pieces_of(document.blocks)
    facts = Facts(pieces, document.title)
    bed = Bed(pieces, facts, Trunk(ranks=facts.ranks))
    take_all(bed)
    bed.caption("")
    duplicates = [*_told_twice(bed.trunk), *take_out_repeats(bed.trunk, bed.introduction)]
    weigh_overviews(bed.trunk)
    doubtful = weigh_narrative(bed.trunk)
    gather(bed.trunk)
    if not _says_what_to_do(bed.trunk):
        bed.trunk, bed.introduction = grow_unnamed(pieces)
    grow_tasks(bed.trunk)
    introduction = [passage for passage in bed.introduction if passage.text]
    return Growth([settled(top) for top in bed.trunk.tops], introduction, duplicates, bed.skipped, doubtful)


def _says_what_to_do(trunk: Trunk) -> bool:
    """True when the plan has strategies or measures, or goals that it names by the word."""
    return any(
        node.kind in (Kind.STRATEGY, Kind.MEASURE) or node.origin in (Origin.HEADING, Origin.TABLE)
        for node in trunk.walk()
    )


def _told_twice(trunk: Trunk) -> list[Remark]:
    """A part whose heading comes twice is one part."""
    return [
        Remark(
            name_of(again),
            f"Overskriften står også {'på ' + where(first.place) if where(first.place) else 'før'}. Telt én gang.",
            again.place,
        )
        for first, again in trunk.twins
    ]


def _says_something(passage: Passage) -> bool:
    """A heading such as "Innledning" with nothing under it says nothing; a title does."""
    return bool(passage.text) or (bool(passage.heading) and label_of_heading(passage.heading).use is Use.PLAIN)


_FIELDS = [one.name for one in fields(Node) if one.name != "children"]


def settled(shoot: Shoot) -> Node:
    """The node without what only the growing plan needed."""
    node = Node(**{name: getattr(shoot, name) for name in _FIELDS})
    node.passages = [passage for passage in node.passages if _says_something(passage)]
    node.children = [settled(child) for child in shoot.shoots]
    return node
