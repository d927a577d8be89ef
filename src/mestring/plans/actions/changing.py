"""Every write to a plan goes through a change: who, when, one sentence; histories and audit point to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from mestring.core import audit, clock
from mestring.core.access import Actor, Permission
from mestring.plans.models import Change, Edition, Element, Plan
from mestring.plans.refusals import NotPossibleError

SENTENCE_LENGTH = 300


@dataclass
class OpenChange:
    """A change under way. Write through it, so that every history line points to the change it is part of."""

    record: Change
    by: Actor
    written: dict[str, int] = field(default_factory=dict)

    def create(self, things: Sequence[models.Model]) -> list[Any]:
        """Save new things of one model, with their first history lines. Returned in order, with their ids."""
        if not things:
            return []
        self._count("created", things)
        make_findable(things)
        return list(bulk_create_with_history(list(things), type(things[0]), batch_size=500, **self._history()))

    def update(self, things: Sequence[models.Model], *, fields: Iterable[str]) -> None:
        """Save these fields of things of one model, with a history line each."""
        if not things:
            return
        wanted = set(fields)
        if wanted & {"title", "text"} and make_findable(things):
            wanted.add("found_by")
        self._count("updated", things)
        bulk_update_with_history(list(things), type(things[0]), sorted(wanted), batch_size=500, **self._history())

    def delete(self, things: Sequence[models.Model]) -> None:
        """Remove things one by one, the last history line saying that they are gone."""
        if not things:
            return
        self._count("deleted", things)
        for thing in things:
            thing._change = self.record  # type: ignore[attr-defined]
            thing._history_user = None  # type: ignore[attr-defined]
            thing.delete()

    def _count(self, what: str, things: Sequence[models.Model]) -> None:
        key = f"{type(things[0])._meta.model_name} {what}" if things else what
        self.written[key] = self.written.get(key, 0) + len(things)

    def _history(self) -> dict[str, Any]:
        return {
            "default_date": self.record.at,
            "custom_historical_attrs": {"change": self.record, "history_user_id": self.by.user_id},
        }


def make_findable(things: Sequence[models.Model]) -> bool:
    """Bring the search text of elements up to date; whether there were any."""
    elements = [thing for thing in things if isinstance(thing, Element)]
    for element in elements:
        element.make_findable()
    return bool(elements)


def hold(plan_id: int) -> Plan:
    """Within a transaction: nobody else writes to the plan until it ends. Every write takes this one lock first.

    One lock for the whole plan, so that two writes can never wait for each other; others may still point to the plan.
    """
    return Plan.objects.select_for_update(no_key=True).get(pk=plan_id)


def hold_edition(edition: Edition) -> None:
    """The same for the edition's plan; the edition is told its state as it is now. NotPossibleError if it is gone."""
    hold(edition.plan_id)
    state = Edition.objects.filter(pk=edition.pk).values_list("state", flat=True).first()
    if state is None:
        raise NotPossibleError(_("Noe av det du ville endre, er fjernet fra planen. Last siden på nytt."))
    edition.state = state


@contextmanager
def changing(
    plan: Plan, *, what: str, by: Actor, permission: Permission, undoes: Change | None = None
) -> Iterator[OpenChange]:
    """One atomic change of a plan. The gate must have been asked before (see ``require``); the audit is written here.

    Nothing written is nothing done: a change in which nothing was written leaves no trace.
    """
    with transaction.atomic():
        record = Change.objects.create(
            plan=plan, at=clock.now(), by=by.key, by_name=by.name, what=what[:SENTENCE_LENGTH], undoes=undoes
        )
        change = OpenChange(record=record, by=by)
        yield change
        if not change.written:
            record.delete()
            return
        audit.record(
            permission.code,
            by=by,
            purpose=permission.purpose,
            on=plan,
            municipality_id=plan.municipality_id,
            detail={"change": record.pk, "what": record.what, **change.written},
        )
