"""What is missing in an edition: the facts of every element, in three queries, put before the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from mestring.plans.alike.twins import twins
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
            "figures", "lineage", "unlike", "soft", "soft_note", "kept_in", "kept_in_plan_id", "kept_in_link",
            "edition_id",
        )
        .order_by("position", "id")
    )  # fmt: skip
    children: dict[int | None, list[Element]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    own = {
        row.pk: Said(row.title, str(row.lineage), row.unlike, edition.plan_id, row.kept_in_plan_id)
        for row in rows
        if row.kind == Kind.MEASURE
    }
    found = _twins(own, {**own, **_said_elsewhere(edition)})

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
    return GapReport(gaps=gaps, twins=found)


class Said(NamedTuple):
    """What must be known of a measure to tell whether another says the same."""

    title: str
    lineage: str
    unlike: str
    plan_id: int
    kept_in_plan_id: int | None

    def is_another_thing_than(self, other: Said) -> bool:
        """Whether a person has said so, or one is kept in the plan of the other, as it should be."""
        return other.lineage in self.unlike or self.kept_in_plan_id == other.plan_id


def _twins(own: Mapping[int, Said], every: Mapping[int, Said]) -> dict[int, tuple[int, ...]]:
    alike = twins({key: said.title for key, said in every.items()}, among=own)
    found = {}
    for key in own:
        said = own[key]
        left = tuple(
            other
            for other in alike.get(key, ())
            if not said.is_another_thing_than(every[other]) and not every[other].is_another_thing_than(said)
        )
        if left:
            found[key] = left
    return found


def _said_elsewhere(edition: Edition) -> dict[int, Said]:
    """The measures of the municipality's other plans, of the edition people work with in each."""
    rows = list(
        Element.objects.filter(
            kind=Kind.MEASURE,
            edition__plan__municipality_id=edition.plan.municipality_id,
            edition__state__in=(EditionState.DRAFT, EditionState.HEARING, EditionState.ADOPTED),
        )
        .exclude(edition__plan_id=edition.plan_id)
        .order_by()
        .values_list(
            "edition__state", "edition__number", "edition_id", "pk",
            "title", "lineage", "unlike", "edition__plan_id", "kept_in_plan_id",
        )
    )  # fmt: skip
    current: dict[int, tuple[bool, int, int]] = {}
    for state, number, edition_id, _pk, _title, _lineage, _unlike, plan_id, _kept_in in rows:
        rank = (state != EditionState.ADOPTED, number, edition_id)
        current[plan_id] = max(current.get(plan_id, rank), rank)
    return {
        pk: Said(title, str(lineage), unlike, plan_id, kept_in_plan_id)
        for _state, _number, edition_id, pk, title, lineage, unlike, plan_id, kept_in_plan_id in rows
        if current[plan_id][2] == edition_id
    }
