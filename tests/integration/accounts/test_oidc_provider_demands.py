"""What the certified provider refuses a client that leaves something out: so what we send is needed, and right."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings as django_settings
from django.urls import reverse
from joserfc.jwk import ECKey
from tests.integration.accounts.conftest import OUR_KEY
from tests.provider.visitor import Visitor

from mestring.accounts.oidc.answer import code_in
from mestring.accounts.oidc.connection import Connection
from mestring.accounts.oidc.identity import verified
from mestring.accounts.oidc.refusal import Refusal, SignInRefusedError
from mestring.accounts.oidc.request import Attempt, sign_in_address
from mestring.accounts.oidc.tokens import exchange
from mestring.core import clock

KARI = "innbygger-kari"


@pytest.fixture
def begun(doors, running):
    """A function that starts a sign-in at one of the doors and goes through it at the provider."""

    def begin(name, **changes):
        connection = Connection(doors(name, **changes)[name])
        back_to = django_settings.ADDRESS + reverse("accounts:oidc-callback", args=[name])
        attempt = Attempt.new(redirect_uri=back_to, now=clock.now())
        address = sign_in_address(connection, attempt=attempt, now=clock.now())
        answered = urlsplit(Visitor(running.issuer).signs_in(address, as_=KARI)).query
        answer = {name: values[0] for name, values in parse_qs(answered).items()}
        return connection, attempt, code_in(answer, attempt=attempt, connection=connection, now=clock.now())

    return begin


def exchanged(connection, attempt, code):
    return exchange(connection, code=code, attempt=attempt, now=clock.now())


@pytest.mark.parametrize("door", ["citizens", "employees"])
def test_a_sign_in_with_everything_in_place_is_given_tokens_that_hold(begun, door):
    connection, attempt, code = begun(door)
    tokens = exchanged(connection, attempt, code)
    identity = verified(tokens, connection=connection, attempt=attempt, now=clock.now())
    assert (identity.subject, identity.level) == (KARI, "loa-high")


def test_a_token_says_when_the_person_last_proved_who_they_are_when_we_ask(begun):
    connection, attempt, code = begun("citizens", max_age=300)
    identity = verified(exchanged(connection, attempt, code), connection=connection, attempt=attempt, now=clock.now())
    assert abs(identity.claims["auth_time"] - clock.now().timestamp()) < 60


def test_a_code_is_worth_nothing_without_the_verifier_it_was_asked_with(begun):
    connection, attempt, code = begun("citizens")
    with pytest.raises(SignInRefusedError, match="invalid_grant"):
        exchanged(connection, replace(attempt, verifier="v" * 64), code)


def test_a_code_is_worth_nothing_the_second_time(begun):
    connection, attempt, code = begun("citizens")
    exchanged(connection, attempt, code)
    with pytest.raises(SignInRefusedError, match="invalid_grant") as caught:
        exchanged(connection, attempt, code)
    assert caught.value.refusal is Refusal.STALE


def test_somebody_with_another_key_is_not_us(doors):
    impostor = ECKey.generate_key("P-256", {"kid": OUR_KEY.kid})
    connection = Connection(doors("citizens", private_key=impostor)["citizens"])
    attempt = Attempt.new(redirect_uri="http://127.0.0.1:8000/", now=clock.now())
    with pytest.raises(SignInRefusedError, match="PAR answered 401: invalid_client"):
        sign_in_address(connection, attempt=attempt, now=clock.now())


def test_an_address_nobody_registered_is_not_sent_back_to(doors):
    connection = Connection(doors("citizens")["citizens"])
    attempt = Attempt.new(redirect_uri="https://ond.eksempel.test/", now=clock.now())
    with pytest.raises(SignInRefusedError, match=r"PAR answered 400: (invalid_redirect_uri|invalid_request)"):
        sign_in_address(connection, attempt=attempt, now=clock.now())


def test_the_provider_demands_par(begun):
    with pytest.raises(SignInRefusedError, match="the provider refused: invalid_request"):
        begun("citizens", use_par=False)


def test_the_provider_demands_dpop_of_the_employees_client(begun):
    connection, attempt, code = begun("employees", use_dpop=False)
    with pytest.raises(SignInRefusedError, match="token endpoint answered 400"):
        exchanged(connection, attempt, code)


def test_a_statement_addressed_to_the_token_endpoint_is_taken_too(begun):
    connection, attempt, code = begun("citizens", assertion_audience="token_endpoint")
    assert exchanged(connection, attempt, code).id_token
