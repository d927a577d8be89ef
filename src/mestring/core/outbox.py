"""Events outward, written in the same transaction as the change they tell of. Only ``exchange`` delivers them."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from mestring.core import clock
from mestring.core.models import OutboxEvent


class NotInTransactionError(RuntimeError):
    """An event was written outside a transaction, so it could outlive a change that was rolled back."""


def put(kind: str, *, municipality_id: int, payload: dict[str, Any]) -> OutboxEvent:
    """Write an event. ``kind`` is "context.thing.happened"; NotInTransactionError outside an atomic block."""
    if not transaction.get_connection().in_atomic_block:
        raise NotInTransactionError(f"{kind} must be put in the transaction of the change it tells of.")
    return OutboxEvent.objects.create(kind=kind, municipality_id=municipality_id, payload=payload, at=clock.now())


def undelivered(*, limit: int = 100) -> list[OutboxEvent]:
    """The oldest events that nobody has delivered yet."""
    return list(OutboxEvent.objects.filter(delivered_at=None).order_by("id")[:limit])


def delivered(event: OutboxEvent) -> None:
    """Mark an event as delivered; a second time changes nothing."""
    OutboxEvent.objects.filter(pk=event.pk, delivered_at=None).update(delivered_at=clock.now())
