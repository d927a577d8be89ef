"""The rows of an edition as cells, and the seal that shows whether a row was changed since it was fetched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from mestring.core import clock
from mestring.core.writable import writable
from mestring.plans.budget_years import budget_years
from mestring.plans.models import BudgetLine, Edition, Element, Kind
from mestring.plans.selectors import Branch, tree
from mestring.plans.sheet.columns import AREA, BUDGET, COLUMNS, FUNDED, GOAL, ID, KIND, STRATEGY, VERSION
from mestring.plans.sheet.values import Cell

Row = dict[str, Cell]
ABOVE = {Kind.FOCUS_AREA: AREA, Kind.GOAL: GOAL, Kind.STRATEGY: STRATEGY}
SUB_MEASURE = "Deltiltak"


def years_of(edition: Edition) -> list[int]:
    """The years the sheet has columns for."""
    with_amount = BudgetLine.objects.filter(element__edition=edition).values_list("year", flat=True).distinct()
    return list(budget_years(with_amount, on=clock.today()))


def rows_of(edition: Edition, *, years: list[int]) -> list[Row]:
    """Every element as a row, in the plan's order."""
    return [row for branch in tree(edition) for row in _rows(branch, above={}, years=years, below_measure=False)]


def _rows(branch: Branch, *, above: dict[str, str], years: list[int], below_measure: bool) -> Iterable[Row]:
    element = branch.element
    kind = Kind(element.kind)
    yield {
        **cells_of(element, years=years),
        KIND: SUB_MEASURE if below_measure else str(kind.label),
        AREA: above.get(AREA, ""),
        GOAL: above.get(GOAL, ""),
        STRATEGY: above.get(STRATEGY, ""),
    }
    inside = {**above, ABOVE[kind]: element.title} if kind in ABOVE else above
    for child in branch.children:
        yield from _rows(child, above=inside, years=years, below_measure=kind == Kind.MEASURE)


def cells_of(element: Element, *, years: list[int]) -> Row:
    """What can be changed in the sheet, with id and version."""
    row: Row = {ID: str(element.lineage)}
    for column in COLUMNS:
        if column.field:
            row[column.heading] = _cell(element, column.field)
    budget = {line.year: line for line in element.budget_lines.all()}
    for year in years:
        line = budget.get(year)
        row[BUDGET.format(year=year)] = line.amount if line else None
        row[FUNDED.format(year=year)] = ("ja" if line.funded else "nei") if line else ""
    row[VERSION] = seal_of(row)
    return row


def _cell(element: Element, field: str) -> Cell:
    if field == "responsible_unit":
        return element.responsible_unit.name if element.responsible_unit else ""
    if field == "un_goals":
        return ", ".join(map(str, element.un_goal_numbers))
    value: Any = getattr(element, field)
    return writable(value) if isinstance(value, str) else value


def seal_of(row: Row) -> str:
    """A short hash of everything in the row that can be changed."""
    said = {heading: str(value or "") for heading, value in row.items() if heading not in (ID, VERSION)}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
