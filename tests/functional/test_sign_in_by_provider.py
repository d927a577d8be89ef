"""Signing in and out by a certified provider in a real browser: the redirects, the cookies and the CSP as they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.test.testcases import LiveServerThread
from django.urls import reverse
from joserfc.jwk import ECKey
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from tests.provider.running import RunningProvider

from mestring.accounts.oidc.configuration import ProviderConfiguration

# Playwright's loop runs in the thread that prepares the database, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

KEY = ECKey.generate_key("P-256", {"kid": "mestring-i-nettleser", "use": "sig"})
CLIENT = "mestring-i-nettleser"


@pytest.fixture(scope="module")
def provider(live_server: LiveServerThread) -> Iterator[RunningProvider]:
    client = {
        "client_id": CLIENT,
        "redirect_uris": [live_server.url + reverse("accounts:oidc-callback", args=["citizens"])],
        "post_logout_redirect_uris": [f"{live_server.url}/"],
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "ES256",
        "jwks": {"keys": [KEY.as_dict(private=False)]},
        "require_pushed_authorization_requests": True,
    }
    running = RunningProvider(clients=[client], nonce_for=[])
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser, live_server: Any, provider: RunningProvider, settings: Any) -> Iterator[Page]:
    """A browser at the front page, with the citizens' door open. What its console complains of fails the test."""
    settings.ADDRESS = live_server.url
    settings.OIDC_PROVIDERS = {
        "citizens": ProviderConfiguration(
            name="citizens",
            kind="citizen",
            issuer=provider.issuer,
            client_id=CLIENT,
            private_key=KEY,
            acr_values=("loa-high",),
        )
    }
    context = browser.new_context(base_url=live_server.url, locale="nb-NO", color_scheme="light")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if _is_ours(message, live_server) else None)
    page.set_default_timeout(15_000)
    yield page
    context.close()
    assert [text for text in complaints if "status of 4" not in text] == []


def _is_ours(message: ConsoleMessage, live_server: Any) -> bool:
    """The provider's own pages may complain of what they like."""
    return message.type == "error" and message.location["url"].startswith(live_server.url)


def signs_in(page: Page, who: str, *, level: str = "loa-high") -> None:
    page.goto("/konto/logg-inn/?neste=/tilgjengelighet/")
    page.get_by_role("link", name="Innbygger").click()
    expect(page).to_have_title("Prøveinnlogging")
    page.get_by_label("Hvem").fill(who)
    page.get_by_label("Nivå").fill(level)
    page.get_by_role("button", name="Logg inn").click()


def test_a_citizen_signs_in_and_out_of_both_places(page, live_server, provider):
    signs_in(page, "innbygger-kari")
    page.wait_for_url(f"{live_server.url}/tilgjengelighet/")
    expect(page.get_by_text("Kari Oppdiktet")).to_be_visible()

    page.goto(reverse("accounts:oidc-logout", args=["citizens"]))
    page.get_by_role("button", name="Ja, logg ut").click()
    page.wait_for_url(f"{provider.issuer}/session/end*")
    page.locator('button[value="yes"]').click()
    page.wait_for_url(f"{live_server.url}/?state=*")
    expect(page.get_by_role("link", name="Logg inn").first).to_be_visible()


def test_a_refusal_is_a_page_one_can_read_and_go_on_from(page, is_accessible):
    signs_in(page, "innbygger-kari", level="loa-low")
    expect(page.get_by_role("heading", name="Du ble ikke logget inn")).to_be_visible()
    expect(page.get_by_text("lavere sikkerhetsnivå")).to_be_visible()
    is_accessible(page)
    page.set_viewport_size({"width": 390, "height": 800})
    is_accessible(page)
    page.get_by_role("link", name="Logg inn på nytt").click()
    expect(page.get_by_role("heading", name="Logg inn")).to_be_visible()


def test_the_question_before_signing_out_is_accessible(page, is_accessible, live_server):
    signs_in(page, "innbygger-ola")
    page.wait_for_url(f"{live_server.url}/tilgjengelighet/")
    page.goto(reverse("accounts:oidc-logout", args=["citizens"]))
    is_accessible(page)
    page.set_viewport_size({"width": 390, "height": 800})
    is_accessible(page)
