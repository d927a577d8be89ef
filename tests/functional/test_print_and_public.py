"""What those who do not work with a plan get of it: the public page, paper, and the PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pdfplumber
import pytest
from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]
INTERNAL = ("Usikker", "vagt formulert", "Vagt formulert", "Mangler", "Prøve Planeier", "Angre")


@pytest.fixture
def public(open_page: OpenPage) -> Page:
    """The public page of an adopted plan, come to from the front page by somebody who has not signed in."""
    page = open_page("/")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Vedtatte planer i")).click()
    page.get_by_role("main").locator("h2").get_by_role("link").first.click()
    return page


def test_anybody_reads_who_answers_for_what_and_nothing_internal(public: Page):
    # Given the public page
    main = public.get_by_role("main")
    # Then it says who decided it and when, and who answers for what
    expect(main).to_contain_text(re.compile(r"vedtok planen \d{1,2}\. \w+ \d{4}"))
    expect(main).to_contain_text("Hjemmetjenester")
    # And nothing of how those who work with it have judged it
    said = main.inner_text()
    assert [word for word in INTERNAL if word in said] == []
    # And one is not offered to change anything
    assert main.locator("form").count() == 0


def test_a_draft_is_not_open_to_anybody(open_page: OpenPage, public: Page):
    # Given the plan's draft, which its owner sees
    owner = open_page("/planer/", person="planeier")
    owner.locator(".plan-card", has_text="Utkast").get_by_role("heading").get_by_role("link").first.click()
    draft = owner.get_by_role("heading", level=1).inner_text()
    # Then the public pages do not show it, and its address leads to sign-in
    assert draft not in public.get_by_role("main").inner_text()
    public.goto(owner.url)
    assert "/planer/" not in public.url.split("?")[0]


def test_on_paper_there_is_the_plan_and_not_the_frame_round_it(open_page: OpenPage):
    # Given the print page
    page = open_page("/planer/", person="folkevalgt")
    page.locator("main h2").get_by_role("link").first.click()
    page.get_by_role("link", name="Skriv ut", exact=True).click()
    frame = {
        "menu": page.get_by_role("navigation", name="Hovedmeny"),
        "search": page.get_by_role("search"),
        "sign-out": page.get_by_role("button", name="Logg ut"),
        "language": page.get_by_role("button", name="Nynorsk"),
        "path": page.get_by_role("navigation", name="Du er her"),
        "footer": page.get_by_role("contentinfo"),
        "button": page.get_by_role("button", name="Skriv ut siden"),
    }
    assert {what: one.is_visible() for what, one in frame.items()} == dict.fromkeys(frame, True)
    # When it goes to paper
    page.emulate_media(media="print")
    # Then the frame is gone, and the plan is there
    assert {what: one.is_visible() for what, one in frame.items()} == dict.fromkeys(frame, False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.locator("main h2:visible").count() > 1


def test_the_dark_is_not_printed(open_page: OpenPage):
    # Given somebody who reads in the dark
    page = open_page("/tilgjengelighet/", theme="dark")
    lightness = "() => getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    assert max(page.evaluate(lightness)) < 100
    # When it goes to paper
    page.emulate_media(media="print")
    # Then the paper is white, or has no colour at all
    assert page.evaluate(
        "() => /rgb\\(25[0-5], 25[0-5], 25[0-5]\\)|rgba\\(0, 0, 0, 0\\)/"
        ".test(getComputedStyle(document.body).backgroundColor)"
    )


def test_the_pdf_has_the_goals_and_can_be_read_by_a_machine(public: Page):
    # Given the goals on the public page
    goals = [one.inner_text() for one in public.locator("section.goal").get_by_role("heading").all()]
    assert len(goals) > 3
    # When the PDF is fetched
    with public.expect_download() as fetched:
        public.get_by_role("link", name=re.compile("PDF")).click()
    content = fetched.value.path().read_bytes()
    # Then it is a PDF with every goal in its text, tagged, and in its language
    with pdfplumber.open(io.BytesIO(content)) as document:
        said = together(" ".join(page.extract_text() or "" for page in document.pages))
    assert [goal for goal in goals if together(goal) not in said] == []
    assert b"/MarkInfo" in content
    assert re.search(rb"/Lang\s*\((nb|no)", content)


def together(text: str) -> str:
    """Without spaces and hyphens, since a line break in a PDF is neither the one nor the other."""
    return re.sub(r"[\s\u00ad-]", "", text).casefold()
