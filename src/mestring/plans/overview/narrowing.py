"""What a reader wants to see of a plan: one unit's, one area's, what serves a UN goal, what has a gap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mestring.plans.models import Element
from mestring.plans.rules import Gap
from mestring.plans.selectors import Branch


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is asked for; nothing asked is everything. ``units`` are a unit and those below it."""

    units: frozenset[int] | None = None
    area: int | None = None
    un_goal: int | None = None
    gap: Gap | None = None

    @property
    def asks(self) -> bool:
        """Whether anything is asked for."""
        return self != Narrowing()


def hits(branches: Sequence[Branch], *, wanted: Narrowing, gaps: Mapping[int, frozenset[Gap]]) -> set[int]:
    """The ids of the elements that are what is asked for.

    What serves a UN goal, and what lies in an area, does so with everything below it; a unit and a gap are an
    element's own.
    """
    found: set[int] = set()

    def look(branch: Branch, *, in_area: bool, serves: bool) -> None:
        element = branch.element
        in_area = in_area or element.pk == wanted.area
        serves = serves or (wanted.un_goal is not None and wanted.un_goal in element.un_goal_numbers)
        own = _owned(element, wanted) and (wanted.gap is None or wanted.gap in gaps.get(element.pk, frozenset()))
        if own and in_area and serves:
            found.add(element.pk)
        for child in branch.children:
            look(child, in_area=in_area, serves=serves)

    for branch in branches:
        look(branch, in_area=wanted.area is None, serves=wanted.un_goal is None)
    return found


def _owned(element: Element, wanted: Narrowing) -> bool:
    return wanted.units is None or element.responsible_unit_id in wanted.units


def narrowed(branches: Sequence[Branch], found: set[int]) -> list[Branch]:
    """The tree with only what was found and what it stands below."""
    kept = []
    for branch in branches:
        children = narrowed(branch.children, found)
        if children or branch.element.pk in found:
            kept.append(Branch(branch.element, children))
    return kept
