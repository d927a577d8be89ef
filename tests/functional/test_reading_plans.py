"""Reading plans in a real browser: accessible, legible on a phone and in the dark, by keyboard and without scripts."""

from __future__ import annotations

import pytest

PLAN = "/planer/helse-omsorg-og-mestring/"
PAGES = [
    (None, "/planer/offentlig/eksempelvik/"),
    (None, f"/planer/offentlig/eksempelvik/{PLAN.split('/')[2]}/"),
    ("planeier", PLAN),
    ("planeier", f"{PLAN}?mangel=owner"),
    ("planeier", f"{PLAN}utgave/2/skriv-ut/"),
    ("planeier", "/planer/sok/"),
    ("planeier", "/planer/sok/?q=hjem&mangel=deadline"),
    ("planeier", "/planer/sok/?q=finnes+ikke"),
    ("planeier", f"/planer/sammenlign/?a={PLAN.split('/')[2]}:1&b={PLAN.split('/')[2]}:2"),
    ("planeier", "/planer/sammenlign/?a=feil&b=feil"),
]


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(("person", "path"), PAGES)
def test_a_page_is_accessible(person, path, width, language, open_page, is_accessible):
    page = open_page(path, person=person, width=width, language=language)
    assert page.locator("h1").count() == 1
    is_accessible(page)


@pytest.mark.parametrize(("person", "path"), PAGES)
def test_a_page_is_accessible_in_the_dark(person, path, open_page, is_accessible):
    is_accessible(open_page(path, person=person, theme="dark"))


def test_a_square_is_big_enough_to_hit_and_leads_to_its_measure(open_page):
    page = open_page(PLAN, person="planeier", width=390)
    square = page.locator("a.square").first
    box = square.bounding_box()
    assert min(box["width"], box["height"]) >= 24
    name = square.inner_text()
    square.click()
    assert name.split(":")[0][-30:].strip() in page.locator("h1").inner_text()


def test_the_keyboard_says_what_a_square_is_and_escape_takes_it_away(open_page):
    page = open_page(PLAN, person="planeier")
    square = page.locator("a.square").first
    square.focus()
    said = page.locator(".map-says")
    assert said.is_visible()
    assert said.inner_text() == square.get_attribute("data-says")
    page.keyboard.press("Escape")
    assert said.is_hidden()


def test_the_first_thing_the_keyboard_meets_leads_past_the_header(open_page):
    page = open_page(PLAN, person="planeier")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innhold"


def test_one_can_search_narrow_and_open_without_scripts(open_page):
    page = open_page("/planer/", person="planeier", java_script_enabled=False)
    page.locator("#sok-i-toppen").fill("hjemmebesøk")
    page.locator("#sok-i-toppen").press("Enter")
    page.locator(".hit a").first.wait_for()
    page.goto(PLAN)
    page.locator("#velg-mangel").select_option("owner")
    page.locator(".narrow button").click()
    assert page.locator(".found").inner_text()[0].isdigit()
    page.locator(".levels a").last.click()
    assert page.locator(".tree .leaf").first.is_visible()


def test_a_plan_without_colour_still_tells_what_is_missing(open_page):
    page = open_page(PLAN, person="planeier", forced_colors="active")
    looks = [
        page.locator(f"a.square.{mark}").first.evaluate(
            "e => getComputedStyle(e).background + getComputedStyle(e).border"
        )
        for mark in ("full", "half", "hollow")
    ]
    assert len(set(looks)) == 3
