"""Add, remove and move elements of an open edition."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.plans.access import EDIT_PLANS
from mestring.plans.actions.changing import changing, hold_edition
from mestring.plans.actions.undo_change import deepest_first
from mestring.plans.levels import MOST_LEVELS
from mestring.plans.models import BudgetLine, Change, Edition, Element, Kind, Passage
from mestring.plans.refusals import NotPossibleError
from mestring.plans.told.telling import about
from mestring.plans.typed.typed_fields import TypedWrongError, text

BELOW: dict[Kind | None, tuple[Kind, ...]] = {
    None: (Kind.FOCUS_AREA, Kind.GOAL),
    Kind.FOCUS_AREA: (Kind.GOAL, Kind.STRATEGY, Kind.MEASURE),
    Kind.GOAL: (Kind.GOAL, Kind.STRATEGY, Kind.MEASURE),
    Kind.STRATEGY: (Kind.MEASURE,),
    Kind.MEASURE: (Kind.MEASURE,),
}


def kinds_below(element: Element | None) -> tuple[Kind, ...]:
    """The levels that may stand below it; None is the plan itself."""
    return BELOW[Kind(element.kind)] if element is not None else BELOW[None]


def add_element(edition: Edition, *, below: Element | None, kind: Kind, title: str, by: Actor) -> Element:
    """A new element, last among those below its parent."""
    _ask_the_gate(edition, by=by)
    try:
        title = " ".join(text(title, field="title").split())
    except TypedWrongError as error:
        raise NotPossibleError(str(error)) from error
    if not title:
        raise NotPossibleError(_("Skriv hva det heter."))
    if kind not in kinds_below(below) or (below is not None and below.edition_id != edition.pk):
        raise NotPossibleError(_("Det kan ikke stå her. Velg et annet nivå."))
    what = _("La til %(what)s") % {"what": about([title])}
    with changing(edition.plan, what=what, by=by, permission=EDIT_PLANS) as change:
        _hold_open(edition)
        if below is not None and _levels_down_to(below) >= MOST_LEVELS:
            raise NotPossibleError(_("Det kan ikke stå her. Velg et annet nivå."))
        last = edition.elements.filter(parent=below).order_by("-position").values_list("position", flat=True).first()
        position = last if last is not None else (below.position if below else 0)
        new = Element(edition=edition, parent=below, kind=kind, title=title, position=position + 1)
        return change.create([new])[0]


def remove_element(element: Element, *, by: Actor) -> Change:
    """Take an element away with everything below it: texts, budgets, sub-measures. It can be undone."""
    edition = element.edition
    _ask_the_gate(edition, by=by)
    with transaction.atomic():
        _hold_open(edition)
        branch = _branch(element)
        with changing(
            edition.plan, what=_("Fjernet %(what)s") % {"what": about([element.title])}, by=by, permission=EDIT_PLANS
        ) as change:
            change.delete(list(BudgetLine.objects.filter(element__in=branch)))
            change.delete(list(Passage.objects.filter(element__in=branch)))
            change.delete(deepest_first(branch))
    return change.record


def _branch(element: Element) -> list[Element]:
    children: dict[int | None, list[Element]] = {}
    every = list(element.edition.elements.order_by("pk"))
    for one in every:
        children.setdefault(one.parent_id, []).append(one)
    found, waiting = [], [one for one in every if one.pk == element.pk]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += children.get(one.pk, [])
    return found


def move_element(element: Element, *, down: bool, by: Actor) -> Change | None:
    """Change places with the neighbour above or below, among those with the same parent. None at the end of the row."""
    edition = element.edition
    _ask_the_gate(edition, by=by)
    with transaction.atomic():
        _hold_open(edition)
        row = list(edition.elements.filter(parent_id=element.parent_id).order_by("position", "id"))
        here = next((index for index, one in enumerate(row) if one.pk == element.pk), None)
        there = None if here is None else here + (1 if down else -1)
        if here is None or there is None or not 0 <= there < len(row):
            return None
        positions = _places(row)
        row[here], row[there] = row[there], row[here]
        moved = []
        for one, position in zip(row, positions, strict=True):
            if one.position != position:
                one.position = position
                moved.append(one)
        what = _("Flyttet %(what)s") % {"what": about([element.title])}
        with changing(edition.plan, what=what, by=by, permission=EDIT_PLANS) as change:
            change.update(moved, fields=["position"])
    return change.record


def _places(row: list[Element]) -> list[int]:
    """The places of a row in order, each higher than the one before, so that two can change places."""
    places: list[int] = []
    for one in row:
        places.append(max(one.position, places[-1] + 1) if places else one.position)
    return places


def _levels_down_to(element: Element) -> int:
    """How many levels there are from the top of the plan to the element, both counted."""
    parents = dict(element.edition.elements.values_list("pk", "parent_id"))
    if element.pk not in parents:
        raise NotPossibleError(_("Noe av det du ville endre, er fjernet fra planen. Last siden på nytt."))
    levels, above = 1, parents[element.pk]
    while above is not None and levels < MOST_LEVELS:
        levels, above = levels + 1, parents[above]
    return levels


def _ask_the_gate(edition: Edition, *, by: Actor) -> None:
    # Outside the transaction: the line of a refusal must stay in the audit.
    require(by, EDIT_PLANS, municipality_id=edition.plan.municipality_id)


def _hold_open(edition: Edition) -> None:
    hold_edition(edition)
    if not edition.open_for_change:
        raise NotPossibleError(_("Utgaven er vedtatt, så ingenting kan legges til, fjernes eller flyttes."))
