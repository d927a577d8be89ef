"""Keeps an id_token unreadable where it must be stored: it may hold a national identity number."""

from __future__ import annotations

import hmac

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey


def sealed(text: str, *, secret: str) -> str:
    """``text`` encrypted under ``secret``; the same text never looks the same twice."""
    header = {"alg": "dir", "enc": "A256GCM"}
    return jwe.encrypt_compact(header, text, _key(secret))


def unsealed(text: str, *, secret: str) -> str:
    """What ``sealed`` was given; empty where it was altered or the secret has changed since."""
    try:
        content = jwe.decrypt_compact(text, _key(secret), algorithms=["dir", "A256GCM"]).plaintext
    except (JoseError, ValueError, TypeError):
        return ""
    return (content or b"").decode()


def _key(secret: str) -> OctKey:
    return OctKey.import_key(hmac.digest(secret.encode(), b"mestring.accounts.oidc.sealing", "sha256"))
