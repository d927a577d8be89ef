"""The menu: contexts register their entries, and one sees those one may use."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from mestring.core.access import Actor, Permission, may


@dataclass(frozen=True, slots=True)
class Entry:
    """A line in the menu: what it says, the route it leads to, the permission it takes, its place in the order."""

    label: str | Promise
    route: str
    permission: Permission
    order: int
    prefix: str


_ENTRIES: list[Entry] = []


def register(entry: Entry) -> None:
    """Add a line; the same route a second time changes nothing."""
    if all(known.route != entry.route for known in _ENTRIES):
        _ENTRIES.append(entry)


def entries_for(actor: Actor, *, path: str) -> list[dict[str, object]]:
    """The lines this actor sees, in order; ``current`` marks where one is."""
    seen = [entry for entry in sorted(_ENTRIES, key=lambda e: e.order) if may(actor, entry.permission)]
    best = max((e.prefix for e in seen if path.startswith(e.prefix)), key=len, default=None)
    return [{"label": e.label, "address": reverse(e.route), "current": e.prefix == best} for e in seen]
