"""Filling gaps in a real browser: by keyboard, many at once, with undo, and without scripts."""

from __future__ import annotations

import re

import pytest

GAPS = "/planer/helse-omsorg-og-mestring/utgave/2/mangler/"


def number_without_deadline(page) -> int:
    return int(page.locator("a.gap-tile[href*='mangel=deadline'] .gap-number").inner_text())


@pytest.fixture
def undo():
    """Puts back what a test saved, so that the next one finds the demo as it was."""
    pages = []
    yield pages.append
    for page in pages:
        page.locator(".saved button").click()
        page.locator(".saved", has_text="Angret").wait_for()


def test_ten_measures_get_an_owner_and_a_deadline_by_keyboard_alone(open_page, undo):
    page = open_page(f"{GAPS}?mangel=deadline", person="planeier")
    before = number_without_deadline(page)
    page.locator("#hjelp summary").press("Enter")
    page.locator("[data-start]").press("Enter")
    for row in range(10):
        page.keyboard.press("o")
        page.keyboard.press("Control+a")
        page.keyboard.type("nordvika")
        page.keyboard.press("Escape")
        page.keyboard.press("f")
        page.keyboard.type("2028")
        page.keyboard.press("Escape")
        if row < 9:
            page.keyboard.press("j")
    assert "10 endret" in page.locator("[data-count]").inner_text()
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    assert "Endret ansvarlig og frist for 10 punkter" in page.locator(".saved").inner_text()
    assert number_without_deadline(page) == before - 10
    undo(page)


def test_the_letters_are_letters_while_one_writes(open_page):
    page = open_page(GAPS, person="planeier")
    field = page.locator("input[name^='rolle-']").first
    field.click()
    page.keyboard.type("fox jk?")
    assert field.input_value() == "fox jk?"
    assert page.locator("[data-choose]:checked").count() == 0


def test_letters_outside_the_list_do_nothing(open_page):
    page = open_page(GAPS, person="planeier")
    page.locator("a.gap-tile").first.focus()
    page.keyboard.type("xofj")
    assert page.locator("[data-choose]:checked").count() == 0
    assert page.evaluate("document.activeElement.className") == "gap-tile"


def test_a_whole_goal_is_chosen_and_given_one_deadline(open_page, undo):
    page = open_page(f"{GAPS}?mangel=deadline", person="planeier")
    before = number_without_deadline(page)
    group = page.locator("[data-group]").first
    group.locator("[data-choose-group]").check()
    chosen = group.locator("[data-choose]:checked").count()
    assert chosen == group.locator("[data-choose]").count() > 0
    assert f"{chosen} valgt" in page.locator("[data-count]").inner_text()
    page.locator(".gap-all summary").click()
    page.locator("#alle-frist").fill("31.12.2028")
    with page.expect_navigation():
        page.locator(".gap-save button[type=submit]").click()
    assert number_without_deadline(page) == before - chosen
    undo(page)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_errors_are_summed_up_where_one_looks_and_what_was_typed_is_kept(open_page, is_accessible, width):
    page = open_page(GAPS, person="planeier", width=width)
    field = page.locator("[data-field=f]").first
    field.fill("en gang")
    with page.expect_navigation():
        page.locator(".gap-save button[type=submit]").click()
    assert page.evaluate("document.activeElement.className") == "ds-error-summary"
    assert page.title().startswith("Feil:")
    page.locator(".ds-error-summary a").first.click()
    assert page.evaluate("document.activeElement.value") == "en gang"
    is_accessible(page)


def test_it_all_works_without_scripts(open_page, undo):
    page = open_page(f"{GAPS}?mangel=deadline", person="planeier", java_script_enabled=False)
    before = number_without_deadline(page)
    page.locator("input[name=valgt]").first.check()
    page.locator(".gap-all summary").click()
    page.locator("#alle-frist").fill("2028")
    page.locator(".gap-save button[type=submit]").click()
    assert number_without_deadline(page) == before - 1
    undo(page)


def test_what_is_saved_stays_in_sight_of_the_keyboard_under_the_bar(open_page):
    page = open_page(GAPS, person="planeier")
    page.locator("#hjelp summary").press("Enter")
    page.locator("[data-start]").press("Enter")
    for _row in range(12):
        page.keyboard.press("j")
    page.keyboard.press("o")
    field = page.evaluate("JSON.stringify(document.activeElement.getBoundingClientRect())")
    bar = page.locator(".gap-save").bounding_box()
    bottom = float(re.search(r'"bottom":([\d.]+)', field)[1])
    assert bottom <= bar["y"], "the bar that saves must not cover the field one writes in"
