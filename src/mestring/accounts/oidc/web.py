"""The few HTTP calls a sign-in makes: to the provider, never through a redirect, bounded in time and size."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError

SECONDS: Final = 10.0
LARGEST_REPLY: Final = 1_000_000
CODE: Final = re.compile(r"[a-z_]{1,50}")


@dataclass(frozen=True)
class Reply:
    """What the provider said. The body is kept out of ``repr``: it may hold tokens."""

    status: int
    body: Mapping[str, Any] = field(repr=False)
    headers: httpx.Headers = field(repr=False)


def plain_client(*, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """An HTTP client with checked certificates, short patience, and no following of redirects."""
    accept = {"Accept": "application/json"}
    return httpx.Client(timeout=SECONDS, follow_redirects=False, headers=accept, transport=transport)


def get(client: httpx.Client, address: str) -> Reply:
    """GET ``address``; the reply must be 200 and a JSON object."""
    reply = _call(client, "GET", address)
    if reply.status != httpx.codes.OK:
        raise SignInRefusedError(Refusal.UNAVAILABLE, reason=f"GET {address} answered {reply.status}")
    return reply


def post(
    client: httpx.Client, address: str, *, form: Mapping[str, str], headers: Mapping[str, str] | None = None
) -> Reply:
    """POST ``form`` to ``address``; any status, but the reply must be a JSON object."""
    return _call(client, "POST", address, form=form, headers=headers)


def _call(
    client: httpx.Client,
    method: str,
    address: str,
    *,
    form: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    try:
        with client.stream(method, address, data=form, headers=headers) as response:
            content = b""
            for piece in response.iter_bytes():
                content += piece
                if len(content) > LARGEST_REPLY:
                    raise SignInRefusedError(Refusal.UNAVAILABLE, reason=f"{method} {address} answered too much")
            body = json.loads(content)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise SignInRefusedError(Refusal.UNAVAILABLE, reason=f"{method} {address}: {type(error).__name__}") from error
    except (ValueError, RecursionError) as error:
        raise SignInRefusedError(Refusal.UNAVAILABLE, reason=f"{method} {address} did not answer with JSON") from error
    if not isinstance(body, dict):
        raise SignInRefusedError(Refusal.UNAVAILABLE, reason=f"{method} {address} did not answer with a JSON object")
    return Reply(status=response.status_code, body=body, headers=response.headers)


def error_code(body: Mapping[str, Any]) -> str:
    """The standard error code in an answer, if it is one: letters and underscores, never free text that might tell."""
    code = body.get("error")
    return code if isinstance(code, str) and CODE.fullmatch(code) else "no error code"
