"""Who signed in, once everything that can be checked about the id_token has been checked."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt
from mestring.accounts.oidc.signed import (
    LEEWAY_SECONDS,
    Statement,
    check_parties,
    check_times,
    not_genuine,
    opened,
    text_in,
    time_in,
)
from mestring.accounts.oidc.tokens import Tokens


@dataclass(frozen=True, kw_only=True)
class VerifiedIdentity:
    """A person as the provider vouches for them. What tells who it is stays out of ``repr`` and so out of logs."""

    issuer: str
    subject: str
    session_id: str = field(repr=False)
    level: str
    name: str = field(repr=False)
    national_identity_number: str = field(repr=False)
    claims: Mapping[str, Any] = field(repr=False)


def verified(tokens: Tokens, *, connection: Connection, attempt: Attempt, now: datetime) -> VerifiedIdentity:
    """The identity in the id_token. SignInRefusedError where any check fails."""
    statement = opened(tokens.id_token, connection=connection, now=now)
    check_parties(statement, connection=connection)
    check_times(statement, now=now)
    _check_belongs(statement, attempt=attempt)
    _check_access_token(statement, access_token=tokens.access_token)
    level = _checked_level(statement, connection=connection)
    _check_freshness(statement, max_age=connection.configuration.max_age, now=now)
    subject = text_in(statement, "sub")
    if not subject:
        raise not_genuine("sub is missing")
    return VerifiedIdentity(
        issuer=connection.configuration.issuer,
        subject=subject,
        session_id=text_in(statement, "sid"),
        level=level,
        name=text_in(statement, "name"),
        national_identity_number=_identity_number(statement, claim=connection.configuration.pid_claim),
        claims=statement.claims,
    )


def _check_belongs(statement: Statement, *, attempt: Attempt) -> None:
    if not hmac.compare_digest(text_in(statement, "nonce").encode(), attempt.nonce.encode()):
        raise not_genuine("nonce is not that of the started sign-in")
    if time_in(statement, "iat") < attempt.started - LEEWAY_SECONDS:
        raise not_genuine("iat is from before the sign-in was started")


def _check_access_token(statement: Statement, *, access_token: str) -> None:
    """at_hash ties the two tokens together; the hash is that of the signature's algorithm, its left half."""
    if "at_hash" not in statement.claims:
        return
    digest = hashlib.new(f"sha{str(statement.header['alg'])[2:]}", access_token.encode()).digest()
    expected = urlsafe_b64encode(digest[: len(digest) // 2]).rstrip(b"=")
    if not hmac.compare_digest(text_in(statement, "at_hash").encode(), expected):
        raise not_genuine("at_hash is of another access token")


def _checked_level(statement: Statement, *, connection: Connection) -> str:
    """The level the person signed in with, which must be one we accept: asking for it proves nothing."""
    configuration = connection.configuration
    stated = statement.claims.get(configuration.acr_claim)
    levels = stated if isinstance(stated, list) else [stated]
    if not configuration.acr_values:
        return ""
    for level in configuration.acr_values:
        if level in levels:
            return level
    raise SignInRefusedError(Refusal.TOO_WEAK, reason=f"{configuration.acr_claim} is none of the accepted levels")


def _check_freshness(statement: Statement, *, max_age: int | None, now: datetime) -> None:
    if max_age is not None and now.timestamp() - time_in(statement, "auth_time") > max_age + LEEWAY_SECONDS:
        raise not_genuine("auth_time is longer ago than max_age allows")


def _identity_number(statement: Statement, *, claim: str) -> str:
    number = text_in(statement, claim)
    if number and not (number.isascii() and number.isdigit() and len(number) == 11):
        raise not_genuine(f"{claim} is not eleven digits")
    return number
