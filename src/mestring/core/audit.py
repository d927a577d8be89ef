"""The audit: who read or wrote what, and why. Lines are only ever added, and each seals the one before it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from mestring.core import clock
from mestring.core.access import Actor, Permission, Purpose
from mestring.core.models import AuditEvent, AuditHead
from mestring.core.redaction import redacted

FIRST_SEAL = "0" * 64
# A digest may hold eleven digits in a row by chance; it tells of nobody.
DIGEST = re.compile("[0-9a-f]{64}")


def record(
    action: str,
    *,
    by: Actor,
    purpose: Purpose,
    on: models.Model | None = None,
    municipality_id: int | None = None,
    detail: dict[str, Any] | None = None,
    permitted: bool = True,
) -> AuditEvent:
    """Add a line, sealed to the one before. ``detail`` must be JSON; identity numbers are taken out of it."""
    with transaction.atomic():
        head, _ = AuditHead.objects.select_for_update().get_or_create(pk=1, defaults={"seal": FIRST_SEAL, "number": 0})
        event = AuditEvent(
            number=head.number + 1,
            at=clock.now(),
            actor=by.key,
            action=action,
            permitted=permitted,
            purpose=purpose.value,
            municipality_id=municipality_id if municipality_id is not None else by.municipality_id,
            subject_kind=on._meta.label_lower if on is not None else "",
            subject_id=str(on.pk) if on is not None else "",
            detail=_without_identity_numbers(json.loads(json.dumps(detail or {}, default=str))),
            seal_before=head.seal,
        )
        event.seal = seal_of(event)
        event.save(force_insert=True)
        head.seal, head.number = event.seal, event.number
        head.save()
    return event


def refused(*, by: Actor, permission: Permission, municipality_id: int | None = None) -> None:
    """Add the line of a refusal. It is kept although the request ends in an error, so it has its own transaction."""
    record(permission.code, by=by, purpose=permission.purpose, municipality_id=municipality_id, permitted=False)


def _without_identity_numbers(said: Any) -> Any:
    if isinstance(said, dict):
        return {key: _without_identity_numbers(value) for key, value in said.items()}
    if isinstance(said, list):
        return [_without_identity_numbers(value) for value in said]
    if isinstance(said, bool) or said is None or (isinstance(said, str) and DIGEST.fullmatch(said)):
        return said
    clean = redacted(str(said))
    return clean if isinstance(said, str) or clean != str(said) else said


def seal_of(event: AuditEvent) -> str:
    """The seal of a line: SHA-256, in hex, of the seal before it and everything the line says."""
    said = {
        "number": event.number,
        "at": event.at.timestamp(),
        "actor": event.actor,
        "action": event.action,
        "permitted": event.permitted,
        "purpose": event.purpose,
        "municipality": event.municipality_id,
        "subject": [event.subject_kind, event.subject_id],
        "detail": event.detail,
        "before": event.seal_before,
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the chain does not hold: the line's number and what is wrong (bokmål)."""

    number: int
    why: str


def breaks(*, expected_seal: str | None = None) -> Iterator[Break]:
    """Every place where a line is missing, altered or out of order. None at all means that the audit holds.

    ``expected_seal`` is a seal written down earlier, outside the database: it must still be in the chain.
    """
    seal, number, found = FIRST_SEAL, 0, expected_seal in (None, FIRST_SEAL)
    for event in AuditEvent.objects.order_by("number").iterator(chunk_size=2000):
        if event.number != number + 1:
            yield Break(number + 1, f"Linje {number + 1} til {event.number - 1} mangler.")
        elif event.seal_before != seal:
            yield Break(event.number, f"Linje {event.number} passer ikke til linjen foran.")
        if event.seal != seal_of(event):
            yield Break(event.number, f"Linje {event.number} er endret etter at den ble skrevet.")
        found = found or event.seal == expected_seal
        seal, number = event.seal, event.number
    head = AuditHead.objects.filter(pk=1).first()
    if (head.number if head else 0) != number or (head.seal if head else FIRST_SEAL) != seal:
        yield Break(number + 1, f"Siste linje skal være nummer {head.number if head else 0}, men er nummer {number}.")
    if not found:
        yield Break(0, "Seglet du oppga, finnes ikke i loggen. Linjer er fjernet eller skrevet på nytt.")
