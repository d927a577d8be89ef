"""Save what a sheet changes: every accepted row or none, as one change that can be undone."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from mestring.core import audit
from mestring.core.access import Actor, require
from mestring.plans.access import FOLLOW_UP_MEASURES
from mestring.plans.actions.changing import OpenChange, changing, hold_edition
from mestring.plans.models import BudgetLine, Edition, Element, Kind
from mestring.plans.sheet.receipt import Outcome, Receipt, RowResult, receipt_for
from mestring.plans.sheet.rows import Row


def import_sheet(edition: Edition, *, rows: list[Row], years: list[int], by: Actor) -> Receipt:
    """Save the accepted rows and give the receipt. The rows are judged again here, against the plan as it is now."""
    require(by, FOLLOW_UP_MEASURES, municipality_id=edition.plan.municipality_id)
    with transaction.atomic():
        hold_edition(edition)
        receipt = receipt_for(rows, edition=edition, by=by, years=years)
        if receipt.to_save:
            what = _("Regneark: %(changed)s rader endret, %(new)s nye tiltak") % {
                "changed": receipt.count(Outcome.ACCEPTED),
                "new": receipt.count(Outcome.NEW),
            }
            with changing(edition.plan, what=what, by=by, permission=FOLLOW_UP_MEASURES) as change:
                _save_changed(change, [row for row in receipt.to_save if row.outcome == Outcome.ACCEPTED])
                _save_new(change, [row for row in receipt.to_save if row.outcome == Outcome.NEW], edition=edition)
                _save_budget(change, receipt.to_save)
    if any(row.not_theirs for row in receipt.rows):
        audit.refused(by=by, permission=FOLLOW_UP_MEASURES, municipality_id=edition.plan.municipality_id)
    return receipt


def _save_changed(change: OpenChange, results: list[RowResult]) -> None:
    fields: set[str] = set()
    elements = []
    for result in results:
        if result.element is not None and result.changes:
            fields |= _take(result, result.element)
            elements.append(result.element)
    change.update(elements, fields=fields)


def _save_new(change: OpenChange, results: list[RowResult], *, edition: Edition) -> None:
    last = edition.elements.aggregate(last=Max("position"))["last"] or 0
    for offset, result in enumerate(results, start=1):
        element = Element(edition=edition, parent=result.parent, kind=Kind.MEASURE, position=last + offset)
        _take(result, element)
        (result.element,) = change.create([element])


def _take(result: RowResult, element: Element) -> set[str]:
    for name, value in result.changes.items():
        if name == "un_goals":
            element.un_goal_numbers = value
        else:
            setattr(element, name, value)
    return set(result.changes)


def _save_budget(change: OpenChange, results: list[RowResult]) -> None:
    made, kept, gone = [], [], []
    for result in results:
        lines = {line.year: line for line in result.element.budget_lines.all()} if result.element else {}
        for year, (amount, funded) in result.budget.items():
            line = lines.get(year)
            if amount is None:
                gone += [line] if line else []
            elif line is None:
                made.append(BudgetLine(element=result.element, year=year, amount=amount, funded=funded))
            else:
                line.amount, line.funded = amount, funded
                kept.append(line)
    change.create(made)
    change.update(kept, fields=("amount", "funded"))
    change.delete(gone)
