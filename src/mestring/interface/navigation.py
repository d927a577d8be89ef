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


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """The search field at the top: what it is for, the route that answers, the permission it takes."""

    label: str | Promise
    route: str
    permission: Permission


_ENTRIES: list[Entry] = []
_SEARCHES: list[SearchPlace] = []


def register(entry: Entry) -> None:
    """Add a line; the same route a second time changes nothing."""
    if all(known.route != entry.route for known in _ENTRIES):
        _ENTRIES.append(entry)


def entries_for(actor: Actor, *, path: str) -> list[dict[str, object]]:
    """The lines this actor sees, in order; ``current`` marks where one is."""
    seen = [entry for entry in sorted(_ENTRIES, key=lambda e: e.order) if may(actor, entry.permission)]
    best = max((e.prefix for e in seen if path.startswith(e.prefix)), key=len, default=None)
    return [{"label": e.label, "address": reverse(e.route), "current": e.prefix == best} for e in seen]


def register_search(place: SearchPlace) -> None:
    """Put a search field at the top of every page; the same route a second time changes nothing."""
    if all(known.route != place.route for known in _SEARCHES):
        _SEARCHES.append(place)


def search_for(actor: Actor) -> dict[str, object] | None:
    """The search field this actor sees, if any."""
    seen = [place for place in _SEARCHES if may(actor, place.permission)]
    return {"label": seen[0].label, "address": reverse(seen[0].route)} if seen else None
