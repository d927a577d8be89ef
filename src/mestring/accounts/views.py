"""Sign-in and sign-out pages. The two ways in are in oidc_views; the demo's is in mestring.demo."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from mestring.core.guard import open_to_all


def own_path(wanted: str) -> str:
    """The path one wanted, if it is on this site; else the front page."""
    return wanted if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else "/"


@open_to_all("Den som ikke er logget inn, må kunne logge inn.")
def sign_in(request: Any) -> HttpResponseBase:
    """The ways in."""
    wanted = own_path(request.GET.get("neste", "/"))
    if settings.DEMO:
        return redirect(f"{reverse('demo:roles')}?{urlencode({'neste': wanted})}")
    return render(request, "accounts/sign_in.html", {"providers": settings.OIDC_PROVIDERS, "next": wanted})


@require_POST
@open_to_all("Alle må kunne logge ut.")
def sign_out(request: Any) -> HttpResponseBase:
    """End the session; one that came by a provider goes on to the provider's own sign-out."""
    if "oidc_provider" in request.session:
        return redirect("accounts:oidc-logout", provider=request.session["oidc_provider"], preserve_request=True)
    logout(request)
    return redirect("/")
