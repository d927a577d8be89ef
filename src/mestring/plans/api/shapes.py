"""What the API gives: plans and their elements, without anything internal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from ninja import Field, Schema

from mestring.plans.models import Edition, Element


class Period(Schema):
    """First and last year, both included."""

    first_year: int
    last_year: int


class PlanShape(Schema):
    """The adopted edition of a plan."""

    municipality_number: str = Field(description="Kommunenummer, fire sifre")
    municipality: str
    slug: str
    title: str
    kind: str = Field(description="municipal_subplan, theme_plan, strategy or action_plan")
    edition: int
    period: Period | None
    adopted_on: date
    adopted_in: str = Field(description="Sak i kommunestyret")

    @staticmethod
    def of(edition: Edition) -> PlanShape:
        """The shape of an adopted edition."""
        plan = edition.plan
        if edition.adopted_on is None:
            raise ValueError("Only an adopted edition has a shape in the API.")
        first, last = edition.first_year, edition.last_year
        return PlanShape(
            municipality_number=plan.municipality.number,
            municipality=plan.municipality.name,
            slug=plan.slug,
            title=edition.title,
            kind=plan.kind,
            edition=edition.number,
            period=Period(first_year=first, last_year=last) if first is not None and last is not None else None,
            adopted_on=edition.adopted_on,
            adopted_in=edition.adopted_in,
        )


class BudgetShape(Schema):
    """Kroner in one year of the økonomiplan."""

    year: int
    amount: Decimal = Field(description="Kroner med to desimaler")
    funded: bool


class ElementShape(Schema):
    """A focus area, goal, strategy or measure. ``parent`` is the id of the element it stands under."""

    id: UUID = Field(description="Den samme i alle utgaver av planen")
    parent: UUID | None
    kind: str = Field(description="focus_area, goal, strategy or measure")
    number: str
    title: str
    text: str
    responsible_unit: str | None
    responsible_role: str | None
    starts_on: date | None
    deadline: date | None
    indicator: str | None
    un_goals: list[int] = Field(description="FNs bærekraftsmål, 1 til 17")
    national_guideline: str | None
    lever: str | None = Field(description="Koden til det tiltaket virker på i framskrivningen")
    kept_in: str | None = Field(description="Planen tiltaket er ivaretatt i, når det er en annen")
    budget: list[BudgetShape]

    @staticmethod
    def of(element: Element) -> ElementShape:
        """The shape of an element, with its budget lines and parent at hand."""
        return ElementShape(
            id=element.lineage,
            parent=element.parent.lineage if element.parent else None,
            kind=element.kind,
            number=element.number,
            title=element.title,
            text=element.text,
            responsible_unit=element.responsible_unit.name if element.responsible_unit else None,
            responsible_role=element.responsible_role or None,
            starts_on=element.starts_on,
            deadline=element.deadline,
            indicator=element.indicator or None,
            un_goals=element.un_goal_numbers,
            national_guideline=element.national_guideline or None,
            lever=element.lever or None,
            kept_in=element.kept_in or None,
            budget=[
                BudgetShape(year=line.year, amount=line.amount, funded=line.funded)
                for line in element.budget_lines.all()
            ],
        )


class PlanPage(Schema):
    """A page of plans, and how many there are in all."""

    count: int
    items: list[PlanShape]


class ElementPage(Schema):
    """A page of elements in the plan's order, and how many there are in all."""

    count: int
    items: list[ElementShape]
