"""The code is exchanged once, by us, over a channel where we prove who we are."""

from datetime import timedelta

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey
from tests.provider.mimic import CLIENT_ID, ISSUER, NOW, OUR_KEY

from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.tokens import exchange

GIVEN = {"id_token": "a.b.c", "access_token": "adgang", "token_type": "Bearer", "expires_in": 60}
SECONDS = int(NOW.timestamp())


def answering(provider, status, body, **headers):
    provider.answers["/token"] = lambda form, got: httpx.Response(status, json=body, headers=headers)


def assertion(form):
    return jwt.decode(form["client_assertion"], OUR_KEY, algorithms=["ES256"])


def test_the_code_goes_with_the_verifier_and_our_signature(provider, attempt):
    answering(provider, 200, GIVEN)
    tokens = exchange(provider.connection(), code="kode", attempt=attempt, now=NOW)
    assert (tokens.id_token, tokens.access_token) == ("a.b.c", "adgang")
    _, form, headers = provider.calls[-1]
    assert {name: form[name] for name in ("grant_type", "code", "code_verifier", "redirect_uri", "client_id")} == {
        "grant_type": "authorization_code",
        "code": "kode",
        "code_verifier": attempt.verifier,
        "redirect_uri": attempt.redirect_uri,
        "client_id": CLIENT_ID,
    }
    assert "DPoP" not in headers
    assert "Authorization" not in headers


@pytest.mark.parametrize(("setting", "audience"), [("issuer", ISSUER), ("token_endpoint", f"{ISSUER}/token")])
def test_our_statement_says_who_we_are_to_whom_and_lives_a_minute(provider, attempt, setting, audience):
    answering(provider, 200, GIVEN)
    exchange(provider.connection(assertion_audience=setting), code="kode", attempt=attempt, now=NOW)
    read = assertion(provider.calls[-1][1])
    assert read.header == {"typ": "JWT", "alg": "ES256", "kid": OUR_KEY.kid}
    jti = read.claims.pop("jti")
    assert len(jti) >= 32
    assert read.claims == {
        "iss": CLIENT_ID,
        "sub": CLIENT_ID,
        "aud": audience,
        "iat": SECONDS,
        "nbf": SECONDS,
        "exp": SECONDS + 60,
    }


def test_a_key_registered_by_certificate_is_named_by_its_print(provider, attempt):
    answering(provider, 200, GIVEN)
    key = ECKey.import_key({**OUR_KEY.as_dict(private=True), "x5t#S256": "avtrykk"})
    exchange(provider.connection(private_key=key), code="kode", attempt=attempt, now=NOW)
    assert assertion(provider.calls[-1][1]).header["x5t#S256"] == "avtrykk"


def test_no_statement_is_used_twice(provider, attempt):
    answering(provider, 200, GIVEN)
    connection = provider.connection()
    for _ in range(2):
        exchange(connection, code="kode", attempt=attempt, now=NOW)
    sent = [assertion(form).claims["jti"] for path, form, _ in provider.calls if path == "/token"]
    assert len(set(sent)) == 2


@pytest.mark.parametrize(
    ("status", "body", "refusal"),
    [
        (400, {"error": "invalid_grant"}, Refusal.STALE),
        (401, {"error": "invalid_client"}, Refusal.MISCONFIGURED),
        (400, {"error": "use_dpop_nonce"}, Refusal.MISCONFIGURED),
        (503, {"error": "temporarily_unavailable"}, Refusal.UNAVAILABLE),
        (200, {**GIVEN, "id_token": None}, Refusal.NOT_GENUINE),
        (200, {**GIVEN, "access_token": ""}, Refusal.NOT_GENUINE),
        (200, {**GIVEN, "token_type": "DPoP"}, Refusal.NOT_GENUINE),
        (200, {**GIVEN, "token_type": None}, Refusal.NOT_GENUINE),
        (302, GIVEN, Refusal.MISCONFIGURED),
    ],
)
def test_anything_but_tokens_is_refused_in_words(provider, attempt, status, body, refusal):
    answering(provider, status, body)
    with pytest.raises(SignInRefusedError) as caught:
        exchange(provider.connection(), code="kode", attempt=attempt, now=NOW)
    assert caught.value.refusal is refusal


def proof_in(headers):
    key = ECKey.import_key(jwt_header(headers["DPoP"])["jwk"])
    return key, jwt.decode(headers["DPoP"], key, algorithms=["ES256"])


def jwt_header(token):
    from joserfc import jws  # noqa: PLC0415 - the key stands in the header, so it must be read before it is checked

    return jws.extract_compact(token.encode()).headers()


def test_with_dpop_the_proof_is_for_this_call_by_a_key_that_stays_here(provider, attempt):
    answering(provider, 200, {**GIVEN, "token_type": "DPoP"})
    exchange(provider.connection(use_dpop=True), code="kode", attempt=attempt, now=NOW)
    key, read = proof_in(provider.calls[-1][2])
    assert read.header["typ"] == "dpop+jwt"
    assert set(read.header["jwk"]) == {"kty", "crv", "x", "y"}
    assert not key.is_private
    assert {name: read.claims[name] for name in ("htm", "htu", "iat")} == {
        "htm": "POST",
        "htu": f"{ISSUER}/token",
        "iat": SECONDS,
    }


def test_with_dpop_an_unbound_token_is_refused(provider, attempt):
    answering(provider, 200, GIVEN)
    with pytest.raises(SignInRefusedError, match="dpop"):
        exchange(provider.connection(use_dpop=True), code="kode", attempt=attempt, now=NOW)


def test_the_servers_own_nonce_is_put_in_the_proof_and_the_call_made_once_more(provider, attempt):
    def demanding(form, headers):
        if "nonce" in proof_in(headers)[1].claims:
            return httpx.Response(200, json={**GIVEN, "token_type": "DPoP"})
        return httpx.Response(400, json={"error": "use_dpop_nonce"}, headers={"DPoP-Nonce": "tjenerens"})

    provider.answers["/token"] = demanding
    exchange(provider.connection(use_dpop=True), code="kode", attempt=attempt, now=NOW)
    first, second = [(form, headers) for path, form, headers in provider.calls if path == "/token"]
    assert proof_in(second[1])[1].claims["nonce"] == "tjenerens"
    assert proof_in(first[1])[0].thumbprint() == proof_in(second[1])[0].thumbprint()
    assert proof_in(first[1])[1].claims["jti"] != proof_in(second[1])[1].claims["jti"]
    assert assertion(first[0]).claims["jti"] != assertion(second[0]).claims["jti"]


def test_a_server_that_is_never_satisfied_is_asked_twice_and_no_more(provider, attempt):
    answering(provider, 400, {"error": "use_dpop_nonce"}, **{"DPoP-Nonce": "enda en"})
    with pytest.raises(SignInRefusedError, match="use_dpop_nonce"):
        exchange(provider.connection(use_dpop=True), code="kode", attempt=attempt, now=NOW + timedelta(seconds=1))
    assert provider.called("/token") == 2
