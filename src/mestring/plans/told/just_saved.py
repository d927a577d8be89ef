"""Remembers, over the redirect, the change somebody just made, so that the next page can offer to undo it."""

from __future__ import annotations

from typing import Any

from mestring.plans.models import Change

KEY = "plans_just_saved"


def remember(request: Any, change: Change | None) -> None:
    """Keep the change for the next page; nothing where nothing was changed."""
    if change is not None and change.pk:
        request.session[KEY] = change.pk


def recall(request: Any) -> Change | None:
    """The change just made, once, if it still stands."""
    pk = request.session.pop(KEY, None)
    if pk is None:
        return None
    return (
        Change.objects.filter(
            pk=pk, by=request.actor.key, plan__municipality_id=request.actor.municipality_id, undone_by=None
        )
        .select_related("plan")
        .first()
    )
