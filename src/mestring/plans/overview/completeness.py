"""How complete several editions are: the same rules as the gap list, put to all of them in one query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from mestring.plans.models import BudgetLine, Element, Kind
from mestring.plans.rules import BranchFacts, Gap, MeasureFacts, broken_by_branch, broken_by_measure


@dataclass(slots=True)
class Completeness:
    """What an edition has of each level, and how many of its measures somebody answers for and have a deadline."""

    counts: Counter[str] = field(default_factory=Counter)
    with_owner: int = 0
    with_deadline: int = 0

    @property
    def measures(self) -> int:
        """How many measures there are, sub-measures too."""
        return self.counts[Kind.MEASURE]


def completeness_of(editions: Iterable[int]) -> dict[int, Completeness]:
    """How complete each edition is, by its id."""
    found = {edition: Completeness() for edition in editions}
    rows = _rows(found)
    gaps = _gaps(rows)
    for row in rows:
        complete = found[row.edition_id]
        complete.counts[row.kind] += 1
        if row.kind == Kind.MEASURE:
            complete.with_owner += Gap.OWNER not in gaps[row.pk]
            complete.with_deadline += Gap.DEADLINE not in gaps[row.pk]
    return found


def elements_with(gap: Gap, *, editions: Iterable[int]) -> list[int]:
    """The ids of what has this gap. Duplicates are told edition by edition only (see gaps.py) and never found here."""
    return [key for key, gaps in _gaps(_rows(editions)).items() if gap in gaps]


def _rows(editions: Iterable[int]) -> list[Element]:
    return list(
        Element.objects.filter(edition__in=list(editions))
        .annotate(has_budget=Exists(BudgetLine.objects.filter(element=OuterRef("pk"))))
        .only(
            "id", "edition_id", "parent_id", "kind", "responsible_unit_id", "responsible_role", "deadline", "indicator",
            "figures", "soft", "soft_note", "kept_in", "kept_in_plan_id", "kept_in_link",
        )
        .order_by()
    )  # fmt: skip


def _gaps(rows: list[Element]) -> dict[int, frozenset[Gap]]:
    children: dict[int | None, list[Element]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)

    def facts(measure: Element) -> MeasureFacts:
        return MeasureFacts(
            owner=measure.has_owner,
            deadline=measure.deadline is not None,
            budget=measure.has_budget,  # type: ignore[attr-defined]
            measurable=bool(measure.indicator or measure.figures),
            soft=measure.soft,
            followable=bool(measure.soft_note or measure.indicator),
            kept_in=bool(measure.kept_in),
            leads_somewhere=bool(measure.kept_in_plan_id or measure.kept_in_link),
            parts=tuple(facts(child) for child in children.get(measure.pk, ()) if child.kind == Kind.MEASURE),
        )

    gaps: dict[int, frozenset[Gap]] = {}
    for row in rows:
        if row.kind == Kind.MEASURE:
            gaps[row.pk] = broken_by_measure(facts(row))
        elif row.kind in (Kind.GOAL, Kind.STRATEGY):
            # Whatever stands below a goal or strategy is followed up there, or is itself without measures.
            branch = BranchFacts(
                measures=len(children.get(row.pk, ())), owner=row.has_owner, deadline=row.deadline is not None
            )
            gaps[row.pk] = broken_by_branch(branch)
    return gaps
