"""A new draft edition of a plan, empty or holding what the one before it holds."""

from __future__ import annotations

from collections.abc import Mapping

from mestring.plans.actions.changing import OpenChange
from mestring.plans.models import Edition, Element, Plan


def make_edition(
    plan: Plan,
    *,
    change: OpenChange,
    title: str,
    first_year: int | None = None,
    last_year: int | None = None,
    source_name: str = "",
) -> Edition:
    """An empty draft with the next number."""
    number = max(plan.editions.values_list("number", flat=True), default=0) + 1
    edition: Edition = change.create(
        [
            Edition(
                plan=plan,
                number=number,
                title=title,
                first_year=first_year,
                last_year=last_year,
                source_name=source_name,
            )
        ]
    )[0]
    return edition


def twin_of(element: Element, *, edition: Edition) -> Element:
    """The same element in another edition, not saved and without a parent; what people have added comes along."""
    twin = Element(edition=edition)
    for field in Element._meta.concrete_fields:
        if field.attname not in ("id", "edition_id", "parent_id"):
            setattr(twin, field.attname, getattr(element, field.attname))
    return twin


def save_by_depth(elements: Mapping[str, Element], parents: Mapping[str, str], *, change: OpenChange) -> None:
    """Save the new ones among ``elements``, parents first, and point each new one to its parent."""
    waiting = {key for key, element in elements.items() if element.pk is None}
    while waiting:
        ready = [key for key in elements if key in waiting and parents[key] not in waiting]
        for key in ready:
            elements[key].parent = elements[parents[key]] if parents[key] else None
        change.create([elements[key] for key in ready])
        waiting.difference_update(ready)
