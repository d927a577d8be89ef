"""The way out: where the browser is sent to sign in, and what we must remember until it comes back."""

from __future__ import annotations

import hashlib
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import httpx

from mestring.accounts.oidc import web
from mestring.accounts.oidc.assertion import client_credentials
from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError

PATIENCE: Final = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One started sign-in, kept in the session until its answer comes, and used once."""

    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    redirect_uri: str
    started: int

    @classmethod
    def new(cls, *, redirect_uri: str, now: datetime) -> Attempt:
        """An attempt with fresh secrets."""
        state, nonce, verifier = (secrets.token_urlsafe(48) for _ in range(3))
        return cls(state=state, nonce=nonce, verifier=verifier, redirect_uri=redirect_uri, started=int(now.timestamp()))

    @classmethod
    def remembered(cls, kept: Mapping[str, Any]) -> Attempt:
        """The attempt that ``as_dict`` gave."""
        return cls(**kept)

    def as_dict(self) -> dict[str, Any]:
        """What the session keeps."""
        return asdict(self)

    def is_too_old(self, *, now: datetime) -> bool:
        """Whether the person took longer than we wait."""
        return now.timestamp() - self.started > PATIENCE.total_seconds()


def sign_in_address(connection: Connection, *, attempt: Attempt, now: datetime, ui_locales: Sequence[str] = ()) -> str:
    """The address the browser is sent to. With PAR the particulars go ahead, out of the browser's sight."""
    metadata = connection.discovery.metadata(now=now)
    parameters = _parameters(connection, attempt=attempt, ui_locales=ui_locales)
    if connection.configuration.use_par:
        if not metadata.par_endpoint:
            raise SignInRefusedError(Refusal.MISCONFIGURED, reason="PAR is set up, but the provider does not offer it")
        handle = _pushed(connection, parameters=parameters, address=metadata.par_endpoint, now=now)
        parameters = {"client_id": connection.configuration.client_id, "request_uri": handle}
    glue = "&" if urlsplit(metadata.authorization_endpoint).query else "?"
    return f"{metadata.authorization_endpoint}{glue}{urlencode(parameters)}"


def challenge(verifier: str) -> str:
    """PKCE's S256: what the provider is shown first, so that only who knows ``verifier`` can use the code."""
    return urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _parameters(connection: Connection, *, attempt: Attempt, ui_locales: Sequence[str]) -> dict[str, str]:
    configuration = connection.configuration
    parameters = {
        "response_type": "code",
        "client_id": configuration.client_id,
        "redirect_uri": attempt.redirect_uri,
        "scope": " ".join(configuration.scopes),
        "state": attempt.state,
        "nonce": attempt.nonce,
        "code_challenge": challenge(attempt.verifier),
        "code_challenge_method": "S256",
        "ui_locales": " ".join(ui_locales or configuration.ui_locales),
    }
    # Only the standard claim has a standard request parameter; other claims are set up on the client at the provider.
    if configuration.acr_values and configuration.acr_claim == "acr":
        parameters["acr_values"] = " ".join(configuration.acr_values)
    if configuration.max_age is not None:
        parameters["max_age"] = str(configuration.max_age)
    return parameters


def _pushed(connection: Connection, *, parameters: Mapping[str, str], address: str, now: datetime) -> str:
    form = {**parameters, **client_credentials(connection, now=now)}
    reply = web.post(connection.client, address, form=form)
    handle = reply.body.get("request_uri")
    if reply.status not in (httpx.codes.CREATED, httpx.codes.OK) or not isinstance(handle, str) or not handle:
        raise SignInRefusedError(
            Refusal.MISCONFIGURED, reason=f"PAR answered {reply.status}: {web.error_code(reply.body)}"
        )
    return handle
