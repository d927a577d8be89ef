"""The sign-ins a browser has started and not finished, one for each tab, kept in its session and used once."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any, Final

from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt

KEY: Final = "oidc_attempts"
# More tabs than this at once is not a person; the oldest is forgotten.
MOST: Final = 8


def remember(session: MutableMapping[str, Any], *, attempt: Attempt, provider: str, next_path: str) -> None:
    """Keep a started sign-in until its answer comes."""
    kept = {**session.get(KEY, {}), attempt.state: {"provider": provider, "next": next_path, **attempt.as_dict()}}
    session[KEY] = dict(list(kept.items())[-MOST:])


def take(session: MutableMapping[str, Any], *, state: str, provider: str) -> tuple[Attempt, str]:
    """The started sign-in an answer belongs to and the page wanted after it. It can be taken once only."""
    kept = dict(session.get(KEY, {}))
    found = kept.pop(state, None)
    if found is None:
        raise SignInRefusedError(Refusal.STALE, reason="no started sign-in has this state")
    session[KEY] = kept
    if found.pop("provider", None) != provider:
        raise SignInRefusedError(Refusal.NOT_GENUINE, reason="the sign-in was started at another provider")
    next_path = found.pop("next", "/")
    try:
        return Attempt.remembered(found), next_path
    except TypeError as error:
        raise SignInRefusedError(Refusal.STALE, reason="the started sign-in is from an older version") from error
