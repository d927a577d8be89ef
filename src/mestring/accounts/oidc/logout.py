"""Signing out: sending the person to the provider to end the session there, and hearing when it ended elsewhere."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlencode, urlsplit

from mestring.accounts.oidc.connection import Connection
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

EVENT: Final = "http://schemas.openid.net/event/backchannel-logout"
# A logout notice is sent at once; an older one is a recording.
OLDEST_NOTICE: Final = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class LogoutNotice:
    """The provider's word that a session, or all of a person's sessions, has ended.

    ``remember_until`` is how long its ``notice_id`` must be kept to see that it is not played again.
    """

    subject: str
    session_id: str = field(repr=False)
    notice_id: str = field(repr=False)
    remember_until: datetime


def sign_out_address(
    connection: Connection, *, id_token: str, state: str, post_logout_redirect_uri: str, now: datetime
) -> str:
    """Where the browser is sent to end the provider's session too; empty where the provider offers no such place."""
    address = connection.discovery.metadata(now=now).end_session_endpoint
    if not address:
        return ""
    parameters = {
        "client_id": connection.configuration.client_id,
        "id_token_hint": id_token,
        "post_logout_redirect_uri": post_logout_redirect_uri,
        "state": state,
    }
    glue = "&" if urlsplit(address).query else "?"
    return f"{address}{glue}{urlencode({name: value for name, value in parameters.items() if value})}"


def front_channel_session(parameters: Mapping[str, str], *, connection: Connection) -> str:
    """The session that a front-channel call ends. Only who knows the provider's session id can end it."""
    issuer, session_id = parameters.get("iss", ""), parameters.get("sid", "")
    if not hmac.compare_digest(issuer.encode(), connection.configuration.issuer.encode()):
        raise not_genuine("front-channel logout names another issuer")
    if not 0 < len(session_id) <= 255:
        raise not_genuine("front-channel logout names no session")
    return session_id


def back_channel_notice(token: str, *, connection: Connection, now: datetime) -> LogoutNotice:
    """The notice in a logout token, once checked. The caller must still refuse a ``notice_id`` seen before."""
    statement = opened(token, connection=connection, now=now)
    if str(statement.header.get("typ", "")).lower().removeprefix("application/") != "logout+jwt":
        raise not_genuine("typ is not logout+jwt")
    check_parties(statement, connection=connection)
    check_times(statement, now=now)
    _check_is_logout(statement)
    if now.timestamp() - time_in(statement, "iat") > OLDEST_NOTICE.total_seconds() + LEEWAY_SECONDS:
        raise not_genuine("iat is too long ago for a logout notice")
    subject, session_id, notice_id = (text_in(statement, name) for name in ("sub", "sid", "jti"))
    if not notice_id:
        raise not_genuine("jti is missing")
    if not subject and not session_id:
        raise not_genuine("neither sub nor sid is there")
    until = (
        datetime.fromtimestamp(time_in(statement, "iat"), UTC) + OLDEST_NOTICE + timedelta(seconds=2 * LEEWAY_SECONDS)
    )
    return LogoutNotice(subject=subject, session_id=session_id, notice_id=notice_id, remember_until=until)


def _check_is_logout(statement: Statement) -> None:
    events = statement.claims.get("events")
    if not isinstance(events, dict) or not isinstance(events.get(EVENT), dict):
        raise not_genuine("events does not say logout")
    if "nonce" in statement.claims:
        raise not_genuine("nonce is there, so it is an id_token")
