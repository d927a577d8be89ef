"""Where the measures are that say the same as those on the page, also in other plans."""

from __future__ import annotations

from collections.abc import Mapping

from mestring.plans.models import Element
from mestring.plans.presenters.gap_list import Twin
from mestring.plans.presenters.words import element_address


def twins_of(found: Mapping[int, tuple[int, ...]], *, elements: Mapping[int, Element]) -> dict[int, list[Twin]]:
    """The twins of each element; those of other plans are read together, in one query."""
    wanted = {pk for others in found.values() for pk in others} - elements.keys()
    elsewhere = {}
    if wanted:
        elsewhere = Element.objects.select_related("edition__plan").in_bulk(list(wanted))
    known = {**elements, **elsewhere}
    return {
        key: [_twin(known[pk], another_plan=pk in elsewhere) for pk in others if pk in known]
        for key, others in found.items()
        if others
    }


def _twin(element: Element, *, another_plan: bool) -> Twin:
    return Twin(
        title=element.title,
        lineage=str(element.lineage),
        address=element_address(element.edition, element),
        plan=element.edition.plan.title if another_plan else "",
    )
