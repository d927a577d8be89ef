"""Every write to the catalogue goes through a change: who, when, one sentence; histories and audit point to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from mestring.core import audit, clock
from mestring.core.access import Actor, Permission
from mestring.core.models import Municipality
from mestring.services.models import Change, Service, Version
from mestring.services.refusals import NotPossibleError

SENTENCE_LENGTH = 300
Thing = TypeVar("Thing", Service, Version)


@dataclass(frozen=True, slots=True)
class OpenChange:
    """A change under way. Write through it, so that every history line points to the change it is part of."""

    record: Change
    by: Actor

    def create(self, thing: Thing) -> Thing:
        """Save a new thing with its first history line."""
        type(thing).objects.bulk_create([thing])
        write_history([thing], changes=[self.record], by=self.by, kind="+")
        return thing

    def update(self, thing: Thing, *, fields: Iterable[str]) -> None:
        """Save these fields of a thing, with a history line."""
        type(thing).objects.bulk_update([thing], list(fields))
        write_history([thing], changes=[self.record], by=self.by, kind="~")


def open_change(service: Service, *, what: str, by: Actor) -> OpenChange:
    """Begin a change of one service; call it inside a transaction, after the gate and the rules have been asked."""
    return OpenChange(write_changes([service], what=what, by=by)[0], by)


def write_changes(services: Sequence[Service], *, what: str, by: Actor) -> list[Change]:
    """The same thing done to each of several services."""
    now = clock.now()
    said = what[:SENTENCE_LENGTH]
    return Change.objects.bulk_create(
        [Change(service=service, at=now, by=by.key, by_name=by.name, what=said) for service in services]
    )


def write_history(things: Sequence[Thing], *, changes: Sequence[Change], by: Actor, kind: str) -> None:
    """A history line for each thing, as part of its change: "+" for new, "~" for changed."""
    history = type(things[0]).history.model
    names = [field.attname for field in history.tracked_fields]
    history.objects.bulk_create(
        history(
            **{name: getattr(thing, name) for name in names},
            history_date=change.at,
            history_type=kind,
            history_user_id=by.user_id,
            change=change,
        )
        for thing, change in zip(things, changes, strict=True)
    )


def note(
    action: Permission,
    *,
    by: Actor,
    on: models.Model,
    municipality_id: int,
    what: str,
    **detail: Any,
) -> None:
    """The audit line of a write."""
    audit.record(
        action.code,
        by=by,
        purpose=action.purpose,
        on=on,
        municipality_id=municipality_id,
        detail={"what": what, **detail},
    )


def hold(service: Service) -> Service:
    """Within a transaction: nobody else writes to this service until it ends. Every write takes this lock first."""
    held: Service = (
        Service.objects.select_for_update(no_key=True, of=("self",)).select_related("municipality").get(pk=service.pk)
    )
    return held


def hold_version(version: Version) -> Version:
    """The same for the version's service; the version as it is now. NotPossibleError if it is gone."""
    service = hold(version.service)
    now = Version.objects.filter(pk=version.pk).first()
    if now is None:
        raise NotPossibleError(_("Utgaven finnes ikke lenger. Last siden på nytt."))
    now.service = service
    return now


def hold_municipality(municipality: Municipality) -> Municipality:
    """Within a transaction: nobody else adds services to the municipality's catalogue until it ends."""
    held: Municipality = Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    return held


def saved_now(version: Version, *, at: datetime, by: Actor) -> None:
    """Note in the version that it was saved, and by whom."""
    version.revision += 1
    version.saved_at = at
    version.saved_by_name = by.name
