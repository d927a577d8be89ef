"""The list of plans: what each is, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from mestring.plans.models import Edition, EditionState, Kind, Plan
from mestring.plans.overview.completeness import Completeness, completeness_of
from mestring.plans.presenters.words import levels_word, state_colour
from mestring.plans.selectors import current_edition


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, and the hundredth for the bar."""

    part: int
    whole: int

    @property
    def percent(self) -> int:
        """Whole hundredths; 100 only when it is all of them."""
        return self.part * 100 // self.whole if self.whole else 0


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan in the list."""

    plan: Plan
    edition: Edition
    address: str
    state_colour: str
    counts: list[tuple[str, int]]
    owners: Share
    deadlines: Share
    adopted: Edition | None

    @property
    def empty(self) -> bool:
        """Whether nothing has been put into it yet."""
        return not any(number for _label, number in self.counts)


def shares(complete: Completeness) -> tuple[Share, Share]:
    """How many measures have an owner, and a deadline."""
    return (
        Share(complete.with_owner, complete.measures),
        Share(complete.with_deadline, complete.measures),
    )


def counts(plan: Plan, complete: Completeness) -> list[tuple[str, int]]:
    """How many there are of each level the plan has; measures also when there are none, since that is a finding."""
    return [
        (levels_word(plan, kind), complete.counts[kind])
        for kind in Kind
        if complete.counts[kind] or kind == Kind.MEASURE
    ]


def plan_cards(plans: Iterable[Plan]) -> list[PlanCard]:
    """A card for each plan that has an edition."""
    current = [(plan, edition) for plan in plans if (edition := current_edition(plan))]
    complete = completeness_of(edition.pk for _plan, edition in current)
    cards = []
    for plan, edition in current:
        owners, deadlines = shares(complete[edition.pk])
        cards.append(
            PlanCard(
                plan=plan,
                edition=edition,
                address=reverse("plans:plan", kwargs={"slug": plan.slug}),
                state_colour=state_colour(edition),
                counts=counts(plan, complete[edition.pk]),
                owners=owners,
                deadlines=deadlines,
                adopted=next(
                    (one for one in plan.editions.all() if one.state == EditionState.ADOPTED and one.pk != edition.pk),
                    None,
                ),
            )
        )
    return cards
