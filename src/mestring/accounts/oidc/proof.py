"""DPoP (RFC 9449): proof that who asks for a token also holds the key it is bound to."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Final

from joserfc import jwt
from joserfc.jwk import ECKey

ALGORITHM: Final = "ES256"


def new_proof_key() -> ECKey:
    """A key for one sign-in. It is thrown away afterwards, and so is the token bound to it."""
    return ECKey.generate_key("P-256")


def proof(key: ECKey, *, method: str, address: str, now: datetime, server_nonce: str = "") -> str:
    """A proof for one call to ``address``; ``server_nonce`` where the server has asked for one."""
    claims: dict[str, str | int] = {
        "jti": secrets.token_urlsafe(24),
        "htm": method,
        "htu": address,
        "iat": int(now.timestamp()),
    }
    if server_nonce:
        claims["nonce"] = server_nonce
    public = {name: value for name, value in key.as_dict(private=False).items() if name in ("kty", "crv", "x", "y")}
    return jwt.encode({"typ": "dpop+jwt", "alg": ALGORITHM, "jwk": public}, claims, key, algorithms=[ALGORITHM])
