"""Signing out here, at the provider, and by the provider."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from tests.integration.accounts.conftest import sign_in
from tests.provider.visitor import Visitor

from mestring.accounts.actions.sign_in_sessions import KEPT
from mestring.accounts.models.sign_in_session import SignInSession
from mestring.accounts.models.used_logout_notice import UsedLogoutNotice
from mestring.core import clock
from mestring.core.models import AuditEvent

KARI, OLA = "innbygger-kari", "innbygger-ola"


def address(name, provider="citizens"):
    return reverse(f"accounts:oidc-{name}", args=[provider])


def is_signed_in(client):
    return "_auth_user_id" in client.session


def ends_at_the_provider(client, visitor):
    """Sign out here, and go on to sign out at the provider; what it leads back to."""
    return visitor.signs_out(client.post(address("logout"))["Refresh"].removeprefix("0; url="))


def test_signing_out_here_ends_the_session_and_leads_on_to_the_provider(client, visitor, running):
    sign_in(client, visitor, "citizens", as_=KARI)
    key = client.session.session_key
    page = client.post(address("logout"))
    onwards = page["Refresh"].removeprefix("0; url=")
    assert onwards.startswith(f"{running.issuer}/session/end?")
    assert parse_qs(urlsplit(onwards).query)["id_token_hint"][0].count(".") == 2
    assert not is_signed_in(client)
    assert not Session.objects.filter(session_key=key).exists()
    assert not SignInSession.objects.get().is_open
    assert "no-store" in page["Cache-Control"]


def test_after_the_provider_one_is_sent_back_here(client, visitor, settings):
    sign_in(client, visitor, "citizens", as_=KARI)
    assert ends_at_the_provider(client, visitor).startswith(f"{settings.ADDRESS}/?state=")


def test_signing_out_still_works_when_the_seal_of_the_token_no_longer_opens(client, visitor, settings):
    sign_in(client, visitor, "citizens", as_=KARI)
    session = client.session
    session["oidc_id_token"] = "ødelagt"
    session.save()
    onwards = client.post(address("logout"))["Refresh"]
    assert "id_token_hint" not in onwards
    assert "client_id" in onwards
    assert not is_signed_in(client)


def test_signing_out_works_here_when_the_provider_is_down(client, visitor, doors):
    sign_in(client, visitor, "citizens", as_=KARI)
    doors("citizens", issuer="http://127.0.0.1:9")
    assert client.post(address("logout"))["Location"] == "/"
    assert not is_signed_in(client)


def test_a_link_from_elsewhere_cannot_sign_anybody_out(client, visitor):
    sign_in(client, visitor, "citizens", as_=KARI)
    page = client.get(address("logout"))
    assert page.status_code == 200
    assert "Vil du logge ut?" in page.content.decode()
    assert is_signed_in(client)


def test_a_form_from_elsewhere_cannot_sign_anybody_out(visitor):
    strict = Client(enforce_csrf_checks=True)
    sign_in(strict, visitor, "citizens", as_=KARI)
    assert strict.post(address("logout")).status_code == 403
    assert is_signed_in(strict)


def test_one_who_did_not_come_by_this_provider_is_just_sent_home(client, visitor):
    sign_in(client, visitor, "citizens", as_=KARI)
    assert client.post(address("logout", "employees"))["Location"] == "/"
    assert is_signed_in(client)


def test_the_provider_ends_the_session_through_the_browser_without_our_cookie(client, visitor, running):
    sign_in(client, visitor, "citizens", as_=KARI)
    sid = SignInSession.objects.get().sid
    frame = Client().get(address("frontchannel"), {"iss": running.issuer, "sid": sid})
    assert frame.status_code == 200
    assert not is_signed_in(client)
    assert not SignInSession.objects.get().is_open
    assert running.issuer in frame["Content-Security-Policy"].split("frame-ancestors")[1].split(";")[0]
    assert "'none'" not in frame["Content-Security-Policy"].split("frame-ancestors")[1].split(";")[0]
    assert "X-Frame-Options" not in frame
    assert "no-store" in frame["Cache-Control"]


@pytest.mark.parametrize("wrong", ["iss", "sid", "door"])
def test_a_call_through_the_browser_that_names_another_session_ends_nothing(client, visitor, running, wrong):
    sign_in(client, visitor, "citizens", as_=KARI)
    sid = SignInSession.objects.get().sid
    query = {"iss": running.issuer, "sid": sid}
    if wrong != "door":
        query[wrong] = "https://en-annen.eksempel.test"
    Client().get(address("frontchannel", "employees" if wrong == "door" else "citizens"), query)
    assert is_signed_in(client)


def test_the_provider_ends_the_session_from_machine_to_machine(client, visitor, running, postbox):
    sign_in(client, visitor, "citizens", as_=KARI)
    other_browser, other_visitor = Client(), Visitor(running.issuer)
    sign_in(other_browser, other_visitor, "citizens", as_=KARI)
    ends_at_the_provider(other_browser, other_visitor)
    token = postbox.next_token()
    response = Client(enforce_csrf_checks=True).post(address("backchannel"), {"logout_token": token})
    assert response.status_code == 200
    assert is_signed_in(client)  # another session at the provider, which goes on

    visitor.signs_out(f"{running.issuer}/session/end")
    response = Client(enforce_csrf_checks=True).post(address("backchannel"), {"logout_token": postbox.next_token()})
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert not is_signed_in(client)
    assert AuditEvent.objects.filter(action="accounts.signed_out_by_provider").count() == 1


def test_a_notice_played_again_is_refused(client, visitor, running, postbox):
    sign_in(client, visitor, "citizens", as_=KARI)
    visitor.signs_out(f"{running.issuer}/session/end")
    token = postbox.next_token()
    assert client.post(address("backchannel"), {"logout_token": token}).status_code == 200
    again = client.post(address("backchannel"), {"logout_token": token})
    assert again.status_code == 400
    assert again.json()["error"] == "invalid_request"
    assert UsedLogoutNotice.objects.count() == 1


def test_a_notice_to_the_other_door_is_refused(client, visitor, running, postbox):
    sign_in(client, visitor, "citizens", as_=KARI)
    visitor.signs_out(f"{running.issuer}/session/end")
    token = postbox.next_token()
    assert client.post(address("backchannel", "employees"), {"logout_token": token}).status_code == 400
    assert is_signed_in(client)


def test_a_notice_ends_that_persons_sessions_and_nobody_elses(client, visitor, running, postbox):
    ola = Client()
    sign_in(ola, Visitor(running.issuer), "citizens", as_=OLA)
    sign_in(client, visitor, "citizens", as_=KARI)
    visitor.signs_out(f"{running.issuer}/session/end")
    client.post(address("backchannel"), {"logout_token": postbox.next_token()})
    assert not is_signed_in(client)
    assert is_signed_in(ola)


@pytest.mark.parametrize("form", [{}, {"logout_token": ""}, {"logout_token": "a.b.c"}, {"logout_token": "x" * 200_000}])
def test_what_is_not_a_notice_is_refused(client, doors, form):
    assert client.post(address("backchannel"), form).status_code == 400


def test_an_id_token_is_not_a_notice(client, visitor):
    sign_in(client, visitor, "citizens", as_=KARI)
    onwards = client.post(address("logout"))["Refresh"]
    id_token = parse_qs(urlsplit(onwards).query)["id_token_hint"][0]
    assert client.post(address("backchannel"), {"logout_token": id_token}).status_code == 400


def test_sessions_left_behind_are_forgotten_after_a_day(visitor, running):
    sign_in(Client(), visitor, "citizens", as_=KARI)
    SignInSession.objects.update(created=clock.now() - KEPT * 1.01)
    sign_in(Client(), Visitor(running.issuer), "citizens", as_=OLA)
    assert SignInSession.objects.get().subject == OLA
