"""Signing out there when one signs out here, and hearing it when one signs out elsewhere."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.provider.mimic import CLIENT_ID, ISSUER, NOW, id_token_claims, logout_claims, signed

from mestring.accounts.oidc.logout import back_channel_notice, front_channel_session, sign_out_address
from mestring.accounts.oidc.refusal import SignInRefusedError

HOME = "https://mestring.eksempel.test/"
SECONDS = int(NOW.timestamp())
EVENT = "http://schemas.openid.net/event/backchannel-logout"
TYPED = {"typ": "logout+jwt"}


def test_the_browser_is_sent_to_the_provider_with_what_shows_whose_session_it_is(provider):
    address = sign_out_address(
        provider.connection(), id_token="a.b.c", state="s", post_logout_redirect_uri=HOME, now=NOW
    )
    assert address.startswith(f"{ISSUER}/logout?")
    assert parse_qs(urlsplit(address).query) == {
        "client_id": [CLIENT_ID],
        "id_token_hint": ["a.b.c"],
        "post_logout_redirect_uri": [HOME],
        "state": ["s"],
    }


def test_a_provider_without_sign_out_gives_nowhere_to_go(provider):
    del provider.metadata["end_session_endpoint"]
    assert sign_out_address(provider.connection(), id_token="", state="", post_logout_redirect_uri=HOME, now=NOW) == ""


@pytest.mark.parametrize(
    ("parameters", "session"),
    [
        ({"iss": ISSUER, "sid": "økt-1"}, "økt-1"),
        ({"iss": ISSUER + "/", "sid": "økt-1"}, None),
        ({"iss": "https://en-annen.eksempel.test", "sid": "økt-1"}, None),
        ({"sid": "økt-1"}, None),
        ({"iss": ISSUER}, None),
        ({"iss": ISSUER, "sid": ""}, None),
        ({"iss": ISSUER, "sid": "x" * 256}, None),
    ],
)
def test_a_front_channel_call_must_name_the_provider_and_the_session(provider, parameters, session):
    if session:
        assert front_channel_session(parameters, connection=provider.connection()) == session
    else:
        with pytest.raises(SignInRefusedError):
            front_channel_session(parameters, connection=provider.connection())


@pytest.mark.parametrize("typ", ["logout+jwt", "application/logout+jwt", "LOGOUT+JWT"])
def test_a_notice_in_good_order_names_person_and_session(provider, typ):
    token = signed(logout_claims(), header={"typ": typ})
    notice = back_channel_notice(token, connection=provider.connection(), now=NOW)
    assert (notice.subject, notice.session_id, notice.notice_id) == ("subjekt-1", "økt-1", "melding-1")


def test_a_notice_is_remembered_for_as_long_as_it_could_be_played_again(provider):
    token = signed(logout_claims(exp=SECONDS + 10**6), header=TYPED)
    notice = back_channel_notice(token, connection=provider.connection(), now=NOW)
    with pytest.raises(SignInRefusedError):
        back_channel_notice(token, connection=provider.connection(), now=notice.remember_until)
    almost = notice.remember_until - timedelta(seconds=60)
    assert back_channel_notice(token, connection=provider.connection(), now=almost)


@pytest.mark.parametrize("left_out", ["sub", "sid"])
def test_a_notice_may_name_the_person_or_the_session_alone(provider, left_out):
    token = signed(logout_claims(**{left_out: None}), header=TYPED)
    assert back_channel_notice(token, connection=provider.connection(), now=NOW)


@pytest.mark.parametrize(
    ("changed", "header", "reason"),
    [
        ({}, {}, "typ"),
        ({}, {"typ": "JWT"}, "typ"),
        ({"iss": "https://en-annen.eksempel.test"}, TYPED, "iss"),
        ({"aud": "en-annen-klient"}, TYPED, "aud"),
        ({"iat": SECONDS + 31}, TYPED, "iat"),
        ({"iat": SECONDS - 631, "exp": SECONDS + 9}, TYPED, "iat"),
        ({"iat": None}, TYPED, "iat"),
        ({"exp": SECONDS - 31}, TYPED, "exp"),
        ({"exp": None}, TYPED, "exp"),
        ({"events": None}, TYPED, "events"),
        ({"events": {}}, TYPED, "events"),
        ({"events": {EVENT: "ja"}}, TYPED, "events"),
        ({"events": [EVENT]}, TYPED, "events"),
        ({"events": {"http://en.annen/hendelse": {}}}, TYPED, "events"),
        ({"nonce": "n"}, TYPED, "nonce"),
        ({"jti": None}, TYPED, "jti"),
        ({"sub": None, "sid": None}, TYPED, "sub"),
    ],
)
def test_what_is_not_a_fresh_logout_notice_to_us_is_refused(provider, changed, header, reason):
    token = signed(logout_claims(**changed), header=header)
    with pytest.raises(SignInRefusedError, match=reason):
        back_channel_notice(token, connection=provider.connection(), now=NOW)


def test_an_id_token_cannot_be_used_to_sign_somebody_out(provider, attempt):
    with pytest.raises(SignInRefusedError):
        back_channel_notice(signed(id_token_claims(attempt)), connection=provider.connection(), now=NOW)
