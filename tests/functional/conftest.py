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
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.functional.axe import violations
from tests.functional.seeing import dress, too_wide
from tests.functional.visiting import sign_in

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


def demo_environment(data: Path, *, port: int) -> dict[str, str]:
    """The surroundings of a demo of its own: its folder, its address, this source tree, no database."""
    ours = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    return {
        **{key: value for key, value in os.environ.items() if key not in ours},
        "MESTRING_MODE": "demo",
        "MESTRING_DATA": str(data),
        "MESTRING_ADDRESS": f"http://127.0.0.1:{port}",
        "PYTHONPATH": str(ROOT / "src"),
    }


@contextmanager
def serving(environment: dict[str, str], *, data: Path, port: int) -> Iterator[str]:
    """The address of a server that answers, until one is done with it."""
    with (data / "server.log").open("w") as log:
        command = [sys.executable, "-m", "mestring", "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            wait_for(environment["MESTRING_ADDRESS"])
            yield environment["MESTRING_ADDRESS"]
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo of its own, loaded from its documents and served as ./demo serves it."""
    data, port = tmp_path_factory.mktemp("demo"), free_port()
    environment = demo_environment(data, port=port)
    command = [sys.executable, "-m", "mestring", "demo", "load"]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    with serving(environment, data=data, port=port) as address:
        yield address


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
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        dress(page, language=language, theme=theme)
        if person:
            sign_in(page, person)
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
        assert [*violations(page), *too_wide(page)] == []

    return check
