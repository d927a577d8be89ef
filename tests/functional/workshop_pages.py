"""The pages of the scenario workshop, and their states."""

from __future__ import annotations

from playwright.sync_api import Page
from tests.functional.looks import Look, send, unfold

ANALYST, READER = "analytiker", "folkevalgt"
WORKSHOP = "/kunnskap/verksted/"
SCENARIO = WORKSHOP + "{scenario}/"


def choose_every_strategy(page: Page) -> None:
    """All cards open at once."""
    for box in page.locator("main [name$='-chosen']").all():
        box.check()


def send_nonsense(page: Page) -> None:
    """Strategies chosen, with what cannot be read in one of them."""
    choose_every_strategy(page)
    send("form.scenario-form", name="", until="en gang", **{"home_rehabilitation-low": "mye"})(page)


WORKSHOP_LOOKS = (
    Look("knowledge:workshop", ANALYST, WORKSHOP),
    Look("knowledge:workshop", READER, WORKSHOP),
    Look("knowledge:scenario-new", ANALYST, WORKSHOP + "ny/", state="every strategy", then=choose_every_strategy),
    Look("knowledge:scenario-new", ANALYST, WORKSHOP + "ny/", "what cannot be read", send_nonsense, status=422),
    Look("knowledge:scenario", ANALYST, SCENARIO, state="unfolded", then=unfold),
    Look("knowledge:scenario", READER, SCENARIO),
    Look("knowledge:scenario-edit", ANALYST, SCENARIO + "endre/"),
    Look("knowledge:scenario-name", ANALYST, SCENARIO + "navn/"),
    Look("knowledge:scenario-name", ANALYST, SCENARIO + "navn/", "no name", send("form.fields", name=""), status=422),
    Look("knowledge:scenario-delete", ANALYST, SCENARIO + "slett/"),
    Look("knowledge:scenario-compare", READER, WORKSHOP + "sammenlign/", state="nothing chosen"),
    Look("knowledge:scenario-compare", READER, WORKSHOP + "sammenlign/?s={scenario}&s={other_scenario}"),
    Look("knowledge:scenario-shared", None, "/kunnskap/delt/{scenario}/"),
)
WORKSHOP_NO_PAGE = {
    "knowledge:scenario-csv": "file",
    "knowledge:scenario-json": "file",
    "knowledge:scenario-run": "POST that leads back",
    "knowledge:scenario-cancel": "POST that leads back",
    "knowledge:scenario-copy": "POST that leads to the copy",
    "knowledge:scenario-share": "POST that leads back",
}
