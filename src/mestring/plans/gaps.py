"""What is missing in an edition: the facts of every element, in three queries, put before the rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from mestring.plans.models import BudgetLine, Edition, EditionState, Element, Kind
from mestring.plans.rules import (
    BranchFacts,
    Gap,
    MeasureFacts,
    broken_by_branch,
    broken_by_measure,
    counted,
    sentence_of,
)
from mestring.plans.twins import twins

__all__ = ["Gap", "GapReport", "counted", "gaps_in", "report_on", "sentence_of"]


@dataclass(frozen=True, slots=True)
class GapReport:
    """The gaps of an edition, and for a duplicate which measures (also of other plans) say the same."""

    gaps: dict[int, frozenset[Gap]]
    twins: dict[int, tuple[int, ...]] = field(default_factory=dict)


def gaps_in(edition: Edition) -> dict[int, frozenset[Gap]]:
    """The gaps of each measure, and of each goal and strategy that has nothing to follow up, by element id.

    Elements without gaps are there too, with an empty set, so that one can look any of them up. Focus areas are not.
    """
    return report_on(edition).gaps


def report_on(edition: Edition) -> GapReport:
    """The gaps with what they rest on."""
    rows = list(
        edition.elements.annotate(has_budget=Exists(BudgetLine.objects.filter(element=OuterRef("pk"))))
        .only(
            "id", "parent_id", "kind", "title", "responsible_unit_id", "responsible_role", "deadline", "indicator",
            "figures", "soft", "soft_note", "kept_in", "kept_in_plan_id", "kept_in_link", "edition_id",
        )
        .order_by("position", "id")
    )  # fmt: skip
    children: dict[int | None, list[Element]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    own = {row.pk: row.title for row in rows if row.kind == Kind.MEASURE}
    found = twins({**own, **_titles_elsewhere(edition)}, among=own)

    def facts(measure: Element) -> MeasureFacts:
        parts = tuple(facts(child) for child in children.get(measure.pk, ()) if child.kind == Kind.MEASURE)
        return MeasureFacts(
            owner=measure.has_owner,
            deadline=measure.deadline is not None,
            budget=measure.has_budget,  # type: ignore[attr-defined]
            measurable=bool(measure.indicator or measure.figures),
            soft=measure.soft,
            followable=bool(measure.soft_note or measure.indicator),
            kept_in=bool(measure.kept_in),
            leads_somewhere=bool(measure.kept_in_plan_id or measure.kept_in_link),
            twins=len(found.get(measure.pk, ())),
            parts=parts,
        )

    def measures_below(element: Element) -> int:
        return sum((child.kind == Kind.MEASURE) + measures_below(child) for child in children.get(element.pk, ()))

    gaps: dict[int, frozenset[Gap]] = {}
    for row in rows:
        if row.kind == Kind.MEASURE:
            gaps[row.pk] = broken_by_measure(facts(row))
        elif row.kind in (Kind.GOAL, Kind.STRATEGY):
            # A goal with strategies is followed up through them; theirs is the gap then.
            below = measures_below(row) + sum(child.kind != Kind.MEASURE for child in children.get(row.pk, ()))
            gaps[row.pk] = broken_by_branch(
                BranchFacts(measures=below, owner=row.has_owner, deadline=row.deadline is not None)
            )
    return GapReport(gaps=gaps, twins={key: others for key, others in found.items() if key in own})


def _titles_elsewhere(edition: Edition) -> dict[int, str]:
    """The measures of the municipality's other plans, of the edition people work with in each."""
    rows = (
        Element.objects.filter(
            kind=Kind.MEASURE,
            edition__plan__municipality_id=edition.plan.municipality_id,
            edition__state__in=(EditionState.DRAFT, EditionState.HEARING, EditionState.ADOPTED),
        )
        .exclude(edition__plan_id=edition.plan_id)
        .order_by()
        .values_list("edition__plan_id", "edition_id", "edition__number", "edition__state", "pk", "title")
    )
    current: dict[int, tuple[bool, int, int]] = {}
    found = list(rows)
    for plan_id, edition_id, number, state, _pk, _title in found:
        rank = (state != EditionState.ADOPTED, number, edition_id)
        current[plan_id] = max(current.get(plan_id, rank), rank)
    return {pk: title for plan_id, edition_id, _n, _s, pk, title in found if current[plan_id][2] == edition_id}
