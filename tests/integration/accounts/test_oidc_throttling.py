"""Failed sign-ins from one address are counted, and too many close the door for a while."""

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.urls import reverse
from tests.integration.accounts.conftest import back, sign_in, to_provider

from mestring.accounts.models import User

KARI = "innbygger-kari"
CALLBACK = {"code": "gjettet-kode", "state": "gjettet-tilstand"}


def guess(client):
    return client.get(reverse("accounts:oidc-callback", args=["citizens"]), CALLBACK)


@pytest.fixture
def limit(settings):
    settings.AXES_FAILURE_LIMIT = 3
    return 3


def test_too_many_guesses_close_the_door_for_that_address(client, visitor, limit):
    for _ in range(limit):
        assert guess(client).status_code == 400
    shut = guess(client)
    assert shut.status_code == 429
    assert "Vent et kvarter" in shut.content.decode()
    assert client.get(reverse("accounts:oidc-start", args=["citizens"])).status_code == 429


def test_a_true_sign_in_waits_too_while_the_door_is_shut(client, visitor, limit):
    address = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    for _ in range(limit):
        guess(Client())
    assert back(client, address).status_code == 429
    assert not User.objects.exists()


def test_another_address_is_not_shut_out(visitor, limit):
    for _ in range(limit):
        guess(Client())
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert sign_in(elsewhere, visitor, "citizens", as_=KARI).status_code == 302


def test_colleagues_behind_one_address_are_not_shut_out_by_honest_mistakes(client, visitor, limit):
    for _ in range(limit + 1):
        assert sign_in(client, visitor, "employees", as_="ansatt-ukjent").status_code == 403
    assert not AccessAttempt.objects.exists()


def test_turning_back_and_a_low_level_are_not_counted(client, running, doors, visitor, limit):
    from tests.provider.visitor import Visitor  # noqa: PLC0415 - a new browser at the provider for each try

    for _ in range(limit):
        back(client, Visitor(running.issuer).signs_in(to_provider(client, "citizens"), cancels=True))
        sign_in(client, Visitor(running.issuer), "citizens", as_=KARI, level="loa-low")
    assert not AccessAttempt.objects.exists()


def test_what_is_counted_holds_neither_code_nor_state(client, visitor, limit):
    guess(client)
    kept = str(AccessAttempt.objects.values().get())
    assert "gjettet" not in kept
    assert "oidc:citizens" in kept
