"""Undo a whole change. Undoing is a change itself, so it can be told, and undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models, transaction
from django.utils.translation import gettext as _

from mestring.core.access import Actor, Permission, may, require
from mestring.plans.access import EDIT_PLANS, FOLLOW_UP_MEASURES
from mestring.plans.actions.changing import changing, hold
from mestring.plans.followers import require_follow_up
from mestring.plans.models import BudgetLine, Change, Edition, Element
from mestring.plans.refusals import NotPossibleError
from mestring.plans.told.undoing import undoing_of
from mestring.plans.told.what_changed import HISTORIED, Fate, Line, lines_of
from mestring.plans.typed.wishes import FOLLOW_UP


@dataclass(frozen=True, slots=True)
class Undone:
    """The change that undid, and in sentences what could not be restored and why."""

    record: Change
    left: tuple[str, ...]


def undo_change(change: Change, *, by: Actor) -> Undone:
    """Put everything back as it was before the change, wherever it still is as the change left it.

    NotPossibleError where nothing can be put back: it is undone already, or something was built on it.
    """
    lines = lines_of([change])[change.pk]
    ask_the_gate(change, lines, by=by)
    with transaction.atomic():
        hold(change.plan_id)
        if Change.objects.filter(undoes=change).exists():
            raise NotPossibleError(_("Endringen er allerede angret."))
        undoing = undoing_of(lines)
        if undoing.refused:
            raise NotPossibleError(undoing.refused)
        if not undoing.does_something:
            raise NotPossibleError(" ".join([_("Det er ingenting å angre."), *undoing.left]))
        what = _("Angret: %(what)s") % {"what": change.what}
        with changing(change.plan, what=what, by=by, permission=permission_for(lines), undoes=change) as undo:
            for model in HISTORIED:
                undo.create(undoing.restored[model])
                undo.update(undoing.updated[model], fields=undoing.fields[model])
            for model in reversed(HISTORIED):
                undo.delete(deepest_first(undoing.removed[model]))
    return Undone(record=undo.record, left=tuple(undoing.left))


def may_be_followed_up(lines: Sequence[Line]) -> bool:
    """Whether the change did only what somebody who follows up measures may do."""
    return all(
        line.model is BudgetLine
        or (line.model is Element and line.fate is Fate.UPDATED and set(line.fields) <= FOLLOW_UP)
        for line in lines
    )


def permission_for(lines: Sequence[Line]) -> Permission:
    """What undoing takes, as the audit has it."""
    return FOLLOW_UP_MEASURES if may_be_followed_up(lines) else EDIT_PLANS


def may_undo(change: Change, lines: Sequence[Line], *, by: Actor) -> bool:
    """Whether there is a point in offering it: somebody who may, and a change that still stands."""
    if hasattr(change, "undone_by") or any(line.model is Edition and "state" in line.fields for line in lines):
        return False
    own = change.by == by.key and may_be_followed_up(lines)
    return may(by, FOLLOW_UP_MEASURES if own else EDIT_PLANS, municipality_id=change.plan.municipality_id)


def ask_the_gate(change: Change, lines: Sequence[Line], *, by: Actor) -> None:
    """The plan owner may undo anything; others their own following up, of what is theirs to follow up now."""
    plan = change.plan
    own = change.by == by.key and may_be_followed_up(lines)
    if not own or may(by, EDIT_PLANS, municipality_id=plan.municipality_id):
        require(by, EDIT_PLANS, municipality_id=plan.municipality_id)
        return
    ids = {line.said["element_id"] if line.model is BudgetLine else line.pk for line in lines}
    back_to = {line.before["responsible_unit_id"] for line in lines if line.model is Element and line.before}
    elements = Element.objects.filter(pk__in=ids).select_related("parent")
    require_follow_up(by, elements, plan=plan, unit_ids=back_to - {None})


def deepest_first(things: Sequence[models.Model]) -> list[models.Model]:
    """Elements so that each comes after everything below it; other things as they are."""
    parents = {thing.pk: thing.parent_id for thing in things if isinstance(thing, Element)}

    def depth(pk: int | None) -> int:
        return 1 + depth(parents[pk]) if pk in parents else 0

    return sorted(things, key=lambda thing: -depth(thing.pk))
