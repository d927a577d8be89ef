"""A provider's addresses and keys: fetched once, kept, fetched anew when keys change, never from elsewhere."""

from datetime import timedelta

import httpx
import pytest
from tests.provider.mimic import FIRST_KEY, ISSUER, NOW, RSA_KEY, SECOND_KEY

from mestring.accounts.oidc.discovery import KEPT
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError

WELL_KNOWN = "/.well-known/openid-configuration"


def key_named(discovery, name, *, now=NOW, algorithm="ES256"):
    return discovery.key(key_id=name, algorithm=algorithm, now=now)


def test_metadata_and_keys_are_fetched_once_and_kept(provider):
    discovery = provider.connection().discovery
    for _ in range(3):
        assert key_named(discovery, FIRST_KEY.kid).kid == FIRST_KEY.kid
    assert (provider.called(WELL_KNOWN), provider.called("/jwks")) == (1, 1)


def test_both_are_fetched_anew_after_an_hour(provider):
    discovery = provider.connection().discovery
    key_named(discovery, FIRST_KEY.kid)
    key_named(discovery, FIRST_KEY.kid, now=NOW + KEPT)
    assert (provider.called(WELL_KNOWN), provider.called("/jwks")) == (2, 2)


def test_a_key_withdrawn_by_the_provider_is_forgotten_after_an_hour(provider):
    discovery = provider.connection().discovery
    key_named(discovery, FIRST_KEY.kid)
    provider.published = [SECOND_KEY]
    with pytest.raises(SignInRefusedError, match="0 keys"):
        key_named(discovery, FIRST_KEY.kid, now=NOW + KEPT)


def test_a_new_key_name_makes_the_keys_be_fetched_anew(provider):
    discovery = provider.connection().discovery
    key_named(discovery, FIRST_KEY.kid)
    provider.published = [FIRST_KEY, SECOND_KEY]
    assert key_named(discovery, SECOND_KEY.kid).kid == SECOND_KEY.kid
    assert key_named(discovery, FIRST_KEY.kid).kid == FIRST_KEY.kid
    assert provider.called("/jwks") == 2


def test_made_up_key_names_cannot_make_us_hammer_the_provider(provider):
    discovery = provider.connection().discovery
    for number in range(20):
        with pytest.raises(SignInRefusedError, match="0 keys"):
            key_named(discovery, f"oppdiktet-{number}", now=NOW + timedelta(seconds=number))
    assert provider.called("/jwks") == 2  # the first, and one extra for all twenty
    provider.published = [SECOND_KEY]
    assert key_named(discovery, SECOND_KEY.kid, now=NOW + timedelta(seconds=30)).kid == SECOND_KEY.kid


def test_a_token_without_key_name_fits_only_where_there_is_one_key_of_its_kind(provider):
    discovery = provider.connection().discovery
    assert key_named(discovery, None).kid == FIRST_KEY.kid
    assert key_named(discovery, None, algorithm="RS256").kid == RSA_KEY.kid
    provider.published = [FIRST_KEY, SECOND_KEY]
    with pytest.raises(SignInRefusedError, match="2 keys"):
        key_named(provider.connection().discovery, None)


def test_an_rsa_key_is_never_used_for_a_curve_signature(provider):
    with pytest.raises(SignInRefusedError, match="0 keys"):
        key_named(provider.connection().discovery, RSA_KEY.kid, algorithm="ES256")


@pytest.mark.parametrize("said", ["https://en-annen.eksempel.test", ISSUER + "/", ISSUER.upper(), None])
def test_metadata_that_names_another_issuer_is_not_used(provider, said):
    provider.metadata["issuer"] = said
    with pytest.raises(SignInRefusedError) as caught:
        provider.connection().discovery.metadata(now=NOW)
    assert caught.value.refusal is Refusal.MISCONFIGURED


@pytest.mark.parametrize("name", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
@pytest.mark.parametrize(
    "address", [None, 17, "", "http://innlogging.eksempel.test/x", "javascript:alert(1)", "https://a:b@c.test"]
)
def test_an_address_that_is_missing_or_unprotected_is_not_used(provider, name, address):
    provider.metadata[name] = address
    with pytest.raises(SignInRefusedError, match=name):
        provider.connection().discovery.metadata(now=NOW)


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(500),
        httpx.Response(302, headers={"Location": "https://ond.eksempel.test"}),
        httpx.Response(200, text="<html>ikke json</html>"),
        httpx.Response(200, json=["liste"]),
        httpx.Response(200, text="[" * 100_000),
        httpx.Response(200, json={"keys": [], "fyll": "x" * 1_000_001}),
    ],
    ids=["fault", "redirect", "page", "list", "deep", "huge"],
)
@pytest.mark.parametrize("path", [WELL_KNOWN, "/jwks"])
def test_a_provider_that_answers_nonsense_is_unavailable_in_words(provider, path, answer):
    provider.answers[path] = lambda form, headers: answer
    with pytest.raises(SignInRefusedError) as caught:
        key_named(provider.connection().discovery, FIRST_KEY.kid)
    assert caught.value.refusal is Refusal.UNAVAILABLE
    assert provider.called("") == provider.called("/") == 0


@pytest.mark.parametrize("keys", [None, {}, "tekst", [17, "tekst", {"kty": "ukjent", "kid": FIRST_KEY.kid}]])
def test_a_key_set_without_a_usable_key_refuses_instead_of_failing(provider, keys):
    provider.answers["/jwks"] = lambda form, headers: httpx.Response(200, json={"keys": keys})
    with pytest.raises(SignInRefusedError):
        key_named(provider.connection().discovery, FIRST_KEY.kid)


def test_a_malformed_key_refuses_instead_of_failing(provider):
    broken = {"kty": "EC", "crv": "P-256", "x": "AAAA", "y": "AAAA", "kid": "knust"}
    provider.answers["/jwks"] = lambda form, headers: httpx.Response(200, json={"keys": [broken]})
    with pytest.raises(SignInRefusedError) as caught:
        key_named(provider.connection().discovery, "knust")
    assert caught.value.refusal is Refusal.UNAVAILABLE


def test_an_unreachable_provider_is_unavailable_in_words(provider):
    def unreachable(form, headers):
        raise httpx.ConnectTimeout("ingen svarer")

    provider.answers[WELL_KNOWN] = unreachable
    with pytest.raises(SignInRefusedError) as caught:
        provider.connection().discovery.metadata(now=NOW)
    assert caught.value.refusal is Refusal.UNAVAILABLE
    assert "ConnectTimeout" in caught.value.reason
