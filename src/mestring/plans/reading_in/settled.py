"""Puts what the document says into an element: the words as written, and what is made of them where nobody else has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mestring.plans.alike.difference import Point
from mestring.plans.models import Element
from mestring.plans.reading_in.owners import Answers, answers_for
from mestring.plans.reading_in.references import plan_meant
from mestring.plans.reading_in.review import Json
from mestring.plans.reading_in.saved_form import BETWEEN, DOCUMENT_FIELDS, cut
from mestring.plans.typed.deadlines import parse_deadline


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What words are matched with: unit ids by plain name, titles of other plans by id, the file's name."""

    units: Mapping[str, int]
    plans: Mapping[int, str]
    source_name: str


def settle(element: Element, point: Point, node: Json, around: Surroundings) -> set[str]:
    """Give the element what the point says. Returns the fields that changed; the caller saves them."""
    before = {field: getattr(element, field) for field in FIELDS}
    new_words = element.title != point.title
    element.kind, element.title = point.kind, point.title
    _derive(element, point, node, around)
    for name, field in DOCUMENT_FIELDS.items():
        setattr(element, field, point.said.get(name, ""))
    if new_words:
        element.soft = bool(node["soft"])
    changed = {field for field in FIELDS if getattr(element, field) != before[field]}
    return changed | settle_place(element, point, node, around, always=bool(changed))


def settle_place(element: Element, point: Point, node: Json, around: Surroundings, *, always: bool) -> set[str]:
    """Give the element its number and its place in the source. The place alone is no reason to write in the history."""
    number = cut("number", point.number)
    if not always and element.number == number and element.source_name == around.source_name:
        return set()
    element.number = number
    element.source_name = around.source_name
    element.source_page, element.source_line = node["source"]["page"], node["source"]["line"]
    element.confidence = 1.0 if node["accepted"] else min(1.0, max(0.0, float(node["confidence"])))
    return set(PLACE)


DERIVED = ("responsible_unit_id", "responsible_role", "contributors", "deadline", "kept_in_plan_id")
FIELDS = ("kind", "title", "soft", *DOCUMENT_FIELDS.values(), *DERIVED)
PLACE = ("number", "source_name", "source_page", "source_line", "confidence")


def _derive(element: Element, point: Point, node: Json, around: Surroundings) -> None:
    """Owner, deadline and plan referred to, made of the words, wherever what stands there was made of the old words."""
    owner = point.said.get("owner", "")
    contributors = node["contributors"]
    mine = Answers(element.responsible_unit_id, element.responsible_role, element.contributors)
    untouched = _answers(element.owner_as_written, "", around)
    if (mine.unit_id, mine.role) == (untouched.unit_id, untouched.role):
        made = _answers(owner, contributors, around)
        element.responsible_unit_id, element.responsible_role = made.unit_id, made.role
        if mine.contributors in ("", untouched.contributors):
            element.contributors = made.contributors
    deadline = point.said.get("deadline", "")
    if element.deadline == parse_deadline(element.deadline_as_written):
        made_day = parse_deadline(deadline)
        if made_day is None or element.starts_on is None or made_day >= element.starts_on:
            element.deadline = made_day
    if element.kept_in_plan_id == _plan(element.kept_in, around) or element.kept_in_plan_id is None:
        element.kept_in_plan_id = _plan(point.said.get("refers_to", ""), around)


def _answers(owner: str, contributors: str, around: Surroundings) -> Answers:
    made = answers_for(owner, around.units, contributors=contributors)
    return Answers(made.unit_id, cut("responsible_role", made.role), cut("contributors", made.contributors))


def _plan(references: str, around: Surroundings) -> int | None:
    found = (plan_meant(one, around.plans) for one in references.split(BETWEEN) if one)
    return next((plan for plan in found if plan is not None), None)
