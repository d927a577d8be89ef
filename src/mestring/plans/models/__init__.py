"""The plans' tables."""

from mestring.plans.models.budget_line import BudgetLine
from mestring.plans.models.change import Change
from mestring.plans.models.edition import Edition, EditionState
from mestring.plans.models.element import Element, Kind
from mestring.plans.models.passage import Passage
from mestring.plans.models.plan import Plan, PlanKind
from mestring.plans.models.reading import Reading, ReadingState

__all__ = [
    "BudgetLine",
    "Change",
    "Edition",
    "EditionState",
    "Element",
    "Kind",
    "Passage",
    "Plan",
    "PlanKind",
    "Reading",
    "ReadingState",
]
