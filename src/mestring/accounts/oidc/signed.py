"""Statements signed by a provider: whose signature, for whom, and when. Shared by sign-in and sign-out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from joserfc import jws, jwt
from joserfc.errors import JoseError

from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.keys import signing_registry
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError

# Two machines' clocks are seldom more apart than this.
LEEWAY_SECONDS: Final = 30
# The largest whole number every JSON reader keeps exact; a time beyond it is no time.
LATEST_TIME: Final = 2**53


@dataclass(frozen=True)
class Statement:
    """The content of a token whose signature held."""

    header: Mapping[str, Any] = field(repr=False)
    claims: Mapping[str, Any] = field(repr=False)


def opened(token: str, *, connection: Connection, now: datetime) -> Statement:
    """The statement in ``token``, if one of the provider's own keys signed it with an algorithm we allow."""
    registry = signing_registry(connection.configuration.algorithms)
    try:
        header = jws.extract_compact(token.encode(), registry=registry).headers()
        algorithm, key_id = header.get("alg"), header.get("kid")
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise not_genuine("the token is malformed") from error
    if algorithm not in connection.configuration.algorithms:
        raise not_genuine("the token is signed with an algorithm that is not allowed")
    if key_id is not None and not isinstance(key_id, str):
        raise not_genuine("the token's key id is malformed")
    key = connection.discovery.key(key_id=key_id, algorithm=str(algorithm), now=now)
    try:
        read = jwt.decode(token, key, registry=registry)
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise not_genuine(f"the token's signature or content did not hold: {type(error).__name__}") from error
    return Statement(header=read.header, claims=read.claims)


def check_parties(statement: Statement, *, connection: Connection) -> None:
    """That the provider said it, and said it to us and nobody else."""
    configuration, claims = connection.configuration, statement.claims
    if claims.get("iss") != configuration.issuer:
        raise not_genuine("iss is not the configured issuer")
    audience = claims.get("aud")
    if (audience if isinstance(audience, list) else [audience]) != [configuration.client_id]:
        raise not_genuine("aud is not us alone")
    if claims.get("azp", configuration.client_id) != configuration.client_id:
        raise not_genuine("azp is not us")


def check_times(statement: Statement, *, now: datetime) -> None:
    """That it is in force now, give or take the clocks."""
    moment = now.timestamp()
    if moment >= time_in(statement, "exp") + LEEWAY_SECONDS:
        raise not_genuine("exp has passed")
    if moment < time_in(statement, "iat") - LEEWAY_SECONDS:
        raise not_genuine("iat is in the future")
    if "nbf" in statement.claims and moment < time_in(statement, "nbf") - LEEWAY_SECONDS:
        raise not_genuine("nbf is in the future")


def time_in(statement: Statement, name: str) -> float:
    """The time the claim ``name`` gives, which must be a number."""
    value = statement.claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LATEST_TIME:
        raise not_genuine(f"{name} is missing or not a time")
    return value


def text_in(statement: Statement, name: str, *, longest: int = 255) -> str:
    """The text of the claim ``name``; empty where it is not there."""
    value = statement.claims.get(name, "")
    if not isinstance(value, str) or len(value) > longest or not value.isprintable():
        raise not_genuine(f"{name} is not a plain text")
    return value


def not_genuine(reason: str) -> SignInRefusedError:
    """The refusal of a token that does not hold."""
    return SignInRefusedError(Refusal.NOT_GENUINE, reason=reason)
