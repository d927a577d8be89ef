"""Signing in by a certified provider, as citizen and as employee."""

import logging
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from tests.integration.accounts.conftest import back, sign_in, to_provider
from tests.provider.running import ACCOUNTS, new_keys
from tests.provider.visitor import Visitor

from mestring.accounts.identity_key import identity_key
from mestring.accounts.models import User
from mestring.accounts.models.sign_in_session import SignInSession
from mestring.core.models import AuditEvent

KARI, EVA = "innbygger-kari", "ansatt-eva"


@pytest.fixture
def eva(municipality):
    return User.objects.create(name="Eva Oppdiktet", email="Eva@Provevik.Eksempel.Test", municipality=municipality)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_a_citizen_signs_in_gets_an_account_and_comes_to_the_page_wanted(client, visitor, running):
    response = sign_in(client, visitor, "citizens", as_=KARI, neste="/planer/?side=2")
    assert (response.status_code, response["Location"]) == (302, "/planer/?side=2")
    kari = User.objects.get()
    assert (kari.kind, kari.issuer, kari.subject, kari.name) == ("citizen", running.issuer, KARI, "Kari Oppdiktet")
    assert client.session["_auth_user_id"] == str(kari.pk)
    session = SignInSession.objects.get()
    assert (session.provider, session.user, session.session_key) == ("citizens", kari, client.session.session_key)
    assert session.sid
    assert session.is_open


def test_the_same_citizen_has_the_same_account_next_time(client, doors, running):
    for _ in range(2):
        assert sign_in(Client(), Visitor(running.issuer), "citizens", as_=KARI).status_code == 302
    assert User.objects.count() == 1


def test_the_provider_is_asked_for_the_levels_we_accept_and_for_our_language(client, visitor):
    sign_in(client, visitor, "citizens", as_=KARI)
    assert visitor.asked["acr_values"] == "loa-high loa-substantial"
    assert visitor.asked["ui_locales"].startswith("nb")
    assert visitor.asked["code_challenge_method"] == "S256"


def test_the_browser_carries_only_a_reference_to_the_provider(client, doors):
    address = to_provider(client, "citizens")
    assert set(parse_qs(urlsplit(address).query)) == {"client_id", "request_uri"}


def test_an_employee_registered_beforehand_signs_in_with_dpop_and_the_providers_nonce(client, visitor, running, eva):
    assert sign_in(client, visitor, "employees", as_=EVA).status_code == 302
    eva.refresh_from_db()
    assert (eva.issuer, eva.subject) == (running.issuer, EVA)
    assert client.session["_auth_user_id"] == str(eva.pk)


def test_an_employee_is_known_by_the_subject_once_bound_whatever_the_address_says(client, doors, running, eva):
    sign_in(Client(), Visitor(running.issuer), "employees", as_=EVA)
    User.objects.filter(pk=eva.pk).update(email="ny@provevik.eksempel.test")
    assert sign_in(client, Visitor(running.issuer), "employees", as_=EVA).status_code == 302
    assert client.session["_auth_user_id"] == str(eva.pk)


@pytest.mark.parametrize("who", ["ansatt-ukjent", "ansatt-uten-bevis", KARI])
def test_an_employee_nobody_registered_is_told_whom_to_ask(client, visitor, eva, who):
    response = sign_in(client, visitor, "employees", as_=who)
    assert response.status_code == 403
    assert "Be lederen din eller kommunens systemansvarlige" in response.content.decode()
    assert not is_signed_in(client)
    assert User.objects.count() == 1


def test_an_address_registered_twice_fits_nobody(client, visitor, eva, municipality):
    User.objects.create(name="En til", email=eva.email, municipality=municipality)
    assert sign_in(client, visitor, "employees", as_=EVA).status_code == 403
    assert not is_signed_in(client)


def test_an_employee_may_be_recognised_by_identity_number_that_is_never_stored(client, doors, visitor, municipality):
    doors("employees", match_claim="pid", acr_values=("loa-high",))
    number = ACCOUNTS[KARI]["pid"]
    user = User.objects.create(name="Kari", identity_key=identity_key(number), municipality=municipality)
    assert sign_in(client, visitor, "employees", as_=KARI).status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)


def test_a_closed_account_stays_closed(client, visitor, eva):
    User.objects.filter(pk=eva.pk).update(is_active=False)
    response = sign_in(client, visitor, "employees", as_=EVA)
    assert response.status_code == 403
    assert "stengt" in response.content.decode()
    assert not is_signed_in(client)


def test_an_employees_account_does_not_open_by_the_citizens_door(client, visitor, running, municipality):
    User.objects.create(name="Kari", issuer=running.issuer, subject=KARI, municipality=municipality)
    assert sign_in(client, visitor, "citizens", as_=KARI).status_code == 503
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("door", "level", "status"),
    [
        ("citizens", "loa-high", 302),
        ("citizens", "loa-substantial", 302),
        ("citizens", "loa-low", 403),
        ("employees", "loa-high", 302),
        ("employees", "loa-substantial", 403),
    ],
)
def test_a_lower_level_than_asked_for_is_refused(client, visitor, eva, door, level, status):
    response = sign_in(client, visitor, door, as_=EVA if door == "employees" else KARI, level=level)
    assert response.status_code == status
    assert is_signed_in(client) is (status == 302)
    if status == 403:
        assert "lavere sikkerhetsnivå" in response.content.decode()


