"""The page of an edition: its numbers, its picture, its outline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise

from mestring.plans.gaps import Gap
from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Element, Kind
from mestring.plans.presenters.cards import Share
from mestring.plans.presenters.words import (
    GAP_LABELS,
    bare_number,
    deadline_words,
    element_address,
    levels_word,
    owner_words,
)
from mestring.plans.selectors import Branch

# What a line of the outline says is missing. The rest stands on the gap list; here it would drown the plan.
SHOWN_GAPS = (Gap.OWNER, Gap.DEADLINE, Gap.SOFT, Gap.DUPLICATE, Gap.DANGLING, Gap.NO_MEASURES)
OPEN_ALL_UP_TO = 30


@dataclass(frozen=True, slots=True)
class Line:
    """An element in the outline, with what stands below it."""

    element: Element
    number: str
    level: str
    address: str
    owner: str
    deadline: str
    missing: list[str | Promise]
    is_open: bool
    measures: int
    children: list[Line] = field(default_factory=list)


def outline(
    edition: Edition, branches: Sequence[Branch], *, gaps: Mapping[int, frozenset[Gap]], opened: str
) -> list[Line]:
    """The tree as lines. ``opened`` is the lowest level that stands open: what is below it is folded away."""
    order = [kind.value for kind in Kind]
    names = {kind: level_name(edition.plan, kind) for kind in order}

    def line(branch: Branch) -> Line:
        element = branch.element
        missing = gaps.get(element.pk, frozenset())
        return Line(
            element=element,
            number=bare_number(element.number),
            level=names[element.kind],
            address=element_address(edition, element),
            owner=owner_words(element),
            deadline=deadline_words(element),
            missing=[GAP_LABELS[gap] for gap in SHOWN_GAPS if gap in missing],
            is_open=opened in order and order.index(element.kind) < order.index(opened),
            measures=sum(one.kind == Kind.MEASURE for one in branch.all()[1:]),
            children=[line(child) for child in branch.children],
        )

    return [line(branch) for branch in branches]


def opened_level(asked: str, branches: Sequence[Branch], *, narrowed: bool) -> str:
    """The lowest level to show: what is asked for, all of a small or narrowed outline, else the one below the top."""
    order = [kind.value for kind in Kind]
    if asked in order:
        return asked
    present = {element.kind for branch in branches for element in branch.all()}
    if narrowed or sum(len(branch.all()) for branch in branches) <= OPEN_ALL_UP_TO:
        return Kind.MEASURE
    return next((kind for kind in order[1:] if kind in present), Kind.MEASURE)


def levels_present(edition: Edition, branches: Sequence[Branch]) -> list[tuple[str, str, int]]:
    """Each level there is any of: its code, its word in the plural, how many."""
    kinds = [element.kind for branch in branches for element in branch.all()]
    return [(kind.value, levels_word(edition.plan, kind), kinds.count(kind)) for kind in Kind if kind in kinds]


def measure_shares(elements: Sequence[Element], gaps: Mapping[int, frozenset[Gap]]) -> dict[str, Share]:
    """How many of the measures have an owner, a deadline and a budget."""
    found = [gaps.get(element.pk, frozenset()) for element in elements if element.kind == Kind.MEASURE]
    return {
        gap.value: Share(sum(gap not in missing for missing in found), len(found))
        for gap in (Gap.OWNER, Gap.DEADLINE, Gap.BUDGET)
    }


def elements_with_gaps(gaps: Mapping[int, frozenset[Gap]]) -> int:
    """How many elements have a gap of any kind."""
    return sum(bool(missing) for missing in gaps.values())
