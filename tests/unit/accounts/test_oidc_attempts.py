"""Started sign-ins are kept one for each tab, and taken once."""

import pytest
from tests.provider.mimic import NOW

from mestring.accounts import oidc_attempts
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt


def started(session, *, provider="citizens", next_path="/planer/"):
    attempt = Attempt.new(redirect_uri="https://mestring.eksempel.test/tilbake", now=NOW)
    oidc_attempts.remember(session, attempt=attempt, provider=provider, next_path=next_path)
    return attempt


def test_a_started_sign_in_is_taken_with_the_page_it_was_for_and_only_once():
    session = {}
    attempt, other = started(session), started(session, next_path="/annet/")
    assert oidc_attempts.take(session, state=attempt.state, provider="citizens") == (attempt, "/planer/")
    with pytest.raises(SignInRefusedError) as caught:
        oidc_attempts.take(session, state=attempt.state, provider="citizens")
    assert caught.value.refusal is Refusal.STALE
    assert oidc_attempts.take(session, state=other.state, provider="citizens") == (other, "/annet/")


def test_the_ninth_tab_makes_the_first_be_forgotten():
    session = {}
    first, *others = [started(session) for _ in range(oidc_attempts.MOST + 1)]
    with pytest.raises(SignInRefusedError):
        oidc_attempts.take(session, state=first.state, provider="citizens")
    for attempt in others:
        assert oidc_attempts.take(session, state=attempt.state, provider="citizens")[0] == attempt


def test_a_sign_in_started_at_one_provider_is_spent_when_tried_at_another():
    session = {}
    attempt = started(session)
    with pytest.raises(SignInRefusedError) as caught:
        oidc_attempts.take(session, state=attempt.state, provider="employees")
    assert caught.value.refusal is Refusal.NOT_GENUINE
    with pytest.raises(SignInRefusedError):
        oidc_attempts.take(session, state=attempt.state, provider="citizens")


def test_what_an_older_version_kept_is_refused_in_words():
    session = {oidc_attempts.KEY: {"s": {"provider": "citizens", "next": "/", "state": "s", "ukjent": 1}}}
    with pytest.raises(SignInRefusedError) as caught:
        oidc_attempts.take(session, state="s", provider="citizens")
    assert caught.value.refusal is Refusal.STALE
