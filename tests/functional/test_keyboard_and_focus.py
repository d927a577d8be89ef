"""The pages by keyboard: skip link, focus on errors, focus that is seen, no trap, and the gap list's keys."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.functional.handing_in import Document, hand_in, read_in, save_as_plan
from tests.functional.places import SMALL_PLAN

OWNER = "planeier"
FOCUSED = "document.activeElement"

OpenPage = Callable[..., Page]


@pytest.fixture
def gap_list(open_page: OpenPage) -> Page:
    """The gap list of a small plan, as the plan owner has it."""
    page = open_page("/planer/", person=OWNER)
    read_in(page, SMALL_PLAN)
    page.goto(save_as_plan(page, title="Tasteplan") + "mangler/")
    return page


def test_the_first_tab_leads_past_the_header(open_page: OpenPage):
    # Given a page with a long header
    page = open_page("/planer/", person=OWNER)
    # When Tab and Enter are pressed
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Hopp til innholdet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    # Then the focus stands in the content, and the next Tab on the first link there
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('main') !== null")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_is_walked_through_with_tab_and_focus_is_always_seen(width, open_page: OpenPage):
    # Given a page
    page = open_page("/planer/sok/?q=hjem", person=OWNER, width=width)
    # When it is walked through with Tab
    stops, unseen = [], []
    for _press in range(200):
        page.keyboard.press("Tab")
        name, seen = page.evaluate(SEEN_FOCUS)
        if name == "BODY":
            break
        stops.append(name)
        if not seen:
            unseen.append(name)
    else:
        pytest.fail("Tab kom aldri ut av siden.")
    # Then every stop was in the window and marked, and no stop came twice
    assert unseen == []
    assert len(stops) == len(set(stops)) > 10


def test_a_page_is_walked_back_through_with_shift_and_tab(open_page: OpenPage):
    # Given the last stop of a page
    page = open_page("/tilgjengelighet/")
    page.get_by_role("contentinfo").get_by_role("link").last.focus()
    # When it is walked backwards
    for _press in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(f"{FOCUSED}.classList.contains('ds-skip-link')"):
            return
    pytest.fail("Shift og Tab kom aldri tilbake til toppen.")


def test_an_error_is_told_first_and_leads_to_its_field(open_page: OpenPage):
    # Given an upload without a file
    page = open_page("/planer/les-inn/", person=OWNER)
    page.get_by_role("button", name="Les dokumentet").click()
    # Then the title begins with it, and the focus stands on the summary
    expect(page).to_have_title(re.compile("^Feil: "))
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    # When its link is followed
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    # Then the focus stands in the field, which says the same
    field = page.get_by_label("Plandokumentet")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    said = summary.get_by_role("listitem").inner_text().removeprefix("Plandokumentet: ")
    expect(field).to_have_accessible_description(re.compile(re.escape(said)))


def test_the_words_of_a_page_without_errors_do_not_say_error(open_page: OpenPage):
    assert "Feil" not in open_page("/planer/les-inn/", person=OWNER).title()


def test_keys_move_choose_and_open_fields_in_the_gap_list(gap_list: Page):
    # Given the first row, reached from the help
    page, keys = gap_list, gap_list.keyboard
    rows = page.locator("[data-row]")
    page.get_by_text("Slik bruker du tastaturet").click()
    page.get_by_role("button", name="Gå til første rad").click()
    expect(rows.nth(0)).to_be_focused()
    # Then j and k, and the arrows, move between rows
    keys.press("j")
    expect(rows.nth(1)).to_be_focused()
    keys.press("ArrowDown")
    expect(rows.nth(2)).to_be_focused()
    keys.press("k")
    keys.press("ArrowUp")
    expect(rows.nth(0)).to_be_focused()
    # And x chooses, and is counted aloud
    keys.press("x")
    expect(rows.nth(0).get_by_role("checkbox").first).to_be_checked()
    expect(page.locator("[data-count]")).to_contain_text("1 valgt")
    # And o and f lead to the fields, Escape back to the row
    keys.press("o")
    expect(rows.nth(0).get_by_label("Ansvarlig enhet")).to_be_focused()
    keys.press("Escape")
    expect(rows.nth(0)).to_be_focused()
    keys.press("f")
    expect(rows.nth(0).get_by_label("Frist")).to_be_focused()
    # And ? shows the help
    keys.press("Escape")
    keys.press("?")
    expect(page.get_by_text("Slik bruker du tastaturet")).to_be_focused()


def test_keys_are_letters_while_one_writes(gap_list: Page):
    # Given a field on the list
    page, rows = gap_list, gap_list.locator("[data-row]")
    field = rows.nth(0).get_by_label("Rolle")
    field.click()
    # When the letters that are keys elsewhere are typed
    page.keyboard.type("jkxof?")
    # Then they are letters, nothing moved, and nothing was chosen
    expect(field).to_have_value("jkxof?")
    expect(field).to_be_focused()
    expect(rows.nth(0).get_by_role("checkbox").first).not_to_be_checked()


def test_keys_do_nothing_outside_the_list(gap_list: Page):
    # Given the focus on the page's search
    page = gap_list
    search = page.get_by_role("banner").get_by_role("searchbox")
    search.focus()
    # When letters are typed
    page.keyboard.type("xjof")
    # Then they are letters there too
    expect(search).to_have_value("xjof")
    assert page.locator("[data-row] [data-choose]:checked").count() == 0


def test_control_and_enter_in_a_field_saves_the_list(gap_list: Page):
    # Given a row with a role typed
    page = gap_list
    page.locator("[data-row]").nth(0).get_by_label("Rolle").fill("Avdelingsleder")
    # When Control and Enter are pressed in the field
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    # Then it is saved
    expect(page.get_by_role("status")).to_contain_text("Lagret")


def test_a_wrong_date_leads_the_focus_to_its_row(gap_list: Page):
    # Given a deadline that is none
    page = gap_list
    page.locator("[data-row]").nth(1).get_by_label("Frist").fill("en gang")
    page.get_by_role("button", name="Lagre", exact=True).click()
    # Then the summary has the focus, and its link leads to the field, with what was typed
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("alert").get_by_role("link").click()
    field = page.locator("[data-row]").nth(1).get_by_label("Frist")
    expect(field).to_be_focused()
    expect(field).to_have_value("en gang")


def test_ticks_of_the_review_are_counted_and_taken_with_space(open_page: OpenPage):
    # Given a document under review
    page = open_page("/planer/", person=OWNER)
    hand_in(page, Document.of("Kort plan.md", SMALL_PLAN.content.decode().replace("Prøveplan", "Kort plan")))
    boxes = page.locator("ol.rows").get_by_role("checkbox")
    # When two are ticked with the space bar
    for box in (boxes.nth(0), boxes.nth(1)):
        box.focus()
        page.keyboard.press("Space")
    # Then the bar says how many
    expect(page.locator("[data-chosen]")).to_have_text("(2)")


# The name of what has the focus, and whether a person sees that it has: in the window, with an outline or a shadow.
SEEN_FOCUS = """() => {
  const one = document.activeElement;
  if (one === document.body) return ["BODY", true];
  const every = [...document.querySelectorAll("*")];
  const name = `${one.tagName} ${every.indexOf(one)} ${(one.innerText || one.name || "").slice(0, 40)}`;
  const box = one.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const look = getComputedStyle(one);
  const marked = (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2) || look.boxShadow !== "none";
  return [name, inside && marked];
}"""
