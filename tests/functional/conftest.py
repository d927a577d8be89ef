"""A real server on the embedded database with the demo's municipality, and a real browser looking at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.functional.axe import violations

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LANGUAGE_COOKIE, THEME_COOKIE = "mestring_sprak", "mestring_tema"


def chromium() -> str:
    """The browser ./check has found, or one on the machine."""
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        if name and (found := shutil.which(name)):
            return found
    if os.environ.get("CI"):
        pytest.fail("Ingen nettleser. Installer chromium, eller sett CHROMIUM.")
    pytest.skip("Ingen nettleser. Installer chromium, eller sett CHROMIUM.")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo of its own, loaded from its documents and served as ./demo serves it."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    data = tmp_path_factory.mktemp("demo")
    environment = {
        **{key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}},
        "MESTRING_MODE": "demo",
        "MESTRING_DATA": str(data),
        "MESTRING_ADDRESS": address,
        "PYTHONPATH": str(ROOT / "src"),
    }
    command = [sys.executable, "-m", "mestring"]
    subprocess.run([*command, "demo", "load"], env=environment, check=True, capture_output=True, timeout=120)
    log = (data / "server.log").open("w")
    server = subprocess.Popen([*command, "serve", "--port", str(port)], env=environment, stdout=log, stderr=log)
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def wait_for(address: str) -> None:
    for _attempt in range(200):
        try:
            urllib.request.urlopen(f"{address}/helse/", timeout=1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("Tjeneren svarte ikke på 20 sekunder.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        yield one
        one.close()


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Opens a page as somebody, at a width, in a language; what the browser's console complains of fails the test."""
    contexts, complaints = [], []

    def opened(
        path: str,
        *,
        person: str | None = None,
        width: int = 1280,
        language: str = "nb",
        theme: str = "light",
        **options,
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, base_url=site, **options)
        contexts.append(context)
        context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": site}])
        context.add_cookies([{"name": THEME_COOKIE, "value": theme, "url": site}])
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if person:
            page.goto("/demo/velg-rolle/")
            page.locator(f'form[action$="/{person}/"] button').click()
            page.wait_for_url(lambda url: "/demo/" not in url)
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [text for text in complaints if "status of 4" not in text] == []


@pytest.fixture
def is_accessible() -> Callable[[Page], None]:
    """Asserts that axe finds nothing against WCAG 2.2 AA, and that the page does not scroll sideways."""

    def check(page: Page) -> None:
        assert violations(page) == []
        wide, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= seen, f"{page.url} ruller sidelengs: {wide} > {seen}"

    return check
