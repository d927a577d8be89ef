"""Slows down whoever makes sign-ins fail: too many from one address, then a pause (django-axes)."""

from __future__ import annotations

import copy
from typing import Any

from axes.conf import settings as axes_settings
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, QueryDict


def is_locked_out(request: HttpRequest, *, provider: str) -> bool:
    """Whether this address has failed too often lately."""
    return bool(axes_settings.AXES_ENABLED) and not AxesProxyHandler.is_allowed(_bare(request), _credentials(provider))


def count_failure(request: HttpRequest, *, provider: str) -> None:
    """Count a failed sign-in against the address it came from."""
    user_login_failed.send(sender=__name__, credentials=_credentials(provider), request=_bare(request))


def client_address(request: HttpRequest) -> str:
    """The address of whoever asks: behind the installation's own proxy the last one it has put in X-Forwarded-For.

    What stands before that in the header is what the asker says, and is not believed.
    """
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))


def _bare(request: HttpRequest) -> HttpRequest:
    """The request without what came in its address: axes stores that, and there are codes and states in it."""
    bare: Any = copy.copy(request)
    bare.GET = QueryDict()
    return bare


def _credentials(provider: str) -> dict[str, str]:
    """Nobody types a name at a sign-in by OpenID Connect, so all of a provider's failures bear the provider's."""
    return {str(axes_settings.AXES_USERNAME_FORM_FIELD): f"oidc:{provider}"}
