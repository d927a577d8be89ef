"""Reads of plans, each for an actor: what is not theirs to see is not found."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import QuerySet

from mestring.core.access import Actor, may
from mestring.plans.access import IMPORT_PLANS, READ_PLANS
from mestring.plans.models import Edition, EditionState, Element, Plan, Reading

PUBLIC_STATES = (EditionState.ADOPTED, EditionState.SUPERSEDED)


def plans_for(actor: Actor) -> QuerySet[Plan]:
    """The plans of the actor's municipality, drafts too, for those who may read them; else none."""
    if actor.municipality_id is None or not may(actor, READ_PLANS):
        return Plan.objects.none()
    return Plan.objects.filter(municipality_id=actor.municipality_id).prefetch_related("editions")


def editions_for(actor: Actor) -> QuerySet[Edition]:
    """The editions of those plans, newest first."""
    return Edition.objects.filter(plan__in=plans_for(actor)).select_related("plan", "plan__municipality")


def elements_for(actor: Actor) -> QuerySet[Element]:
    """The elements of those editions."""
    return Element.objects.filter(edition__in=editions_for(actor)).select_related(
        "edition__plan", "responsible_unit", "kept_in_plan"
    )


def readings_for(actor: Actor) -> QuerySet[Reading]:
    """The documents read in the actor's municipality, for those who may read documents in; else none."""
    if actor.municipality_id is None or not may(actor, IMPORT_PLANS):
        return Reading.objects.none()
    return Reading.objects.filter(municipality_id=actor.municipality_id).select_related("plan", "edition")


def adopted_editions(*, municipality_id: int | None = None) -> QuerySet[Edition]:
    """What anyone may read: the adopted edition of each plan, in one municipality or all."""
    editions = Edition.objects.filter(state=EditionState.ADOPTED).select_related("plan", "plan__municipality")
    return editions if municipality_id is None else editions.filter(plan__municipality_id=municipality_id)


def current_edition(plan: Plan) -> Edition | None:
    """The edition people work with: the newest draft or hearing, else the adopted one, else the newest."""
    editions = sorted(plan.editions.all(), key=lambda edition: -edition.number)
    for states in ((EditionState.DRAFT, EditionState.HEARING), (EditionState.ADOPTED,)):
        for edition in editions:
            if edition.state in states:
                return edition
    return editions[0] if editions else None


@dataclass(slots=True)
class Branch:
    """An element with its branches, in the plan's order."""

    element: Element
    children: list[Branch] = field(default_factory=list)

    def all(self) -> list[Element]:
        """This element and all below it, in reading order."""
        return [self.element, *(element for child in self.children for element in child.all())]


def tree(edition: Edition) -> list[Branch]:
    """The whole of an edition as a tree, in one query."""
    branches: dict[int, Branch] = {}
    elements = list(
        edition.elements.select_related("responsible_unit", "kept_in_plan")
        .prefetch_related("budget_lines")
        .order_by("position", "id")
    )
    for element in elements:
        branches[element.pk] = Branch(element)
    roots: list[Branch] = []
    for element in elements:
        parent = branches.get(element.parent_id or 0)
        (parent.children if parent else roots).append(branches[element.pk])
    return roots
