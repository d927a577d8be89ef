"""Reads of who somebody is to the municipality."""

from __future__ import annotations

from mestring.accounts.models import User
from mestring.core.access import Actor, Held, Role
from mestring.core.selectors import unit_and_below


def actor_for(user: User) -> Actor:
    """The user as the gate knows them, with every role ever held; the gate looks at the day."""
    held = tuple(
        Held(
            role=Role(assignment.role),
            municipality_id=assignment.municipality_id,
            starts=assignment.starts,
            ends=assignment.ends,
            unit_ids=unit_and_below(assignment.unit) if assignment.unit else None,
        )
        for assignment in user.assignments.select_related("unit")
    )
    return Actor(key=user.audit_key, name=user.name, municipality_id=user.municipality_id, held=held, user_id=user.pk)
