"""A code becomes tokens: authenticated by our private key, bound to the browser's sign-in by PKCE, to us by DPoP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import httpx
from joserfc.jwk import ECKey

from mestring.accounts.oidc import web
from mestring.accounts.oidc.assertion import client_credentials
from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.proof import new_proof_key, proof
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt


@dataclass(frozen=True)
class Tokens:
    """What the provider gave for the code. Never logged, so kept out of ``repr``."""

    id_token: str = field(repr=False)
    access_token: str = field(repr=False)


def exchange(connection: Connection, *, code: str, attempt: Attempt, now: datetime) -> Tokens:
    """The tokens for ``code``, which works once."""
    address = connection.discovery.metadata(now=now).token_endpoint
    grant = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": attempt.redirect_uri,
        "code_verifier": attempt.verifier,
    }
    if connection.configuration.use_dpop:
        reply = _with_proof(connection, grant=grant, address=address, key=new_proof_key(), now=now)
    else:
        reply = web.post(connection.client, address, form=_signed(connection, grant, now=now))
    if reply.status != httpx.codes.OK:
        raise _refused(reply)
    return _tokens(reply.body, expected_type="dpop" if connection.configuration.use_dpop else "bearer")


def _signed(connection: Connection, grant: Mapping[str, str], *, now: datetime) -> dict[str, str]:
    return {**grant, **client_credentials(connection, now=now)}


def _with_proof(
    connection: Connection, *, grant: Mapping[str, str], address: str, key: ECKey, now: datetime
) -> web.Reply:
    """Ask with a proof, and once more if the server wants its own nonce in it; a second demand is an error."""
    reply = _proved(connection, grant=grant, address=address, key=key, now=now)
    server_nonce = reply.headers.get("DPoP-Nonce", "")
    if reply.status == httpx.codes.BAD_REQUEST and web.error_code(reply.body) == "use_dpop_nonce" and server_nonce:
        reply = _proved(connection, grant=grant, address=address, key=key, now=now, server_nonce=server_nonce)
    return reply


def _proved(
    connection: Connection,
    *,
    grant: Mapping[str, str],
    address: str,
    key: ECKey,
    now: datetime,
    server_nonce: str = "",
) -> web.Reply:
    shown = proof(key, method="POST", address=address, now=now, server_nonce=server_nonce)
    return web.post(connection.client, address, form=_signed(connection, grant, now=now), headers={"DPoP": shown})


def _refused(reply: web.Reply) -> SignInRefusedError:
    code = web.error_code(reply.body)
    reason = f"the token endpoint answered {reply.status}: {code}"
    if code == "invalid_grant":
        return SignInRefusedError(Refusal.STALE, reason=reason)
    server_fault = reply.status >= httpx.codes.INTERNAL_SERVER_ERROR
    return SignInRefusedError(Refusal.UNAVAILABLE if server_fault else Refusal.MISCONFIGURED, reason=reason)


def _tokens(body: Mapping[str, object], *, expected_type: str) -> Tokens:
    id_token, access_token, kind = (body.get(name) for name in ("id_token", "access_token", "token_type"))
    if not isinstance(kind, str) or kind.lower() != expected_type:
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason=f"the token type is not {expected_type}")
    if not isinstance(id_token, str) or not isinstance(access_token, str) or not id_token or not access_token:
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason="the token answer lacks id_token or access_token")
    return Tokens(id_token=id_token, access_token=access_token)
