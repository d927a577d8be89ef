"""The only place that asks what day it is. Everything else is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_stopped_at: ContextVar[datetime | None] = ContextVar("stopped_at", default=None)


def now() -> datetime:
    """The time now, with time zone."""
    return _stopped_at.get() or timezone.now()


def today() -> date:
    """The day today in Norway."""
    return timezone.localdate(now())


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Within the block the clock stands still at ``moment``, which must have a time zone."""
    if moment.tzinfo is None:
        raise ValueError("The clock needs a moment with a time zone.")
    token = _stopped_at.set(moment)
    try:
        yield
    finally:
        _stopped_at.reset(token)
