"""What a provider says of itself: its addresses and its public keys, kept for a while and fetched anew when needed."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

from mestring.accounts.oidc import web
from mestring.accounts.oidc.configuration import ProviderConfiguration, is_safe_address
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError

KEPT: Final = timedelta(hours=1)
# A stranger can send tokens with made-up key names; each must not become a call to the provider.
BETWEEN_EXTRA_FETCHES: Final = timedelta(seconds=30)
KEY_TYPES: Final[dict[str, type[RSAKey] | type[ECKey]]] = {"RS": RSAKey, "PS": RSAKey, "ES": ECKey}


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """The part of a provider's metadata that sign-in and sign-out need."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    par_endpoint: str
    end_session_endpoint: str
    names_issuer_in_answers: bool


class Discovery:
    """A provider's metadata and keys, shared by the threads of one process."""

    def __init__(self, configuration: ProviderConfiguration, *, client: httpx.Client) -> None:
        self.configuration = configuration
        self.client = client
        self._lock = threading.Lock()
        self._metadata: tuple[Metadata, datetime] | None = None
        self._keys: tuple[list[Mapping[str, Any]], datetime] | None = None
        self._extra_fetch: datetime | None = None

    def metadata(self, *, now: datetime) -> Metadata:
        """The provider's addresses; fetched when there are none or they are an hour old."""
        with self._lock:
            if self._metadata is None or _is_old(self._metadata[1], now=now):
                self._metadata = (self._fetched_metadata(), now)
            return self._metadata[0]

    def key(self, *, key_id: str | None, algorithm: str, now: datetime) -> RSAKey | ECKey:
        """The public key a token says it is signed with; asks once more where the name is new, as keys are rotated."""
        address = self.metadata(now=now).jwks_uri
        with self._lock:
            if self._keys is None or _is_old(self._keys[1], now=now):
                self._keys = (self._fetched_keys(address), now)
            found = _fitting(self._keys[0], key_id=key_id, algorithm=algorithm)
            if not found and self._may_fetch_extra(now=now):
                self._extra_fetch = now
                self._keys = (self._fetched_keys(address), now)
                found = _fitting(self._keys[0], key_id=key_id, algorithm=algorithm)
        if len(found) != 1:
            raise SignInRefusedError(
                Refusal.NOT_GENUINE, reason=f"{len(found)} keys fit the token's key id and algorithm"
            )
        try:
            return KEY_TYPES[algorithm[:2]].import_key(dict(found[0]))
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise SignInRefusedError(Refusal.UNAVAILABLE, reason="the provider's key is malformed") from error

    def _may_fetch_extra(self, *, now: datetime) -> bool:
        return self._extra_fetch is None or abs(now - self._extra_fetch) >= BETWEEN_EXTRA_FETCHES

    def _fetched_metadata(self) -> Metadata:
        issuer = self.configuration.issuer
        said = web.get(self.client, f"{issuer.rstrip('/')}/.well-known/openid-configuration").body
        if said.get("issuer") != issuer:
            raise SignInRefusedError(
                Refusal.MISCONFIGURED, reason="metadata names another issuer than the configured one"
            )
        return Metadata(
            authorization_endpoint=_address(said, "authorization_endpoint", needed=True),
            token_endpoint=_address(said, "token_endpoint", needed=True),
            jwks_uri=_address(said, "jwks_uri", needed=True),
            par_endpoint=_address(said, "pushed_authorization_request_endpoint"),
            end_session_endpoint=_address(said, "end_session_endpoint"),
            names_issuer_in_answers=said.get("authorization_response_iss_parameter_supported") is True,
        )

    def _fetched_keys(self, address: str) -> list[Mapping[str, Any]]:
        keys = web.get(self.client, address).body.get("keys")
        if not isinstance(keys, list):
            raise SignInRefusedError(Refusal.UNAVAILABLE, reason="the provider's key set has no list of keys")
        return [key for key in keys if isinstance(key, dict)]


def _is_old(fetched: datetime, *, now: datetime) -> bool:
    return abs(now - fetched) >= KEPT


def _fitting(keys: list[Mapping[str, Any]], *, key_id: str | None, algorithm: str) -> list[Mapping[str, Any]]:
    """Keys for checking signatures of this algorithm with this name; a token without a name may fit one only."""
    kind = KEY_TYPES[algorithm[:2]].key_type
    return [
        key
        for key in keys
        if key.get("kty") == kind
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
        and (key_id is None or key.get("kid") == key_id)
    ]


def _address(said: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    value = said.get(name)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or not is_safe_address(value):
        raise SignInRefusedError(Refusal.UNAVAILABLE, reason=f"metadata lacks a safe {name}")
    return value
