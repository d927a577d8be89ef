"""What the provider tells us when somebody has signed out there: through the browser, or from machine to machine."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from mestring.accounts.actions import sign_in_sessions
from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.logout import back_channel_notice, front_channel_session
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc_connections import connection_to
from mestring.core import clock
from mestring.core.guard import open_to_all

log = logging.getLogger(__name__)


@never_cache
@xframe_options_exempt
@require_GET
@open_to_all("Innloggingstjenesten sier fra gjennom nettleseren; den må kjenne øktens navn hos tjenesten.")
def front_channel(request: Any, provider: str) -> HttpResponseBase:
    """End the sessions that came from the one named. Shown in the provider's frame, where no cookie of ours comes."""
    connection = connection_to(provider)
    try:
        sid = front_channel_session(request.GET.dict(), connection=connection)
    except SignInRefusedError as refused:
        log.warning("Front-channel logout from %s refused: %s", provider, refused.reason)
        return HttpResponse(status=400)
    sign_in_sessions.end_by_session(provider, sid=sid, now=clock.now())
    response: Any = HttpResponse(content_type="text/plain")
    response._csp_replace = {"frame-ancestors": _origins(connection)}
    return response


@never_cache
@csrf_exempt
@require_POST
@open_to_all("Innloggingstjenesten sier fra selv, med en signert melding.")
def back_channel(request: Any, provider: str) -> HttpResponseBase:
    """End the sessions that a signed notice names."""
    connection = connection_to(provider)
    now = clock.now()
    try:
        notice = back_channel_notice(request.POST.get("logout_token", ""), connection=connection, now=now)
        sign_in_sessions.end_by_notice(provider, notice=notice, now=now)
    except SignInRefusedError as refused:
        log.warning("Back-channel logout from %s refused: %s", provider, refused.reason)
        status = 504 if refused.refusal is Refusal.UNAVAILABLE else 400
        return JsonResponse({"error": "invalid_request", "error_description": refused.reason}, status=status)
    return HttpResponse()


def _origins(connection: Connection) -> list[str]:
    """Where the provider may show us in a frame from: its own addresses, which need not be the issuer's."""
    addresses = [connection.configuration.issuer]
    try:
        metadata = connection.discovery.metadata(now=clock.now())
    except SignInRefusedError:
        pass
    else:
        addresses += [metadata.authorization_endpoint, metadata.end_session_endpoint]
    parts = [urlsplit(address) for address in addresses if address]
    return sorted({f"{part.scheme}://{part.netloc}" for part in parts})
