"""A scenario is made, reckoned, read, changed, compared and deleted, with and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.functional.axe import violations
from tests.functional.visiting import sign_in

PRESET = "Lavere dekning og hverdagsrehabilitering"


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def page(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """The analyst."""
    context = browser.new_context(base_url=site, java_script_enabled=request.param, locale="nb-NO")
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, "analytiker")
    yield page
    context.close()


def test_a_scenario_from_choice_to_comparison(page: Page):
    # Given a preset in the workshop
    page.goto("/kunnskap/verksted/")
    page.locator(".preset-list").get_by_role("link", name=PRESET).click()
    # When it gets a name, fewer draws, and the slider is moved
    page.get_by_label("Navn på scenarioet").fill("Prøvd i nettleseren")
    slider = page.get_by_label("Hverdagsrehabilitering: glider")
    slider.fill("25")
    page.get_by_text("Flere valg").click()
    page.get_by_label("Antall trekninger").fill("20")
    # And another strategy is chosen, whose settings come into view
    reference = page.locator("#id_early_effort-reference")
    expect(reference).to_be_hidden()
    page.get_by_label("Tidlig innsats og fallforebygging", exact=True).check()
    expect(reference).to_be_visible()
    page.get_by_role("button", name="Lagre og regn ut").click()
    # Then the result is there, or comes by itself
    headline = page.locator(".headline")
    expect(headline).to_contain_text("I 2040:", timeout=90_000)
    expect(page.get_by_role("heading", name="Hva hver strategi gir", exact=True)).to_be_visible()
    chosen = page.locator(".chosen-list > li", has_text="Hverdagsrehabilitering")
    expect(chosen).to_contain_text("25\N{NO-BREAK SPACE}%")
    # When the number is typed instead
    page.get_by_role("link", name="Endre", exact=True).click()
    page.locator("#id_home_rehabilitation-likely").fill("12,5")
    page.get_by_role("button", name="Lagre og regn ut").click()
    expect(headline).to_be_visible(timeout=90_000)
    expect(chosen).to_contain_text("12,5\N{NO-BREAK SPACE}%")
    # And it is compared with another
    page.get_by_role("navigation", name="Du er her").get_by_role("link", name="Scenarioer").first.click()
    page.get_by_label("Sammenlign Prøvd i nettleseren").check()
    page.get_by_label(f"Sammenlign {PRESET}").first.check()
    page.get_by_role("button", name="Sammenlign de valgte").click()
    expect(page.get_by_role("table").first).to_contain_text("Prøvd i nettleseren")
    # Then it can be thrown away, after a question
    page.get_by_role("table").first.get_by_role("link", name="Prøvd i nettleseren").click()
    page.get_by_role("link", name="Slett").click()
    page.get_by_role("button", name="Slett scenarioet").click()
    expect(page.get_by_role("status").first).to_contain_text("er slettet")
    assert page.get_by_label("Sammenlign Prøvd i nettleseren").count() == 0


def test_what_is_wrong_is_said_and_nothing_is_lost(page: Page):
    page.goto("/kunnskap/verksted/ny/")
    page.get_by_label("Hva dere vil finne ut").fill("Hva koster det?")
    page.get_by_label("Hverdagsrehabilitering", exact=True).check()
    page.locator("#id_home_rehabilitation-high").fill("5")
    page.get_by_role("button", name="Lagre og regn ut").click()

    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Gi scenarioet et navn")
    expect(summary).to_contain_text("Det høyeste kan ikke være lavere")
    expect(page.get_by_label("Hva dere vil finne ut")).to_have_value("Hva koster det?")
    expect(page.locator("#id_home_rehabilitation-high")).to_have_value("5")


def test_a_long_run_is_followed_and_stopped(page: Page, request: pytest.FixtureRequest):
    page.goto("/kunnskap/verksted/ny/?forslag=lower-coverage-only")
    page.get_by_label("Navn på scenarioet").fill("Lang utregning")
    page.get_by_text("Flere valg").click()
    page.get_by_label("Antall trekninger").fill("1000")
    page.get_by_role("button", name="Lagre og regn ut").click()

    told = page.get_by_role("main").get_by_role("status")
    expect(told).to_contain_text("av 2\N{NO-BREAK SPACE}000 trekninger", timeout=30_000)
    if "with JavaScript" in request.node.name:
        assert violations(page) == []
    first = told.inner_text()
    expect(told).not_to_have_text(first, timeout=30_000)
    page.get_by_role("button", name="Avbryt").click()
    expect(page.get_by_role("main")).to_contain_text("Utregningen ble avbrutt", timeout=30_000)
    page.get_by_role("link", name="Slett").click()
    page.get_by_role("button", name="Slett scenarioet").click()
