"""Write an arranged plan into an edition: new elements, changed and moved ones, and those that are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mestring.core import clock
from mestring.core.selectors import units_of
from mestring.plans.actions.changing import OpenChange
from mestring.plans.actions.make_edition import save_by_depth, twin_of
from mestring.plans.actions.undo_change import deepest_first
from mestring.plans.models import BudgetLine, Edition, Element, Passage, Plan, Reading
from mestring.plans.reading_in.arranging import Placed
from mestring.plans.reading_in.meeting import Meeting
from mestring.plans.reading_in.owners import by_plain_name
from mestring.plans.reading_in.positions import positions
from mestring.plans.reading_in.review import Json, walk
from mestring.plans.reading_in.saved_form import budget_told, introduction_of, passages_of, passages_told, yearly_costs
from mestring.plans.reading_in.settled import Surroundings, settle, settle_place

Texts = list[tuple[str, str]]


@dataclass
class _Work:
    """What is being written: elements by key, which of their fields differ, and what belongs to them."""

    edition: Edition
    elements: dict[str, Element] = field(default_factory=dict)
    fields: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    texts: dict[str, Texts] = field(default_factory=dict)
    lines: dict[str, list[BudgetLine]] = field(default_factory=lambda: defaultdict(list))


def take_in(
    edition: Edition, placed: Sequence[Placed], reading: Reading, *, after: Meeting | None, change: OpenChange
) -> dict[str, str]:
    """Make the edition hold what is placed, in that order. ``after`` is the meeting with what was there before.

    Where the meeting is with another edition, its elements are copied with lineages and all that people have added.
    Returns which lineage each node became.
    """
    nodes = {node["id"]: node for node, _parent in walk(reading.outline["nodes"])}
    around = _surroundings(edition.plan, reading)
    work = _Work(edition)
    _gather(work, placed, after)
    for one in placed:
        _settle(work, one, nodes.get(one.node), around)
    parents = {one.key: one.parent for one in placed}
    _place(work, placed, parents)
    created = {key for key, element in work.elements.items() if element.pk is None}
    save_by_depth(work.elements, parents, change=change)
    _update(work, created, parents, change)
    _save_texts(work, created, reading, after, change)
    _save_lines(work, change)
    if after is not None and after.edition == edition:
        _remove(after, keep={element.pk for element in work.elements.values()}, change=change)
    return {one.node: str(work.elements[one.key].lineage) for one in placed if one.node}


def _surroundings(plan: Plan, reading: Reading) -> Surroundings:
    units = units_of(plan.municipality_id, on=clock.today())
    others = Plan.objects.filter(municipality_id=plan.municipality_id).exclude(pk=plan.pk)
    return Surroundings(
        units=by_plain_name({unit.pk: unit.name for unit in units}),
        plans={other.pk: other.title for other in others},
        source_name=reading.name,
    )


def _gather(work: _Work, placed: Sequence[Placed], after: Meeting | None) -> None:
    """The elements there were, or twins of them where they are of another edition; new ones for what is new."""
    before = {str(element.lineage): element for element in after.elements} if after else {}
    texts: dict[int | None, Texts] = defaultdict(list)
    for passage in after.passages if after else ():
        texts[passage.element_id].append((passage.heading, passage.text))
    for one in placed:
        old = before.get(one.key)
        if old is None:
            work.elements[one.key] = Element(edition=work.edition)
            continue
        same_edition = old.edition_id == work.edition.pk
        element = old if same_edition else twin_of(old, edition=work.edition)
        work.elements[one.key] = element
        work.texts[one.key] = texts[old.pk]
        work.lines[one.key] = [
            line if same_edition else BudgetLine(year=line.year, amount=line.amount, funded=line.funded)
            for line in old.budget_lines.all()
        ]


def _settle(work: _Work, one: Placed, node: Json | None, around: Surroundings) -> None:
    if node is None:
        return
    element = work.elements[one.key]
    if not one.take:
        work.fields[one.key] |= settle_place(element, one.point, node, around, always=False)
        return
    work.fields[one.key] |= settle(element, one.point, node, around)
    theirs = passages_of(node)
    if one.point.said["passages"] == passages_told(theirs) != passages_told(work.texts.get(one.key, [])):
        work.texts[one.key] = theirs
    if one.point.said["budget"] == budget_told(yearly_costs(node)):
        _settle_lines(work, one.key, node)


def _settle_lines(work: _Work, key: str, node: Json) -> None:
    lines = {line.year: line for line in work.lines[key]}
    for year, amount in yearly_costs(node).items():
        if year in lines:
            lines[year].amount = amount
        else:
            work.lines[key].append(BudgetLine(year=year, amount=amount))


def _place(work: _Work, placed: Sequence[Placed], parents: Mapping[str, str]) -> None:
    """Positions, of which as few as possible are new; and the parents of those that have stood elsewhere."""
    known = [work.elements[one.key].position if work.elements[one.key].pk else None for one in placed]
    for one, position in zip(placed, positions(known), strict=True):
        element = work.elements[one.key]
        if element.position != position:
            element.position = position
            work.fields[one.key].add("position")


def _update(work: _Work, created: set[str], parents: Mapping[str, str], change: OpenChange) -> None:
    for key, element in work.elements.items():
        parent = work.elements[parents[key]].pk if parents[key] else None
        if key not in created and element.parent_id != parent:
            element.parent_id = parent
            work.fields[key].add("parent_id")
    touched = [key for key in work.elements if key not in created and work.fields[key]]
    fields = {name.removesuffix("_id") for key in touched for name in work.fields[key]}
    change.update([work.elements[key] for key in touched], fields=fields)


def _save_texts(work: _Work, created: set[str], reading: Reading, after: Meeting | None, change: OpenChange) -> None:
    """Passages are replaced as a whole where anything in them differs."""
    same_edition = after is not None and after.edition == work.edition
    old: dict[int | None, list[Passage]] = defaultdict(list)
    for passage in after.passages if after and same_edition else ():
        old[passage.element_id].append(passage)
    introduction = after.introduction if after else introduction_of(reading.outline)
    wanted: list[tuple[Element | None, Texts]] = [(None, introduction)]
    wanted += [(work.elements[key], texts) for key, texts in work.texts.items()]
    new: list[Passage] = []
    gone: list[Passage] = []
    for element, texts in wanted:
        there = old[element.pk if element else None]
        if [(passage.heading, passage.text) for passage in there] == texts:
            continue
        gone += there
        new += [
            Passage(edition=work.edition, element=element, position=position, heading=heading, text=text)
            for position, (heading, text) in enumerate(texts)
        ]
    change.delete(gone)
    change.create(new)


def _save_lines(work: _Work, change: OpenChange) -> None:
    new: list[BudgetLine] = []
    old: list[BudgetLine] = []
    for key, lines in work.lines.items():
        for line in lines:
            line.element = work.elements[key]
            (old if line.pk else new).append(line)
    stored = {line.pk: line.amount for line in BudgetLine.objects.filter(pk__in=[line.pk for line in old])}
    change.create(new)
    change.update([line for line in old if stored[line.pk] != line.amount], fields=["amount"])


def _remove(after: Meeting, *, keep: set[int], change: OpenChange) -> None:
    """What is gone, with its texts and money, children before their parents."""
    gone = [element for element in after.elements if element.pk not in keep]
    ids = {element.pk for element in gone}
    change.delete(list(BudgetLine.objects.filter(element__in=ids)))
    change.delete(list(Passage.objects.filter(element__in=ids)))
    change.delete(deepest_first(gone))
