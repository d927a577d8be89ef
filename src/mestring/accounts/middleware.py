"""Gives every request its actor: the signed-in person, or the public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject

from mestring.accounts.selectors import actor_for
from mestring.core.access import PUBLIC, Actor


class ActorMiddleware:
    """Sets ``request.actor``, found in the database when somebody first asks.

    What a page shows to somebody who is signed in is hers: nothing on the way may keep it, and the browser asks anew.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        def actor() -> Actor:
            return actor_for(request.user) if request.user.is_authenticated else PUBLIC

        request.actor = SimpleLazyObject(actor)
        response = self.get_response(request)
        comes_back = settings.SESSION_COOKIE_NAME in request.COOKIES
        if comes_back and not response.has_header("Cache-Control") and request.user.is_authenticated:
            patch_cache_control(response, private=True, no_cache=True)
        return response
