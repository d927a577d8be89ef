"""A provider in memory that says whatever a test wants said, true or forged. The real one is in provider.mjs."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

import httpx
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from mestring.accounts.oidc import web
from mestring.accounts.oidc.configuration import ProviderConfiguration
from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.keys import RoomyRegistry
from mestring.accounts.oidc.request import Attempt
from mestring.accounts.oidc.tokens import Tokens

ISSUER = "https://innlogging.eksempel.test"
CLIENT_ID = "mestring-i-proeve"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SYNTHETIC_NUMBER = "01810012345"  # a day in month 81: belongs to nobody
OUR_KEY = ECKey.generate_key("P-256", {"kid": "vår-nøkkel"})
FIRST_KEY = ECKey.generate_key("P-256", {"kid": "første"})
SECOND_KEY = ECKey.generate_key("P-256", {"kid": "andre"})
RSA_KEY = RSAKey.generate_key(2048, {"kid": "rsa"})


def configuration(**changes: Any) -> ProviderConfiguration:
    """A citizens' provider that accepts the two upper levels."""
    plain = ProviderConfiguration(
        name="citizens",
        kind="citizen",
        issuer=ISSUER,
        client_id=CLIENT_ID,
        private_key=OUR_KEY,
        acr_values=("loa-high", "loa-substantial"),
    )
    return replace(plain, **changes)


class MimicProvider:
    """Answers at its four addresses, and signs what it is told to."""

    def __init__(self) -> None:
        self.published: list[Any] = [FIRST_KEY, RSA_KEY]
        self.metadata: dict[str, Any] = {
            "issuer": ISSUER,
            "authorization_endpoint": f"{ISSUER}/authorize",
            "token_endpoint": f"{ISSUER}/token",
            "jwks_uri": f"{ISSUER}/jwks",
            "pushed_authorization_request_endpoint": f"{ISSUER}/par",
            "end_session_endpoint": f"{ISSUER}/logout",
            "authorization_response_iss_parameter_supported": True,
        }
        self.calls: list[tuple[str, dict[str, str], httpx.Headers]] = []
        self.answers: dict[str, Callable[[dict[str, str], httpx.Headers], httpx.Response]] = {}

    def connection(self, **changes: Any) -> Connection:
        """A client of this provider."""
        return Connection(
            configuration(**changes), client=web.plain_client(transport=httpx.MockTransport(self._answer))
        )

    def called(self, path: str) -> int:
        """How many times a path has been asked for."""
        return sum(asked == path for asked, _, _ in self.calls)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        path = request.url.path
        self.calls.append((path, form, request.headers))
        if path in self.answers:
            return self.answers[path](form, request.headers)
        if path == "/.well-known/openid-configuration":
            return httpx.Response(200, json=self.metadata)
        if path == "/jwks":
            return httpx.Response(200, json={"keys": [key.as_dict(private=False) for key in self.published]})
        if path == "/par":
            return httpx.Response(
                201, json={"request_uri": "urn:ietf:params:oauth:request_uri:proeve", "expires_in": 60}
            )
        return httpx.Response(404, json={"error": "not_found"})


def id_token_claims(attempt: Attempt, *, at: datetime = NOW, **changes: Any) -> dict[str, Any]:
    """Claims of a sign-in in good order; a claim changed to None is left out."""
    moment = int(at.timestamp())
    claims = {
        "iss": ISSUER,
        "sub": "subjekt-1",
        "aud": CLIENT_ID,
        "iat": moment,
        "exp": moment + 120,
        "auth_time": moment - 5,
        "nonce": attempt.nonce,
        "acr": "loa-high",
        "sid": "økt-1",
        "pid": SYNTHETIC_NUMBER,
        **changes,
    }
    return {name: value for name, value in claims.items() if value is not None}


def logout_claims(*, at: datetime = NOW, **changes: Any) -> dict[str, Any]:
    """Claims of a logout notice in good order; a claim changed to None is left out."""
    moment = int(at.timestamp())
    claims = {
        "iss": ISSUER,
        "aud": CLIENT_ID,
        "iat": moment,
        "exp": moment + 120,
        "jti": "melding-1",
        "sub": "subjekt-1",
        "sid": "økt-1",
        "events": {"http://schemas.openid.net/event/backchannel-logout": {}},
        **changes,
    }
    return {name: value for name, value in claims.items() if value is not None}


def signed(
    claims: Mapping[str, Any],
    *,
    key: Any = FIRST_KEY,
    algorithm: str = "ES256",
    header: Mapping[str, Any] | None = None,
) -> str:
    """A token with these claims."""
    head = {"alg": algorithm, "kid": key.kid, **(header or {})}
    registry = RoomyRegistry(algorithms=[algorithm], strict_check_header=False)
    return jwt.encode({k: v for k, v in head.items() if v is not None}, dict(claims), key, registry=registry)


def unsigned(claims: Mapping[str, Any]) -> str:
    """A token that says it needs no signature."""
    return f"{_encoded({'alg': 'none', 'kid': FIRST_KEY.kid})}.{_encoded(claims)}."


def signed_with_public_key_as_secret(claims: Mapping[str, Any], *, public_key: RSAKey) -> str:
    """The classic forgery: HS256 with what everybody knows, the public key, as the shared secret."""
    content = f"{_encoded({'alg': 'HS256', 'kid': public_key.kid})}.{_encoded(claims)}"
    signature = hmac.digest(public_key.as_pem(private=False), content.encode(), "sha256")
    return f"{content}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def _encoded(part: Mapping[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(dict(part)).encode()).rstrip(b"=").decode()


def tokens(id_token: str, *, access_token: str = "adgang") -> Tokens:
    """What the token endpoint would have given."""
    return Tokens(id_token=id_token, access_token=access_token)


def half_hash(text: str, *, algorithm: str = "sha256") -> str:
    """at_hash of an access token."""
    digest = hashlib.new(algorithm, text.encode()).digest()
    return urlsafe_b64encode(digest[: len(digest) // 2]).rstrip(b"=").decode()
