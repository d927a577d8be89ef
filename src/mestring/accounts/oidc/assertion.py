"""How we prove to the provider that it is us who ask: a short-lived statement signed with our private key."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any, Final

from joserfc import jwt

from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.keys import algorithm_of, signing_registry

ASSERTION_TYPE: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
# HelseID takes 60 seconds at most; longer would only help whoever got hold of one.
LIFE_SECONDS: Final = 60
# A key registered by certificate is named by the certificate's print instead of, or beside, its own name.
CERTIFICATE_MEMBERS: Final = ("x5t", "x5t#S256", "x5c")


def client_credentials(connection: Connection, *, now: datetime) -> dict[str, str]:
    """The form fields that authenticate us, new for each call (private_key_jwt, RFC 7523)."""
    configuration = connection.configuration
    key = configuration.private_key
    issued = int(now.timestamp())
    if configuration.assertion_audience == "issuer":
        audience = configuration.issuer
    else:
        audience = connection.discovery.metadata(now=now).token_endpoint
    named_by: dict[str, Any] = {member: key[member] for member in CERTIFICATE_MEMBERS if member in key.keys()}  # noqa: SIM118
    header: dict[str, Any] = {"alg": algorithm_of(key), "kid": key.kid, **named_by}
    claims = {
        "iss": configuration.client_id,
        "sub": configuration.client_id,
        "aud": audience,
        "jti": secrets.token_urlsafe(24),
        "iat": issued,
        "nbf": issued,
        "exp": issued + LIFE_SECONDS,
    }
    registry = signing_registry((algorithm_of(key),))
    return {
        "client_id": configuration.client_id,
        "client_assertion_type": ASSERTION_TYPE,
        "client_assertion": jwt.encode(header, claims, key, registry=registry),
    }
