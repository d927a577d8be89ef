"""Out to the provider and back: what goes through the browser, and what is believed of what it brings."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from tests.provider.mimic import CLIENT_ID, ISSUER, NOW

from mestring.accounts.oidc.answer import code_in
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import PATIENCE, Attempt, challenge, sign_in_address


def query(address):
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_with_par_the_browser_carries_nothing_but_a_reference(provider, attempt):
    address = sign_in_address(provider.connection(), attempt=attempt, now=NOW)
    assert address.startswith(f"{ISSUER}/authorize?")
    assert query(address) == {"client_id": CLIENT_ID, "request_uri": "urn:ietf:params:oauth:request_uri:proeve"}


def test_with_par_everything_goes_ahead_signed_by_us(provider, attempt):
    sign_in_address(provider.connection(max_age=600), attempt=attempt, now=NOW, ui_locales=("nn",))
    path, form, _ = provider.calls[-1]
    assert path == "/par"
    assert form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    assert form["client_assertion"].count(".") == 2
    expected = {
        "response_type": "code",
        "scope": "openid profile",
        "redirect_uri": attempt.redirect_uri,
        "state": attempt.state,
        "nonce": attempt.nonce,
        "code_challenge": challenge(attempt.verifier),
        "code_challenge_method": "S256",
        "acr_values": "loa-high loa-substantial",
        "max_age": "600",
        "ui_locales": "nn",
    }
    assert {name: form[name] for name in expected} == expected
    assert attempt.verifier not in form.values()


def test_without_par_the_same_stands_in_the_address(provider, attempt):
    address = sign_in_address(provider.connection(use_par=False), attempt=attempt, now=NOW)
    assert query(address)["state"] == attempt.state
    assert query(address)["code_challenge_method"] == "S256"
    assert attempt.verifier not in address
    assert provider.called("/par") == 0


def test_the_challenge_is_that_of_the_standard():
    # The example of RFC 7636, appendix B.
    assert challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_par_is_never_dropped_silently_where_the_provider_lacks_it(provider, attempt):
    del provider.metadata["pushed_authorization_request_endpoint"]
    with pytest.raises(SignInRefusedError, match="PAR") as caught:
        sign_in_address(provider.connection(), attempt=attempt, now=NOW)
    assert caught.value.refusal is Refusal.MISCONFIGURED


@pytest.mark.parametrize(
    ("status", "body"),
    [(400, {"error": "invalid_client"}), (201, {}), (201, {"request_uri": 17}), (302, {"request_uri": "urn:x"})],
)
def test_a_refused_par_stops_the_sign_in(provider, attempt, status, body):
    provider.answers["/par"] = lambda form, headers: httpx.Response(status, json=body)
    with pytest.raises(SignInRefusedError, match=f"PAR answered {status}"):
        sign_in_address(provider.connection(), attempt=attempt, now=NOW)


def test_free_text_from_the_provider_never_reaches_the_log(provider, attempt):
    provider.answers["/par"] = lambda form, headers: httpx.Response(
        400, json={"error": "Kari 01810012345\nfalsk linje"}
    )
    with pytest.raises(SignInRefusedError) as caught:
        sign_in_address(provider.connection(), attempt=attempt, now=NOW)
    assert caught.value.reason == "PAR answered 400: no error code"


def test_every_attempt_has_its_own_secrets_and_survives_the_session():
    attempts = [Attempt.new(redirect_uri="https://mestring.eksempel.test/tilbake", now=NOW) for _ in range(50)]
    assert len({secret for a in attempts for secret in (a.state, a.nonce, a.verifier)}) == 150
    assert Attempt.remembered(attempts[0].as_dict()) == attempts[0]
    assert attempts[0].verifier not in repr(attempts[0])


GOOD = {"code": "kode", "iss": ISSUER}


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({}, None),
        ({"state": "en-annen"}, Refusal.NOT_GENUINE),
        ({"state": ""}, Refusal.NOT_GENUINE),
        ({"state": "æøå"}, Refusal.NOT_GENUINE),
        ({"iss": "https://en-annen.eksempel.test"}, Refusal.NOT_GENUINE),
        ({"iss": None}, Refusal.NOT_GENUINE),
        ({"code": ""}, Refusal.NOT_GENUINE),
        ({"code": "k" * 4097}, Refusal.NOT_GENUINE),
        ({"error": "access_denied"}, Refusal.CANCELLED),
        ({"error": "unmet_authentication_requirements"}, Refusal.TOO_WEAK),
        ({"error": "temporarily_unavailable"}, Refusal.UNAVAILABLE),
        ({"error": "invalid_request"}, Refusal.MISCONFIGURED),
        ({"error": "Ukjent <feil>"}, Refusal.MISCONFIGURED),
        ({"error": "access_denied", "state": "en-annen"}, Refusal.NOT_GENUINE),
        ({"error": "access_denied", "iss": "https://en-annen.eksempel.test"}, Refusal.NOT_GENUINE),
    ],
)
def test_the_answer_is_believed_only_from_this_provider_to_this_start(provider, attempt, changed, refusal):
    answer = {"state": attempt.state, **GOOD, **changed}
    answer = {name: value for name, value in answer.items() if value is not None}
    if refusal is None:
        assert code_in(answer, attempt=attempt, connection=provider.connection(), now=NOW) == "kode"
    else:
        with pytest.raises(SignInRefusedError) as caught:
            code_in(answer, attempt=attempt, connection=provider.connection(), now=NOW)
        assert caught.value.refusal is refusal


def test_a_provider_that_does_not_promise_iss_may_leave_it_out_but_not_name_another(provider, attempt):
    provider.metadata["authorization_response_iss_parameter_supported"] = False
    connection = provider.connection()
    assert code_in({"state": attempt.state, "code": "kode"}, attempt=attempt, connection=connection, now=NOW) == "kode"
    with pytest.raises(SignInRefusedError, match="another provider"):
        code_in(
            {"state": attempt.state, "code": "k", "iss": "https://b.test"},
            attempt=attempt,
            connection=connection,
            now=NOW,
        )


@pytest.mark.parametrize(
    ("later", "accepted"), [(timedelta(0), True), (PATIENCE, True), (PATIENCE + timedelta(seconds=1), False)]
)
def test_we_wait_half_an_hour_for_the_person(provider, attempt, later, accepted):
    answer = {"state": attempt.state, **GOOD}
    if accepted:
        assert code_in(answer, attempt=attempt, connection=provider.connection(), now=NOW + later) == "kode"
    else:
        with pytest.raises(SignInRefusedError) as caught:
            code_in(answer, attempt=attempt, connection=provider.connection(), now=NOW + later)
        assert caught.value.refusal is Refusal.STALE
