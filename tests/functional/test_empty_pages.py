"""Before there is anything: an installation with nobody, and a municipality without plans or services."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.functional.conftest import demo_environment, free_port, serving
from tests.functional.seeing import complaints_of
from tests.functional.visiting import Visitors

LOAD_PEOPLE = """
from django.core.wsgi import get_wsgi_application
get_wsgi_application()
from mestring.strict_yaml import load
from mestring.demo.loading import CONTENT, load_municipality
print(load_municipality(load(CONTENT / "municipality.yaml")).slug)
"""


class Empty:
    """An installation that has its tables and nothing in them, and can be given its people."""

    def __init__(self, visitors: Visitors, environment: dict[str, str]) -> None:
        self.visitors, self._environment = visitors, environment

    def with_people(self) -> str:
        """Load the municipality without its plans; gives the name addresses know it by."""
        environment = {**self._environment, "DJANGO_SETTINGS_MODULE": "mestring.config.settings"}
        command = [sys.executable, "-c", LOAD_PEOPLE]
        loaded = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60)
        return loaded.stdout.strip()


@pytest.fixture(scope="module")
def empty(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Empty]:
    data, port = tmp_path_factory.mktemp("empty"), free_port()
    environment = demo_environment(data, port=port)
    command = [sys.executable, "-m", "mestring", "manage", "migrate"]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    with serving(environment, data=Path(data), port=port) as address:
        visitors = Visitors(browser, address)
        yield Empty(visitors, environment)
        visitors.close()


def test_every_empty_page_says_what_to_do(empty: Empty):
    # Given an installation without a municipality
    stranger = empty.visitors.page_of(None)
    assert told_what_to_do(stranger, "/demo/velg-rolle/", "./demo") == []
    assert told_what_to_do(stranger, "/", "Ingen kommune er lagt inn ennå") == []
    # When the municipality comes, without plans
    municipality = empty.with_people()
    # Then the public page says that there is nothing yet, and the plan owner is led to read one in
    assert told_what_to_do(stranger, f"/planer/offentlig/{municipality}/", "Ingen vedtatte planer ennå") == []
    owner, councillor = empty.visitors.page_of("planeier"), empty.visitors.page_of("folkevalgt")
    assert told_what_to_do(owner, "/planer/", "Les inn plan") == []
    assert told_what_to_do(councillor, "/planer/", "Det er planeieren i kommunen som kan lese inn planer") == []
    assert told_what_to_do(owner, "/planer/sammenlign/", "Det trengs to planer") == []
    assert told_what_to_do(owner, "/planer/sok/?q=hjem", "Ingen treff") == []
    assert told_what_to_do(owner, "/planer/les-inn/", "Les dokumentet") == []
    # And the service editor is led to the templates
    editor = empty.visitors.page_of("fagansvarlig")
    assert told_what_to_do(editor, "/tjenester/", "Begynn med malene") == []
    assert told_what_to_do(editor, "/tjenester/maler/", "Maler dere ikke har tatt inn") == []
    assert told_what_to_do(councillor, "/tjenester/", "Det er fagansvarlig i kommunen som tar inn malene") == []


def told_what_to_do(page: Page, address: str, words: str) -> list[str]:
    """What is wrong with the page; that it does not say this is wrong too. The words are looked for in bokmål."""
    said: list[str] = []

    def show() -> None:
        page.goto(address)
        said.append(page.get_by_role("main").inner_text())

    complaints = complaints_of(page, show)
    return complaints if words in said[0] else [*complaints, f"{address} sier ikke «{words}»"]
