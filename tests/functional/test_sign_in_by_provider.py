"""Signing in and out by a certified provider in a real browser: the redirects, the cookies and the CSP as they are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from joserfc.jwk import ECKey
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from tests.functional.conftest import ROOT, free_port, wait_for
from tests.provider.running import RunningProvider

CLIENT = "mestring-i-nettleser"
SIGN_OUT = "/konto/citizens/logg-ut/"


@dataclass(frozen=True)
class Installation:
    """A server with the citizens' door open, and the provider it leads to."""

    address: str
    provider: str


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Set up by environment variables alone, as docs/sign-in.md tells a municipality to."""
    data, key = tmp_path_factory.mktemp("kommune"), ECKey.generate_key("P-256", {"kid": "nettleser", "use": "sig"})
    key_file = data / "klient.jwk"
    key_file.write_text(json.dumps(key.as_dict(private=True)))
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    provider = RunningProvider(clients=[_client(address, key=key)], nonce_for=[])
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}},
        "MESTRING_MODE": "test",
        "MESTRING_DATA": str(data),
        "MESTRING_ADDRESS": address,
        "MESTRING_OIDC_CITIZENS_ISSUER": provider.issuer,
        "MESTRING_OIDC_CITIZENS_CLIENT_ID": CLIENT,
        "MESTRING_OIDC_CITIZENS_PRIVATE_KEY_FILE": str(key_file),
        "MESTRING_OIDC_CITIZENS_ACR_VALUES": "loa-high",
        "PYTHONPATH": str(ROOT / "src"),
    }
    try:
        with _serving(environment, data=data, port=port):
            wait_for(address)
            yield Installation(address=address, provider=provider.issuer)
    finally:
        provider.stop()


def _client(address: str, *, key: ECKey) -> dict[str, object]:
    return {
        "client_id": CLIENT,
        "redirect_uris": [f"{address}/konto/citizens/svar/"],
        "post_logout_redirect_uris": [f"{address}/"],
        "token_endpoint_auth_method": "private_key_jwt",
        "token_endpoint_auth_signing_alg": "ES256",
        "jwks": {"keys": [key.as_dict(private=False)]},
        "require_pushed_authorization_requests": True,
    }


@contextmanager
def _serving(environment: dict[str, str], *, data: Path, port: int) -> Iterator[None]:
    command = [sys.executable, "-m", "mestring"]
    subprocess.run([*command, "manage", "migrate"], env=environment, check=True, capture_output=True, timeout=120)
    with (data / "server.log").open("w") as log:
        server = subprocess.Popen([*command, "serve", "--port", str(port)], env=environment, stdout=log, stderr=log)
        try:
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture
def page(browser: Browser, installation: Installation) -> Iterator[Page]:
    """A browser of a person who has not been here before. What its console complains of fails the test."""
    context = browser.new_context(base_url=installation.address, locale="nb-NO", color_scheme="light")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if _is_ours(message, installation) else None)
    page.set_default_timeout(30_000)
    yield page
    context.close()
    assert [text for text in complaints if "status of 4" not in text] == []


def _is_ours(message: ConsoleMessage, installation: Installation) -> bool:
    """The provider's own pages may complain of what they like."""
    return message.type == "error" and message.location["url"].startswith(installation.address)


def signs_in(page: Page, who: str, *, level: str = "loa-high") -> None:
    page.goto("/konto/logg-inn/?neste=/tilgjengelighet/")
    page.get_by_role("link", name="Innbygger").click()
    expect(page).to_have_title("Prøveinnlogging")
    page.get_by_label("Hvem").fill(who)
    page.get_by_label("Nivå").fill(level)
    page.get_by_role("button", name="Logg inn").click()


def test_a_citizen_signs_in_and_out_of_both_places(page, installation):
    signs_in(page, "innbygger-kari")
    page.wait_for_url(f"{installation.address}/tilgjengelighet/")
    expect(page.get_by_text("Kari Oppdiktet")).to_be_visible()

    page.goto(SIGN_OUT)
    page.get_by_role("button", name="Ja, logg ut").click()
    page.wait_for_url(f"{installation.provider}/session/end*")
    page.locator('button[value="yes"]').click()
    page.wait_for_url(f"{installation.address}/?state=*")
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


def test_the_question_before_signing_out_is_accessible(page, is_accessible, installation):
    signs_in(page, "innbygger-ola")
    page.wait_for_url(f"{installation.address}/tilgjengelighet/")
    page.goto(SIGN_OUT)
    is_accessible(page)
    page.set_viewport_size({"width": 390, "height": 800})
    is_accessible(page)
