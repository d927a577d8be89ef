"""What stands at the door of every view: the permission it takes, or that it is open, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from mestring.core.access import Permission, require

View = Callable[..., HttpResponseBase]


class Request(HttpRequest):
    """A request that has passed the actor middleware."""

    actor: Any


def guarded(permission: Permission) -> Callable[[View], View]:
    """The view is for those who have this permission somewhere; actions and selectors ask again for the very thing."""

    def door(view: View) -> View:
        @wraps(view)
        def entered(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            require(request.actor, permission)
            return view(request, *args, **kwargs)

        entered.permission = permission  # type: ignore[attr-defined]
        return entered

    return door


def open_to_all(why: str) -> Callable[[View], View]:
    """The view is open to everyone; ``why`` says the reason in one sentence."""

    def door(view: View) -> View:
        @wraps(view)
        def entered(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            return view(request, *args, **kwargs)

        entered.open_because = why  # type: ignore[attr-defined]
        return entered

    return door
