"""Gives every request its actor: the signed-in person, or the public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from mestring.accounts.selectors import actor_for
from mestring.core.access import PUBLIC, Actor


class ActorMiddleware:
    """Sets ``request.actor``, found in the database when somebody first asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        def actor() -> Actor:
            return actor_for(request.user) if request.user.is_authenticated else PUBLIC

        request.actor = SimpleLazyObject(actor)
        return self.get_response(request)
