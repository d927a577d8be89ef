"""A resident finds help, works out what it costs, and reads the rules: by keyboard, on paper, and without scripts."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page, expect

OpenPage = Callable[..., Page]
HERE = "/tjenester/offentlig/eksempelvik/"
LONG_STAY = HERE + "egenandel/langtidsopphold/"


@pytest.fixture
def without_script(browser: Browser, site: str) -> Iterator[Page]:
    """A stranger whose browser runs no script, on a narrow screen."""
    context = browser.new_context(
        base_url=site, java_script_enabled=False, locale="nb-NO", viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


def look_for(page: Page, words: str) -> list[str]:
    """Ask in one's own words on the page for finding, and see the names of what is shown first."""
    page.goto(HERE)
    page.get_by_role("searchbox", name="Hva trenger du hjelp med?").fill(words)
    page.get_by_role("main").get_by_role("button", name="Finn hjelp").click()
    expect(page.get_by_role("heading", name="Dette kan hjelpe")).to_be_visible()
    return page.locator(".service-cards").first.get_by_role("heading").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("jeg faller ofte", {"Trygghetsalarm", "Hverdagsrehabilitering", "Fysioterapi og ergoterapi"}),
        ("mor glemmer medisinen", {"Medisindispenser", "Helsetjenester i hjemmet (hjemmesykepleie)"}),
    ],
)
def test_help_is_found_in_everyday_words(words, found, open_page: OpenPage):
    # When somebody asks in their own words
    shown = look_for(open_page(HERE), words)
    # Then what helps is among the first, and says why it was found
    assert found & set(shown), shown


def test_from_what_was_found_one_reads_of_it_and_works_out_what_it_costs(open_page: OpenPage):
    # Given a service that was found
    page = open_page(HERE)
    look_for(page, "far må på sykehjem")
    page.locator(".service-cards").get_by_role("link", name="Langtidsopphold på sykehjem").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Langtidsopphold på sykehjem")
    # When one goes on to what it costs
    page.get_by_role("link", name="Regn ut hva du må betale").click()
    # Then it is the sum for that kind of stay
    expect(page.get_by_role("heading", level=1)).to_have_text("Hva må du betale for langtidsopphold?")


def test_two_are_seen_side_by_side(open_page: OpenPage):
    # Given two that look alike
    page = open_page(HERE + "sammenlign/")
    page.get_by_label("Den ene").select_option(label="Korttidsopphold")
    page.get_by_label("Den andre").select_option(label="Langtidsopphold på sykehjem")
    # When they are compared
    page.get_by_role("main").get_by_role("button", name="Sammenlign").click()
    # Then each question has both answers
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Hva koster det?"))
    expect(row.get_by_role("cell")).to_have_count(2)


def test_a_charge_is_worked_out_by_keyboard_on_a_narrow_screen(open_page: OpenPage, is_accessible):
    # Given the form at 390 px, and no mouse
    page = open_page(LONG_STAY, width=390)
    keys = page.keyboard
    page.get_by_role("textbox", name=re.compile("^Inntekten din i året")).focus()
    keys.type("320 000")
    # When the family is answered for with arrows, and the form is sent with Enter
    keys.press("Tab")
    expect(page.get_by_role("radio", name="Nei")).to_be_focused()
    keys.press("ArrowDown")
    expect(page.get_by_role("radio", name="Ja")).to_be_checked()
    keys.press("ArrowUp")
    with page.expect_navigation():
        keys.press("Enter")
    # Then the answer is told first, has the focus, and can be seen
    answer = page.get_by_role("heading", name=re.compile(r"^Du betaler .* kr i måneden\.$"))
    expect(answer).to_be_focused()
    expect(answer).to_be_in_viewport()
    # And what one typed is kept, the address tells nothing, and the page is as it should be
    expect(page.get_by_role("textbox", name=re.compile("^Inntekten din i året"))).to_have_value("320 000")
    assert page.url.endswith(LONG_STAY)
    assert not re.search(r"\d", page.title())
    is_accessible(page)


def test_an_amount_that_cannot_be_read_leads_to_its_field(open_page: OpenPage):
    # Given an amount with a point, which may mean two things
    page = open_page(LONG_STAY, width=390)
    field = page.get_by_role("textbox", name=re.compile("^Inntekten din i året"))
    field.fill("320.000")
    page.get_by_role("button", name="Regn ut").click()
    # Then the title says so, the summary has the focus, and its link leads to the field with what was typed
    expect(page).to_have_title(re.compile("^Feil: "))
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("alert").get_by_role("link").click()
    expect(field).to_be_focused()
    expect(field).to_have_value("320.000")
    expect(field).to_have_accessible_description(re.compile("Skriv beløpet uten punktum"))


