"""Cases in order, with why each stands before the next. Cases that nothing parts share a place, and it is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mestring.ladder.priority.case import Case, CaseError, Measure
from mestring.ladder.priority.criteria import PriorityCriteria
from mestring.ladder.priority.prioritising import Priority, prioritise
from mestring.ladder.words import Words

EARLIER_GROUP = Words(
    nb="Saken er i en gruppe som kommer før.",
    nn="Saka er i ei gruppe som kjem før.",
    en="The case is in a group that comes before.",
)
SAME_PLACE = Words(
    nb="Står likt. Et menneske avgjør hvem som kommer først.",
    nn="Står likt. Eit menneske avgjer kven som kjem først.",
    en="Equal. A person decides who comes first.",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A case and its place, 1 for the first. Those who stand equal have the same number.

    ``tied_with`` are the labels of the others at the place; ``before_next`` says what parts it from the next place,
    None for the last.
    """

    number: int
    priority: Priority
    tied_with: tuple[str, ...]
    before_next: Words | None


def in_order(
    cases: Iterable[Case], criteria: PriorityCriteria | None = None, *, on: date | None = None
) -> tuple[Place, ...]:
    """The cases from first to last by what is known; what is missing is counted as least need, and said.

    First by group, then by what the criteria compare within a group, never by time. CaseError when two have one label.
    """
    priorities = [prioritise(case, criteria, on=on) for case in cases]
    _refuse_same_label(priorities)
    priorities.sort(key=lambda one: (_key(one), one.case.label))
    tied = [list(group) for _, group in groupby(priorities, key=_key)]
    places: list[Place] = []
    for group, after in zip(tied, [*tied[1:], None], strict=True):
        number = len(places) + 1
        for one in group:
            others = tuple(other.case.label for other in group if other is not one)
            places.append(Place(number, one, others, _parts(one, after[0]) if after else None))
    return tuple(places)


def _key(priority: Priority) -> tuple[int, ...]:
    return priority.number, *(_need(priority, one.by) for one in priority.criteria.order)


def _need(priority: Priority, measure: Measure) -> int:
    """Smaller is earlier: more urgency, severity or benefit, or fewer resources. Unknown is the least of need."""
    rank = priority.known.get(measure.value)
    if measure is Measure.RESOURCE:
        return int(rank) if rank is not None else len(priority.criteria.scales[measure].grades) - 1
    return -int(rank) if rank is not None else 0


def _parts(one: Priority, after: Priority) -> Words:
    """What places ``one`` before ``after``."""
    if one.number != after.number:
        return EARLIER_GROUP
    return next(
        compared.sentence for compared in one.criteria.order if _need(one, compared.by) != _need(after, compared.by)
    )


def _refuse_same_label(priorities: list[Priority]) -> None:
    labels = [one.case.label for one in priorities]
    doubled = next((label for label in labels if labels.count(label) > 1), None)
    if doubled:
        raise CaseError(f"To saker heter «{doubled}». Gi den ene et annet navn.")
