"""Change what elements say, one or many in one change: who, when, how much; the wording while the edition is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.planreader.signs.soft import soft_words
from mestring.plans.access import EDIT_PLANS, FOLLOW_UP_MEASURES
from mestring.plans.actions.changing import OpenChange, changing, hold_edition
from mestring.plans.followers import require_follow_up
from mestring.plans.models import BudgetLine, Change, Edition, EditionState, Element, Kind
from mestring.plans.refusals import NotPossibleError, Problem, ProblemsError
from mestring.plans.told.telling import deed
from mestring.plans.typed.wishes import BUDGET, CLASSIFYING, FOLLOW_UP, WORDING, Budgeted, Wish


def edit_elements(edition: Edition, wishes: Sequence[Wish], *, by: Actor) -> Change | None:
    """Save all wishes in one change, or none of them. None when nothing would be different.

    ProblemsError lists what cannot be saved, among it what somebody else has changed since it was read.
    """
    wishes = [wish for wish in wishes if wish.values]
    _ask_the_gate(edition, wishes, by=by)
    with transaction.atomic():
        hold_edition(edition)
        _ask_the_edition(edition, wishes)
        ids = {wish.element_id for wish in wishes}
        elements = {element.pk: element for element in edition.elements.filter(pk__in=ids)}
        if len(elements) != len(ids):
            raise NotPossibleError(_("Noe av det du ville endre, er fjernet fra planen. Last siden på nytt."))
        lines = {(line.element_id, line.year): line for line in BudgetLine.objects.filter(element__in=elements)}
        problems = [problem for wish in wishes for problem in _problems(wish, elements, lines)]
        if problems:
            raise ProblemsError(problems)
        touched, fields = _set_fields(wishes, elements)
        budget = _Budget(wishes, lines)
        if not touched and not budget.different:
            return None
        named = [elements[pk] for pk in dict.fromkeys([*(e.pk for e in touched), *budget.element_ids])]
        permission = EDIT_PLANS if fields & (WORDING | CLASSIFYING) else FOLLOW_UP_MEASURES
        what = deed(fields | ({BUDGET} if budget.different else set()), [element.title for element in named])
        with changing(edition.plan, what=what, by=by, permission=permission) as change:
            change.update(touched, fields=fields)
            budget.write(change)
        return change.record


def _ask_the_gate(edition: Edition, wishes: Sequence[Wish], *, by: Actor) -> None:
    plan = edition.plan
    fields = {name for wish in wishes for name in wish.fields}
    if not fields <= WORDING | CLASSIFYING | FOLLOW_UP:
        raise ValueError(f"Not fields that can be edited: {fields - WORDING - CLASSIFYING - FOLLOW_UP}")
    elements = list(edition.elements.filter(pk__in=[wish.element_id for wish in wishes]).select_related("parent"))
    if fields & (WORDING | CLASSIFYING):
        require(by, EDIT_PLANS, municipality_id=plan.municipality_id)
    units = {unit for wish in wishes if (unit := wish.values.get("responsible_unit_id"))}
    require_follow_up(by, elements, plan=plan, unit_ids=units)


def _ask_the_edition(edition: Edition, wishes: Sequence[Wish]) -> None:
    if edition.state == EditionState.SUPERSEDED:
        raise NotPossibleError(_("Utgaven er erstattet av en nyere og kan ikke endres. Gå til den nyeste utgaven."))
    if any(wish.fields & WORDING for wish in wishes) and not edition.open_for_change:
        raise NotPossibleError(
            _("Utgaven er vedtatt, så ordlyden er låst. Ansvar, frist, budsjett og måling kan fortsatt endres.")
        )


def _problems(wish: Wish, elements: dict[int, Element], lines: dict[tuple[int, int], BudgetLine]) -> list[Problem]:
    element = elements[wish.element_id]
    found = []
    for name, wanted in wish.values.items():
        now = _now(element, name, lines)
        if name in wish.seen and now != wish.seen[name] and now != wanted:
            found.append(
                Problem(wish.element_id, name, _("Noen andre har endret dette mens du skrev."), meanwhile=True)
            )
    starts = wish.values.get("starts_on", element.starts_on)
    deadline = wish.values.get("deadline", element.deadline)
    if starts and deadline and deadline < starts and {"starts_on", "deadline"} & wish.fields:
        found.append(Problem(wish.element_id, "deadline", _("Fristen kan ikke være før tiltaket starter.")))
    if "title" in wish.fields and not wish.values["title"].strip():
        found.append(Problem(wish.element_id, "title", _("Skriv hva det heter.")))
    return found


def _now(element: Element, name: str, lines: dict[tuple[int, int], BudgetLine]) -> Any:
    if not name.startswith(BUDGET):
        return getattr(element, name)
    line = lines.get((element.pk, int(name.removeprefix(BUDGET))))
    return Budgeted(line.amount, line.funded) if line else None


def _set_fields(wishes: Sequence[Wish], elements: dict[int, Element]) -> tuple[list[Element], set[str]]:
    touched: dict[int, Element] = {}
    fields: set[str] = set()
    for wish in wishes:
        element = elements[wish.element_id]
        for name in wish.fields:
            if getattr(element, name) != wish.values[name]:
                setattr(element, name, wish.values[name])
                touched[element.pk] = element
                fields.add(name)
                # A measure that is put in other words is judged anew, as the reader would.
                if name == "title" and "soft" not in wish.fields and element.kind == Kind.MEASURE:
                    element.soft = bool(soft_words(element.title))
                    fields.add("soft")
    return list(touched.values()), fields


class _Budget:
    """What becomes of the budget lines."""

    def __init__(self, wishes: Sequence[Wish], lines: dict[tuple[int, int], BudgetLine]) -> None:
        self.created: list[BudgetLine] = []
        self.updated: list[BudgetLine] = []
        self.deleted: list[BudgetLine] = []
        for wish in wishes:
            for year, wanted in wish.years.items():
                self._one(wish.element_id, year, wanted, lines.get((wish.element_id, year)))

    def _one(self, element_id: int, year: int, wanted: Budgeted | None, line: BudgetLine | None) -> None:
        if wanted is None:
            self.deleted += [line] if line else []
        elif line is None:
            self.created.append(
                BudgetLine(element_id=element_id, year=year, amount=wanted.amount, funded=wanted.funded)
            )
        elif (line.amount, line.funded) != wanted:
            line.amount, line.funded = wanted
            self.updated.append(line)

    @property
    def element_ids(self) -> list[int]:
        return [line.element_id for line in (*self.created, *self.updated, *self.deleted)]

    @property
    def different(self) -> bool:
        return bool(self.created or self.updated or self.deleted)

    def write(self, change: OpenChange) -> None:
        change.create(self.created)
        change.update(self.updated, fields=["amount", "funded"])
        change.delete(self.deleted)