def test_the_sum_is_printed_with_its_steps_and_without_the_form(open_page: OpenPage):
    # Given a sum
    page = open_page(LONG_STAY)
    page.get_by_role("textbox", name=re.compile("^Inntekten din i året")).fill("320000")
    page.get_by_role("button", name="Regn ut").click()
    expect(page.get_by_role("button", name="Skriv ut siden")).to_be_visible()
    # When it is printed
    with pdfplumber.open(io.BytesIO(page.pdf(format="A4"))) as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
        pages = len(pdf.pages)
    # Then the answer and each step are on paper, and what is for a screen is not
    assert "Du betaler" in text
    assert "Slik regner vi ut hva du betaler" in text
    assert "Tallene vi har regnet med" in text
    assert "Endre tallene" not in text
    assert "Logg inn" not in text
    assert pages <= 3


def test_without_a_script_one_finds_works_out_and_counts(without_script: Page):
    # Given a browser without scripts
    page = without_script
    assert {"Trygghetsalarm", "Hverdagsrehabilitering"} & set(look_for(page, "jeg faller ofte"))
    # When the price of help at home is worked out
    page.goto(HERE + "egenandel/hjelp-hjemme/")
    page.get_by_label("Hvor mange timer hjelp får du i måneden?").fill("6,5")
    page.get_by_label("Inntekten din i siste skattemelding").fill("240 000")
    page.get_by_role("button", name="Regn ut").click()
    # Then it is the cap of the regulation, and one is offered no button that would do nothing
    expect(page.locator("#svaret")).to_contain_text("245")
    assert page.get_by_role("button", name="Skriv ut siden").count() == 0
    # And a deadline is counted
    page.goto(HERE + "lover/frister/")
    page.get_by_role("link", name="Klagefrist", exact=True).click()
    for label, typed in (("Dag", "26"), ("Måned", "11"), ("År", "2026")):
        page.get_by_label(label, exact=True).fill(typed)
    page.get_by_role("button", name="Regn ut").click()
    expect(page.locator("#svaret")).to_have_text("Klagen må være sendt innen torsdag 24. desember 2026.")


def test_without_a_script_the_ladder_is_tried_on_an_invented_person(without_script: Page):
    # Given an invented person, chosen with one press
    page = without_script
    page.goto(HERE + "trappa/prov/")
    page.get_by_text("Fyll ut med en oppdiktet person").click()
    page.get_by_role("link", name=re.compile("^Oppdiktet person D")).click()
    expect(page.get_by_label("Hukommelse", exact=True)).to_have_value("4")
    # When the answers are sent
    page.get_by_role("button", name="Se anbefalingen").first.click()
    # Then there is a level with reasons, and a person decides
    expect(page.locator("#svaret")).to_contain_text("Nivå 4")
    expect(page.get_by_role("heading", name="Derfor nivå 4")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Anbefaler, avgjør aldri")


def test_one_walks_the_ladder_and_comes_to_a_service(open_page: OpenPage):
    # Given the ladder
    page = open_page(HERE)
    page.get_by_role("navigation", name="Mer om hjelpen").get_by_role("link", name="Mestringstrappa").click()
    # When a step is chosen in the picture's words
    steps = page.get_by_role("navigation", name="Trinnene")
    steps.get_by_role("link", name=re.compile("Jeg bor hjemme og trenger hjelp i hverdagen")).click()
    step = page.get_by_role("region", name=re.compile("Trinn 3"))
    expect(step.get_by_role("heading", level=2)).to_be_in_viewport()
    # Then what is offered there can be read
    step.get_by_role("link", name="Praktisk bistand (hjemmehjelp)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Praktisk bistand (hjemmehjelp)")


def test_the_law_of_another_day_is_seen_and_one_figure_followed_over_time(open_page: OpenPage):
    # Given the law of today
    page = open_page(HERE + "lover/", width=390)
    # When one goes to another day
    for label, typed in (("Dag", "1"), ("Måned", "6"), ("År", "2025")):
        page.get_by_label(label, exact=True).fill(typed)
    page.get_by_role("main").get_by_role("button", name="Vis").click()
    # Then it is the law of that day, and a figure has a page with all its values
    expect(page.get_by_role("heading", name="Slik er det 1. juni 2025")).to_be_visible()
    page.get_by_role("link", name="Folketrygdens grunnbeløp (G)").click()
    expect(page.locator(".value-rows > li")).not_to_have_count(1)
    expect(page.locator(".value-rows .law-holds")).to_have_count(1)
