"""Everything can be done without JavaScript: the main job's steps in a browser that runs none."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.functional.handing_in import read_in, tile
from tests.functional.places import SMALL_PLAN
from tests.functional.visiting import sign_in

CALL = "Ringe alle over 80 år hvert halvår"
CENTRAL = "Vurdere en felles vaktsentral"
VOLUNTEERS = "Lære opp femti frivillige i brannvern"


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A plan owner whose browser runs no script. Whatever asks the page to run one would fail."""
    context = browser.new_context(base_url=site, java_script_enabled=False, locale="nb-NO")
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, "planeier")
    yield page
    context.close()


def test_the_browser_really_runs_no_script(page: Page):
    # Given a page whose script would show the print button
    page.goto("/planer/")
    page.locator("main h2").get_by_role("link").first.click()
    page.get_by_role("link", name="Skriv ut", exact=True).click()
    # Then the button is not offered, since it would do nothing
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.get_by_role("button", name="Skriv ut siden").count() == 0


def test_a_plan_is_read_in_reviewed_and_saved(page: Page):
    # Given a document under review
    read_in(page, SMALL_PLAN)
    assert tile(page, "Tiltak") == "5"
    # When one measure is left out, and that is undone, and it is left out again
    row(page, CENTRAL).get_by_role("button", name=re.compile("^Ta ut")).click()
    assert tile(page, "Tiltak").startswith("4")
    page.get_by_role("button", name=re.compile("^Angre")).click()
    assert tile(page, "Tiltak") == "5"
    row(page, CENTRAL).get_by_role("button", name=re.compile("^Ta ut")).click()
    # And another is changed and moved
    row(page, VOLUNTEERS).get_by_role("link", name=re.compile("^Endre eller flytt")).click()
    page.get_by_label("Tittel").fill("Lære opp hundre frivillige i brannvern")
    page.get_by_role("button", name="Bruk endringene").click()
    row(page, "hundre frivillige").get_by_role("link", name=re.compile("^Endre eller flytt")).click()
    page.get_by_label("Flytt under").select_option(label="Strategi: Strategi 2 Trygg teknologi")
    page.get_by_role("button", name="Flytt dit").click()
    expect(page.get_by_role("status")).to_contain_text("Punktet er flyttet.")
    page.get_by_role("link", name="Tilbake uten å endre").click()
    # And the plan is saved
    edition = save_without_script(page, title="Plan uten skript")
    # Then what was left out is not there, and the moved one stands where it was moved
    page.goto(f"{edition}?apne=measure")
    outline = page.locator("main .tree")
    expect(outline).not_to_contain_text(CENTRAL)
    moved = outline.locator("li.branch.strategy", has_text="Trygg teknologi")
    expect(moved).to_contain_text("Lære opp hundre frivillige i brannvern")


def test_gaps_are_filled_in_undone_and_an_element_is_changed(page: Page):
    # Given a plan with gaps
    read_in(page, SMALL_PLAN)
    edition = save_without_script(page, title="Mangler uten skript")
    page.get_by_role("link", name="Gå gjennom manglene").click()
    # When one row is filled in and saved
    page.goto(f"{edition}mangler/?mangel=owner")
    listed = page.locator("[data-row]", has_text=CENTRAL)
    listed.get_by_label("Ansvarlig enhet").fill("Hjemmetjenester")
    listed.get_by_label("Frist").fill("2027")
    save(page)
    # Then it is saved, said, and can be undone
    expect(page.get_by_role("status")).to_contain_text("Lagret")
    before = page.locator("[data-row]").count()
    page.get_by_role("status").get_by_role("button", name="Angre").click()
    expect(page.get_by_role("status")).to_contain_text("Angret")
    page.goto(f"{edition}mangler/?mangel=owner")
    assert page.locator("[data-row]").count() == before + 1
    # When all that are ticked get the same
    for box in page.locator("[data-row]").get_by_role("checkbox", name=re.compile("^Velg")).all():
        box.check()
    page.get_by_text("Sett det samme for alle du har krysset av").click()
    page.locator("#alle-enhet").fill("Hjemmetjenester")
    save(page)
    # Then none lacks an owner
    page.goto(f"{edition}mangler/?mangel=owner")
    assert page.locator("[data-row]").count() == 0
    # When a measure's deadline is mistyped on its own page
    page.goto(f"{edition}?apne=measure")
    page.locator("main .tree").get_by_role("link", name=CALL).click()
    page.get_by_role("link", name="Endre", exact=True).click()
    page.get_by_label("Frist").fill("en gang")
    save(page)
    # Then the page says so, keeps what was typed, and takes it when it is put right
    expect(page.get_by_role("alert")).to_contain_text("Frist")
    expect(page.get_by_label("Frist")).to_have_value("en gang")
    page.get_by_label("Frist").fill("30.06.2028")
    save(page)
    expect(page.get_by_role("complementary", name="Fakta")).to_contain_text("30.06.2028")


@pytest.mark.parametrize(
    ("button", "code"),
    [("Nynorsk", "nn"), ("English", "en"), ("Bokmål", "nb")],
)
def test_the_language_is_chosen(button, code, page: Page):
    # Given a page
    page.goto("/tilgjengelighet/")
    # When a language is chosen
    page.get_by_role("button", name=button).click()
    # Then one is on the same page, in that language
    assert page.url.endswith("/tilgjengelighet/")
    expect(page.locator("html")).to_have_attribute("lang", code)
    expect(page.get_by_role("button", name=button)).to_have_attribute("aria-pressed", "true")


def test_light_and_dark_are_chosen(page: Page):
    # Given a page in the device's own colours
    page.goto("/tilgjengelighet/")
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "auto")
    # When dark is chosen
    page.get_by_role("button", name="Mørkt").click()
    # Then it is remembered from page to page, and light takes it back
    page.goto("/planer/")
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "dark")
    page.get_by_role("button", name="Lyst").click()
    expect(page.locator("html")).to_have_attribute("data-color-scheme", "light")


def row(page: Page, title: str):
    """The point under review with this in its title."""
    return page.locator("ol.rows > li").filter(has=page.locator(".row-title", has_text=title))


def save_without_script(page: Page, *, title: str) -> str:
    page.get_by_role("link", name="Gå videre til lagring").first.click()
    page.get_by_label("Planens navn").fill(title)
    page.get_by_role("button", name="Lagre planen").click()
    expect(page.get_by_role("status")).to_contain_text("Planen er lagret")
    return re.sub(r"^https?://[^/]+", "", page.url)


def save(page: Page) -> None:
    page.get_by_role("button", name="Lagre", exact=True).click()
