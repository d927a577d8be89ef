"""The elements of an edition, and the nodes of an outline, as points that can be compared. Pure on what it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format

from mestring.plans.alike.difference import Point
from mestring.plans.levers import lever_title
from mestring.plans.models import Element, Passage
from mestring.plans.reading_in.review import Json, walk
from mestring.plans.reading_in.saved_form import DOCUMENT_FIELDS, budget_told, passages_told, said_by


def points_of_outline(outline: Json) -> list[Point]:
    """The nodes that are not left out; their ids are the keys."""
    points = []
    for position, (node, parent) in enumerate(walk(outline["nodes"])):
        if node.get("left_out"):
            continue
        points.append(
            Point(
                key=node["id"],
                kind=node["kind"],
                title=node["title"],
                position=position,
                parent=parent["id"] if parent else "",
                number=node["number"],
                said=said_by(node),
            )
        )
    return points


def points_of_edition(elements: Sequence[Element], passages: Iterable[Passage]) -> list[Point]:
    """The elements, as the document would say them; their lineages are the keys."""
    keys = {element.pk: str(element.lineage) for element in elements}
    texts = _texts(passages)
    return [
        Point(
            key=keys[element.pk],
            kind=element.kind,
            title=element.title,
            position=position,
            parent=keys.get(element.parent_id or 0, ""),
            number=element.number,
            said={name: str(getattr(element, field)) for name, field in DOCUMENT_FIELDS.items()}
            | {
                "budget": budget_told({line.year: line.amount for line in element.budget_lines.all()}),
                "passages": passages_told(texts.get(element.pk, [])),
            },
            from_document=bool(element.source_name),
        )
        for position, element in enumerate(in_reading_order(elements))
    ]


def with_follow_up(points: Sequence[Point], elements: Sequence[Element]) -> list[Point]:
    """The points with what people have made of them too: who answers, when, at what cost, how one will know."""
    by_key = {str(element.lineage): element for element in elements}
    return [
        Point(
            key=point.key,
            kind=point.kind,
            title=point.title,
            position=point.position,
            parent=point.parent,
            number=point.number,
            said={**point.said, **_follow_up(by_key[point.key])},
            from_document=point.from_document,
        )
        for point in points
    ]


def in_reading_order(elements: Sequence[Element]) -> list[Element]:
    """Parents before their children, siblings by position."""
    below: dict[int | None, list[Element]] = {}
    ids = {element.pk for element in elements}
    for element in sorted(elements, key=lambda one: (one.position, one.pk)):
        below.setdefault(element.parent_id if element.parent_id in ids else None, []).append(element)
    result, waiting = [], list(reversed(below.get(None, [])))
    while waiting:
        element = waiting.pop()
        result.append(element)
        waiting += reversed(below.get(element.pk, []))
    return result


def _follow_up(element: Element) -> dict[str, str]:
    day = "d.m.Y"
    return {
        "responsible": element.responsible_unit.name if element.responsible_unit else element.responsible_role,
        "contributors": element.contributors,
        "starts_on": date_format(element.starts_on, day) if element.starts_on else "",
        "due": date_format(element.deadline, day) if element.deadline else "",
        "national_guideline": element.national_guideline,
        "lever": lever_title(element.lever),
    }


def _texts(passages: Iterable[Passage]) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = {}
    for passage in passages:
        found.setdefault(passage.element_id or 0, []).append((passage.heading, passage.text))
    return found
