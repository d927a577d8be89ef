"""The way back: what the browser brings from the provider."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt
from mestring.accounts.oidc.web import error_code

LARGEST_CODE: Final = 4096
# What the provider says when the person turned back or could not be given the level asked for.
REFUSALS: Final = {
    "access_denied": Refusal.CANCELLED,
    "login_required": Refusal.CANCELLED,
    "interaction_required": Refusal.CANCELLED,
    "unmet_authentication_requirements": Refusal.TOO_WEAK,
    "temporarily_unavailable": Refusal.UNAVAILABLE,
    "server_error": Refusal.UNAVAILABLE,
}


def code_in(answer: Mapping[str, str], *, attempt: Attempt, connection: Connection, now: datetime) -> str:
    """The code to exchange, once the answer is seen to belong to ``attempt`` and to come from this provider."""
    if not hmac.compare_digest(answer.get("state", "").encode(), attempt.state.encode()):
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason="state does not match the started sign-in")
    if attempt.is_too_old(now=now):
        raise SignInRefusedError(Refusal.STALE, reason="the sign-in was started too long ago")
    _check_issuer(answer.get("iss"), connection=connection, now=now)
    if "error" in answer:
        code = error_code(answer)
        raise SignInRefusedError(REFUSALS.get(code, Refusal.MISCONFIGURED), reason=f"the provider refused: {code}")
    code = answer.get("code", "")
    if not 0 < len(code) <= LARGEST_CODE:
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason="the answer has no usable code")
    return code


def _check_issuer(issuer: str | None, *, connection: Connection, now: datetime) -> None:
    """RFC 9207: with two providers, an answer from one must never be taken for the other's."""
    if issuer is None:
        if connection.discovery.metadata(now=now).names_issuer_in_answers:
            raise SignInRefusedError(
                Refusal.NOT_GENUINE, reason="the answer lacks iss, which this provider always sends"
            )
    elif issuer != connection.configuration.issuer:
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason="the answer's iss is another provider")
