"""An id_token is believed only when every check holds."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from joserfc.jwk import ECKey, RSAKey
from tests.provider import mimic
from tests.provider.mimic import FIRST_KEY, NOW, RSA_KEY, id_token_claims, signed, tokens, unsigned

from mestring.accounts.oidc.identity import verified
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError

SECONDS = int(NOW.timestamp())


def refusal_of(token: str, *, provider: Any, attempt: Any, now: Any = NOW, **setup: Any) -> SignInRefusedError:
    with pytest.raises(SignInRefusedError) as caught:
        verified(tokens(token), connection=provider.connection(**setup), attempt=attempt, now=now)
    return caught.value


def test_a_token_in_good_order_tells_who_signed_in(provider, attempt):
    token = signed(id_token_claims(attempt, name="Kari Oppdiktet"))
    identity = verified(tokens(token), connection=provider.connection(), attempt=attempt, now=NOW)
    assert (identity.issuer, identity.subject, identity.session_id) == (mimic.ISSUER, "subjekt-1", "økt-1")
    assert (identity.level, identity.name) == ("loa-high", "Kari Oppdiktet")
    assert identity.national_identity_number == mimic.SYNTHETIC_NUMBER


def test_an_identity_tells_neither_number_nor_name_when_printed(provider, attempt):
    token = signed(id_token_claims(attempt, name="Kari Oppdiktet"))
    identity = verified(tokens(token), connection=provider.connection(), attempt=attempt, now=NOW)
    assert mimic.SYNTHETIC_NUMBER not in repr(identity)
    assert "Kari" not in repr(identity)
    assert token not in repr(tokens(token))


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"iss": "https://en-annen.eksempel.test"}, "iss"),
        ({"iss": mimic.ISSUER + "/"}, "iss"),
        ({"iss": None}, "iss"),
        ({"aud": "en-annen-klient"}, "aud"),
        ({"aud": [mimic.CLIENT_ID, "en-annen-klient"]}, "aud"),
        ({"aud": []}, "aud"),
        ({"aud": None}, "aud"),
        ({"azp": "en-annen-klient"}, "azp"),
        ({"nonce": "en-annen"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"nonce": ["liste"]}, "nonce"),
        ({"exp": SECONDS - 31}, "exp"),
        ({"exp": SECONDS - 30}, "exp"),
        ({"exp": None}, "exp"),
        ({"exp": "i morgen"}, "exp"),
        ({"exp": True}, "exp"),
        ({"exp": 10**400}, "exp"),
        ({"iat": SECONDS + 31}, "iat"),
        ({"iat": SECONDS - 3600}, "iat"),
        ({"iat": None}, "iat"),
        ({"nbf": SECONDS + 31}, "nbf"),
        ({"nbf": "snart"}, "nbf"),
        ({"nbf": True}, "nbf"),
        ({"sub": None}, "sub"),
        ({"sub": ""}, "sub"),
        ({"sub": 17}, "sub"),
        ({"sub": "s" * 256}, "sub"),
        ({"sid": "to\nlinjer"}, "sid"),
        ({"pid": "0181001234"}, "pid"),
        ({"pid": 1810012345}, "pid"),
        ({"at_hash": "feil"}, "at_hash"),
    ],
)
def test_a_wrong_claim_is_refused_and_the_reason_names_the_claim_but_not_its_value(provider, attempt, changed, reason):
    error = refusal_of(signed(id_token_claims(attempt, **changed)), provider=provider, attempt=attempt)
    assert error.refusal is Refusal.NOT_GENUINE
    assert reason in error.reason.split()
    assert mimic.SYNTHETIC_NUMBER not in error.reason
    assert attempt.nonce not in error.reason


@pytest.mark.parametrize("changed", [{"exp": SECONDS - 29}, {"iat": SECONDS + 29}, {"nbf": SECONDS + 29}])
def test_clocks_may_differ_by_half_a_minute(provider, attempt, changed):
    token = signed(id_token_claims(attempt, **changed))
    assert verified(tokens(token), connection=provider.connection(), attempt=attempt, now=NOW).subject == "subjekt-1"


def test_at_hash_of_the_access_token_given_is_accepted(provider, attempt):
    token = signed(id_token_claims(attempt, at_hash=mimic.half_hash("adgang")))
    assert verified(tokens(token), connection=provider.connection(), attempt=attempt, now=NOW).subject == "subjekt-1"
    with pytest.raises(SignInRefusedError, match="at_hash"):
        verified(tokens(token, access_token="en annen"), connection=provider.connection(), attempt=attempt, now=NOW)


@pytest.mark.parametrize(
    ("accepted", "stated", "level"),
    [
        (("loa-high",), "loa-high", "loa-high"),
        (("loa-high", "loa-substantial"), "loa-substantial", "loa-substantial"),
        (("loa-high",), "loa-substantial", None),
        (("loa-high",), "loa-low", None),
        (("loa-high",), "LOA-HIGH", None),
        (("loa-high",), None, None),
        (("loa-high",), ["loa-high", "annet"], "loa-high"),
        (("loa-high",), {"loa-high": 1}, None),
        ((), "loa-low", ""),
    ],
)
def test_only_an_accepted_level_is_good_enough(provider, attempt, accepted, stated, level):
    token = signed(id_token_claims(attempt, acr=stated))
    connection = provider.connection(acr_values=accepted, kind="employee")
    if level is None:
        with pytest.raises(SignInRefusedError) as caught:
            verified(tokens(token), connection=connection, attempt=attempt, now=NOW)
        assert caught.value.refusal is Refusal.TOO_WEAK
    else:
        assert verified(tokens(token), connection=connection, attempt=attempt, now=NOW).level == level


def test_the_level_may_stand_in_another_claim(provider, attempt):
    token = signed(id_token_claims(attempt, acr=None, **{"helse://niva": "4"}))
    connection = provider.connection(acr_values=("4",), acr_claim="helse://niva")
    assert verified(tokens(token), connection=connection, attempt=attempt, now=NOW).level == "4"


@pytest.mark.parametrize(
    ("signed_in_ago", "accepted"), [(0, True), (600, True), (630, True), (631, False), (None, False)]
)
def test_max_age_is_held_against_when_the_person_last_proved_who_they_are(provider, attempt, signed_in_ago, accepted):
    auth_time = None if signed_in_ago is None else SECONDS - signed_in_ago
    token = signed(id_token_claims(attempt, auth_time=auth_time))
    if accepted:
        assert verified(tokens(token), connection=provider.connection(max_age=600), attempt=attempt, now=NOW)
    else:
        assert "auth_time" in refusal_of(token, provider=provider, attempt=attempt, max_age=600).reason


def test_a_token_without_signature_is_refused(provider, attempt):
    error = refusal_of(unsigned(id_token_claims(attempt)), provider=provider, attempt=attempt)
    assert "not allowed" in error.reason


def test_a_public_key_used_as_a_shared_secret_is_refused(provider, attempt):
    token = mimic.signed_with_public_key_as_secret(id_token_claims(attempt), public_key=RSA_KEY)
    assert "not allowed" in refusal_of(token, provider=provider, attempt=attempt).reason


def test_an_algorithm_outside_the_configured_ones_is_refused(provider, attempt):
    token = signed(id_token_claims(attempt), key=RSA_KEY, algorithm="RS512")
    assert "not allowed" in refusal_of(token, provider=provider, attempt=attempt).reason
    assert verified(tokens(token), connection=provider.connection(algorithms=("RS512",)), attempt=attempt, now=NOW)


def test_a_strangers_key_under_the_providers_key_name_is_refused(provider, attempt):
    stranger = ECKey.generate_key("P-256", {"kid": FIRST_KEY.kid})
    error = refusal_of(signed(id_token_claims(attempt), key=stranger), provider=provider, attempt=attempt)
    assert "signature" in error.reason


def test_a_key_that_the_token_brings_itself_is_not_used(provider, attempt):
    stranger = ECKey.generate_key("P-256", {"kid": FIRST_KEY.kid})
    header = {"jwk": stranger.as_dict(private=False), "jku": "https://ond.eksempel.test/jwks"}
    token = signed(id_token_claims(attempt), key=stranger, header=header)
    assert "signature" in refusal_of(token, provider=provider, attempt=attempt).reason
    assert {path for path, _, _ in provider.calls} == {"/.well-known/openid-configuration", "/jwks"}


def test_a_key_meant_for_encryption_does_not_vouch_for_anybody(provider, attempt):
    provider.published = [ECKey.import_key({**FIRST_KEY.as_dict(private=False), "use": "enc"})]
    assert "0 keys" in refusal_of(signed(id_token_claims(attempt)), provider=provider, attempt=attempt).reason


def test_a_key_is_used_for_the_algorithm_it_was_published_for_alone(provider, attempt):
    provider.published = [RSAKey.import_key({**RSA_KEY.as_dict(private=False), "alg": "PS256"})]
    token = signed(id_token_claims(attempt), key=RSA_KEY, algorithm="RS256")
    assert "0 keys" in refusal_of(token, provider=provider, attempt=attempt).reason


def test_an_altered_claim_breaks_the_signature(provider, attempt):
    mine, other = (signed(id_token_claims(attempt, sub=sub)).split(".") for sub in ("subjekt-1", "subjekt-2"))
    error = refusal_of(".".join((mine[0], other[1], mine[2])), provider=provider, attempt=attempt)
    assert "signature" in error.reason


@pytest.mark.parametrize(
    "token",
    [
        "",
        "tekst",
        "a.b",
        "a.b.c",
        "..",
        "a.b.c.d.e",
        "é.é.é",
        "\ud800",
        "e30.e30.e30",
        "eyJhbGciOjF9.e30.x",
        "x" * 300_000,
    ],
)
def test_what_is_not_a_token_is_refused_in_words(provider, attempt, token):
    assert refusal_of(token, provider=provider, attempt=attempt).refusal is Refusal.NOT_GENUINE


def test_a_token_signed_over_something_else_than_claims_is_refused(provider, attempt):
    from joserfc import jws  # noqa: PLC0415 - used for this one forgery

    token = jws.serialize_compact({"alg": "ES256", "kid": FIRST_KEY.kid}, b"[1, 2]", FIRST_KEY)
    assert "content" in refusal_of(token, provider=provider, attempt=attempt).reason


def test_the_token_of_an_earlier_sign_in_does_not_serve_a_later_one(provider, attempt):
    token = signed(id_token_claims(attempt))
    later = replace(attempt, started=SECONDS + 60)
    error = refusal_of(token, provider=provider, attempt=later, now=NOW + timedelta(seconds=60))
    assert "before the sign-in" in error.reason
