"""The pyramid follows the slider, or the button where there is no script; and the document leads on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.functional.visiting import sign_in


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def page(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """A councillor."""
    context = browser.new_context(base_url=site, java_script_enabled=request.param, locale="nb-NO")
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, "folkevalgt")
    yield page
    context.close()


def test_the_years_can_be_moved_through(page: Page):
    # Given the knowledge base, reached from the first page
    page.goto("/kunnskap/")
    page.get_by_role("main").get_by_role("link", name="Kunnskapsgrunnlag", exact=True).click()
    pyramid = page.locator("#pyramide")
    expect(pyramid).to_contain_text("Alder og kjønn 1. januar 2026 (talt)")
    # When the slider is moved, and the button pressed where there is one
    page.get_by_role("slider", name="År").fill("2044")
    button = pyramid.get_by_role("button", name="Vis året")
    if button.is_visible():
        button.click()
    # Then that year is shown, and the address can be shared
    expect(pyramid).to_contain_text("Alder og kjønn 1. januar 2044 (framskrevet)")
    expect(page).to_have_url(re.compile("ar=2044"))


def test_a_shorter_time_can_be_chosen_and_the_document_fetched(page: Page):
    page.goto("/kunnskap/grunnlag/")
    expect(page.get_by_role("link", name="2040", exact=True)).to_be_visible()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Last ned som PDF").click()
    assert fetched.value.suggested_filename == "kunnskapsgrunnlag.pdf"
