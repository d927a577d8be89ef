"""Sign-in by a provider: out, back in, and out for good. Employees and citizens have each their own."""

from __future__ import annotations

import logging
import secrets
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from mestring.accounts import oidc_attempts, throttle
from mestring.accounts.actions import sign_in_sessions
from mestring.accounts.actions.sign_in import user_for
from mestring.accounts.oidc.answer import code_in
from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.identity import verified
from mestring.accounts.oidc.logout import sign_out_address
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt, sign_in_address
from mestring.accounts.oidc.sealing import sealed, unsealed
from mestring.accounts.oidc.tokens import exchange
from mestring.accounts.oidc_connections import connection_to
from mestring.accounts.views import own_path
from mestring.core import clock
from mestring.core.guard import open_to_all

log = logging.getLogger(__name__)
BACKEND: Final = "mestring.accounts.backend.SignedInBackend"
STATUS: Final = {
    Refusal.UNAVAILABLE: 503,
    Refusal.MISCONFIGURED: 503,
    Refusal.THROTTLED: 429,
    Refusal.STALE: 400,
    Refusal.NOT_GENUINE: 400,
    Refusal.CANCELLED: 400,
}


@never_cache
@require_GET
@open_to_all("Den som ikke er logget inn, må kunne begynne å logge inn.")
def start(request: Any, provider: str) -> HttpResponseBase:
    """Send the browser to the provider, and remember what the answer must match."""
    connection = connection_to(provider)
    try:
        _refuse_if_locked_out(request, provider=provider)
        now = clock.now()
        attempt = Attempt.new(redirect_uri=_redirect_uri(connection), now=now)
        locales = tuple(dict.fromkeys((get_language() or "nb", *connection.configuration.ui_locales)))
        address = sign_in_address(connection, attempt=attempt, now=now, ui_locales=locales)
    except SignInRefusedError as refused:
        return _refused(request, refused, provider=provider)
    next_path = own_path(request.GET.get("neste", "/"))
    oidc_attempts.remember(request.session, attempt=attempt, provider=provider, next_path=next_path)
    return redirect(address)


@never_cache
@require_GET
@open_to_all("Svaret fra innloggingstjenesten kommer før noen er logget inn.")
def callback(request: Any, provider: str) -> HttpResponseBase:
    """Take the provider's answer, check all of it, and begin a session; or refuse with a sentence."""
    connection = connection_to(provider)
    try:
        _refuse_if_locked_out(request, provider=provider)
        next_path = _sign_in(request, connection=connection)
    except SignInRefusedError as refused:
        if refused.suspicious:
            throttle.count_failure(request, provider=provider)
        return _refused(request, refused, provider=provider)
    return redirect(next_path)


@never_cache
@require_http_methods(["GET", "POST"])
@open_to_all("Alle må kunne logge ut.")
def sign_out(request: Any, provider: str) -> HttpResponseBase:
    """End the session here and go on to end it at the provider. A link from elsewhere cannot: it meets a question."""
    if request.session.get("oidc_provider") != provider:
        return redirect("/")
    if request.method == "GET":
        return render(request, "accounts/oidc_sign_out.html", {"provider": provider})
    now = clock.now()
    id_token = unsealed(request.session.get("oidc_id_token", ""), secret=settings.SECRET_KEY)
    sign_in_sessions.end_here(request.session.session_key, now=now)
    logout(request)
    connection = connection_to(provider)
    try:
        address = sign_out_address(
            connection,
            id_token=id_token,
            state=secrets.token_urlsafe(24),
            post_logout_redirect_uri=connection.configuration.post_logout_redirect_uri or f"{settings.ADDRESS}/",
            now=now,
        )
    except SignInRefusedError as refused:
        log.warning("Sign-out at %s not reached: %s", provider, refused.reason)
        address = ""
    return _onwards(request, address) if address else redirect("/")


def _sign_in(request: Any, *, connection: Connection) -> str:
    """Everything between the provider's answer and a session; the path to go on to."""
    name, now = connection.configuration.name, clock.now()
    answer = request.GET.dict()
    attempt, next_path = oidc_attempts.take(request.session, state=answer.get("state", ""), provider=name)
    code = code_in(answer, attempt=attempt, connection=connection, now=now)
    tokens = exchange(connection, code=code, attempt=attempt, now=now)
    identity = verified(tokens, connection=connection, attempt=attempt, now=now)
    user = user_for(identity, provider=connection.configuration, now=now)
    if request.session.session_key:
        sign_in_sessions.end_here(request.session.session_key, now=now)
    login(request, user, backend=BACKEND)
    # login() keeps the key when the same person signs in anew; a key known to somebody else must not live on.
    request.session.cycle_key()
    request.session["oidc_provider"] = name
    request.session["oidc_id_token"] = sealed(tokens.id_token, secret=settings.SECRET_KEY)
    sign_in_sessions.begin(user, identity=identity, provider=name, session_key=request.session.session_key, now=now)
    return next_path


def _refuse_if_locked_out(request: Any, *, provider: str) -> None:
    if throttle.is_locked_out(request, provider=provider):
        raise SignInRefusedError(Refusal.THROTTLED, reason="too many failed sign-ins from this address")


def _redirect_uri(connection: Connection) -> str:
    configured = connection.configuration.redirect_uri
    return configured or settings.ADDRESS + reverse("accounts:oidc-callback", args=[connection.configuration.name])


def _refused(request: Any, refused: SignInRefusedError, *, provider: str) -> HttpResponse:
    log.warning("Sign-in at %s refused (%s): %s", provider, refused.refusal.name, refused.reason)
    status = STATUS.get(refused.refusal, 403)
    return render(request, "accounts/oidc_refused.html", {"sentence": _(refused.sentence)}, status=status)


def _onwards(request: Any, address: str) -> HttpResponse:
    """Lead to the provider by a page of our own: a form's redirect to another site is stopped by our own CSP."""
    response = render(request, "accounts/oidc_onwards.html", {"address": address})
    response["Refresh"] = f"0; url={address}"
    return response
