"""Who may follow up a measure: the plan owner all, a unit leader those of the units he or she leads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mestring.core.access import Actor, may, require
from mestring.core.models import Unit
from mestring.core.selectors import units_of
from mestring.plans.access import EDIT_PLANS, FOLLOW_UP_MEASURES
from mestring.plans.models import Element, Kind, Plan


def answering_units(element: Element) -> list[int]:
    """The unit that answers for it; for a sub-measure without its own, the measure's."""
    if element.responsible_unit_id:
        return [element.responsible_unit_id]
    parent = element.parent
    if parent is not None and parent.kind == Kind.MEASURE and parent.responsible_unit_id:
        return [parent.responsible_unit_id]
    return []


def may_edit(actor: Actor, plan: Plan) -> bool:
    """Whether the actor may change the plan itself."""
    return may(actor, EDIT_PLANS, municipality_id=plan.municipality_id)


def may_follow_up(actor: Actor, element: Element, *, plan: Plan) -> bool:
    """Whether the actor may say who, when and how much for this element."""
    return may(actor, FOLLOW_UP_MEASURES, municipality_id=plan.municipality_id, unit_ids=answering_units(element)) and (
        element.kind == Kind.MEASURE or may_edit(actor, plan)
    )


def require_follow_up(actor: Actor, elements: Iterable[Element], *, plan: Plan, unit_ids: Iterable[int] = ()) -> None:
    """The gate for following up all of these, and for handing them to all of these units."""
    for element in elements:
        if element.kind != Kind.MEASURE:
            require(actor, EDIT_PLANS, municipality_id=plan.municipality_id)
        require(actor, FOLLOW_UP_MEASURES, municipality_id=plan.municipality_id, unit_ids=answering_units(element))
    for unit_id in unit_ids:
        require(actor, FOLLOW_UP_MEASURES, municipality_id=plan.municipality_id, unit_ids=[unit_id])


def units_to_choose_from(actor: Actor, *, municipality_id: int, on: date) -> list[Unit]:
    """The units the actor may give a measure to, in the order of their codes."""
    return [
        unit
        for unit in units_of(municipality_id, on=on)
        if may(actor, FOLLOW_UP_MEASURES, municipality_id=municipality_id, unit_ids=[unit.pk])
    ]