def test_one_who_turns_back_at_the_provider_is_met_kindly(client, visitor):
    response = back(client, visitor.signs_in(to_provider(client, "citizens"), cancels=True))
    assert response.status_code == 400
    assert "avbrutt" in response.content.decode()


def test_the_session_key_from_before_the_sign_in_is_worth_nothing_after_it(client, visitor):
    address = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    before = client.session.session_key
    back(client, address)
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def test_signing_in_anew_gives_a_new_session_key_and_ends_the_old(client, visitor):
    sign_in(client, visitor, "citizens", as_=KARI)
    before = client.session.session_key
    sign_in(client, visitor, "citizens", as_=KARI)
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()
    assert SignInSession.objects.filter(ended=None).count() == 1


def test_an_answer_serves_once(client, visitor):
    address = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    assert back(client, address).status_code == 302
    again = back(client, address)
    assert again.status_code == 400
    assert "allerede brukt" in again.content.decode()


def test_an_answer_does_not_serve_another_browser(client, visitor):
    address = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    stranger = Client()
    to_provider(stranger, "citizens")
    assert back(stranger, address).status_code == 400
    assert not is_signed_in(stranger)


def test_an_answer_with_another_starts_state_is_refused(client, visitor):
    first = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    second = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    states = [parse_qs(urlsplit(address).query)["state"][0] for address in (first, second)]
    response = back(client, first.replace(states[0], states[1]))
    assert response.status_code == 400  # PKCE and nonce belong to the other start
    assert not is_signed_in(client)


def test_an_answer_to_one_door_is_refused_at_the_other(client, visitor, eva):
    address = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    response = back(client, address.replace("/citizens/", "/employees/"))
    assert response.status_code == 400
    assert not is_signed_in(client)


def test_several_tabs_can_sign_in_side_by_side(client, visitor):
    one, two = to_provider(client, "citizens", neste="/en/"), to_provider(client, "citizens", neste="/to/")
    second, first = visitor.signs_in(two, as_=KARI), visitor.signs_in(one, as_=KARI)
    assert back(client, second)["Location"] == "/to/"
    assert back(client, first)["Location"] == "/en/"


@pytest.mark.parametrize(
    "wanted",
    ["https://ond.eksempel.test/", "//ond.eksempel.test/", "/\\ond.eksempel.test/", "javascript:alert(1)", "planer/"],
)
def test_one_is_never_sent_to_another_site_after_signing_in(client, visitor, wanted):
    assert sign_in(client, visitor, "citizens", as_=KARI, neste=wanted)["Location"] == "/"


def test_the_provider_can_change_its_keys_while_people_sign_in(client, doors, running):
    assert sign_in(Client(), Visitor(running.issuer), "citizens", as_=KARI).status_code == 302
    old = running.keys
    running.sign_with([*new_keys(), *old])  # both published, the new ones used
    assert sign_in(Client(), Visitor(running.issuer), "citizens", as_=KARI).status_code == 302
    running.sign_with(running.keys[:2])  # the old ones withdrawn
    assert sign_in(Client(), Visitor(running.issuer), "citizens", as_=KARI).status_code == 302


def test_no_identity_number_is_kept_or_logged_anywhere_in_the_clear(client, visitor, caplog):
    number = ACCOUNTS[KARI]["pid"]
    with caplog.at_level(logging.DEBUG):
        sign_in(client, visitor, "citizens", as_=KARI)
    kept = [str(list(model.objects.values())) for model in (User, SignInSession, AuditEvent)]
    kept += [str(session.get_decoded()) for session in Session.objects.all()]
    id_token = client.session["oidc_id_token"]
    assert number not in "".join((*kept, caplog.text))
    assert id_token.count(".") == 4  # five parts: encrypted, not merely signed
    assert User.objects.get().identity_key == identity_key(number)
    assert len(identity_key(number)) == 64


def test_tokens_and_codes_never_reach_the_log(client, visitor, caplog):
    address = visitor.signs_in(to_provider(client, "citizens"), as_=KARI)
    secrets = parse_qs(urlsplit(address).query)
    with caplog.at_level(logging.DEBUG, logger="mestring"):
        back(client, address)
        back(client, address)
    assert "refused (STALE)" in caplog.text
    assert secrets["code"][0] not in caplog.text
    assert secrets["state"][0] not in caplog.text


def test_the_audit_tells_of_the_account_made_and_the_sign_in(client, visitor):
    sign_in(client, visitor, "citizens", as_=KARI)
    kari = User.objects.get()
    lines = AuditEvent.objects.order_by("number").values_list("action", "actor")
    assert list(lines) == [("accounts.citizen_made", "system:sign-in"), ("accounts.signed_in", f"user:{kari.key}")]


@pytest.mark.parametrize("name", ["oidc-start", "oidc-callback", "oidc-frontchannel"])
def test_a_provider_this_installation_does_not_have_is_not_found(client, doors, name):
    assert client.get(reverse(f"accounts:{name}", args=["ukjent"])).status_code == 404


def test_a_provider_that_cannot_be_reached_is_said_in_words(client, doors):
    doors("citizens", issuer="http://127.0.0.1:9")
    response = client.get(reverse("accounts:oidc-start", args=["citizens"]))
    assert response.status_code == 503
    assert "svarer ikke" in response.content.decode()
