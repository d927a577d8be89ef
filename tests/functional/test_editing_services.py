"""A service is written, seen, compared and published in a browser: without scripts, by keyboard, wide and narrow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.functional.visiting import sign_in

from mestring.services.codes import Language
from mestring.services.readability import by_text, readability
from mestring.services.template_files import templates

EDITOR = "fagansvarlig"
OpenPage = Callable[..., Page]

# What a counter of sentences and words may stumble over.
TRICKY = (
    "Du kan f.eks. ringe kl. 8. Vi svarer!",
    "Bl.a. helse- og omsorgstjenesteloven, jf. § 3-2. Se «Hva du får.» Der står det mer …",
    "Ett: to. Tre? Fire!» Fem.",
    "10 000 kroner per måned (egenandel), 1,5 t.d. og o.l.",
    "Æ e’ ikke frisk – men æ klarer mæ sjøl.",
    "e-post, e‑post, hjemme-hos-deg, 3-åring, ÅRSTIDENE, naïve, 日本語のテキスト",
    "E.g. this. I.e. that. No. 7 is Dr. Hansen.",
    "Osv. mv. nr. kap. ca. inkl. ev. evt. dvs.",
    "",
    " \n\n \t ",
    "- ett\n• to\n– tre\n\n* fire fem seksogtjue",
    "Uten punktum",
    "...!!!???",
    "en_strek midt_i",
)


@pytest.fixture
def without_script(browser: Browser, site: str) -> Iterator[Page]:
    """The service editor in a browser that runs no script."""
    context = browser.new_context(base_url=site, java_script_enabled=False, locale="nb-NO")
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, EDITOR)
    yield page
    context.close()


def begun(page: Page, name: str) -> None:
    """Begin on a new draft of a service, from the list, as a person would."""
    page.goto("/tjenester/")
    page.get_by_role("main").get_by_role("link", name=name, exact=True).click()
    page.get_by_role("button", name="Nytt utkast", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Utkastet er klart.")


def save(page: Page) -> None:
    page.get_by_role("button", name="Lagre", exact=True).click()


def chapter(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Kapitler").get_by_role("link", name=re.compile(f"^{name}")).click()


@pytest.mark.parametrize(("width", "name"), [(1280, "Frisklivssentral"), (390, "Legevakt")])
def test_a_service_is_edited_seen_compared_and_published(width, name, open_page: OpenPage, is_accessible):
    # Given the service editor, who begins on a new draft
    page = open_page("/tjenester/", person=EDITOR, width=width)
    begun(page, name)
    # When a point is added to what the municipality weighs
    chapter(page, "Kriterier")
    weighed = page.get_by_label("Hva kommunen legger vekt på")
    weighed.fill(weighed.input_value() + "\nOm du har noen å reise med")
    save(page)
    # Then it is saved, and stands as the municipality's own with the template's words folded beside it
    expect(page.get_by_role("status")).to_contain_text("Lagret. Endret Hva kommunen legger vekt på (bokmål).")
    expect(page.get_by_text("Eget", exact=True)).to_be_visible()
    page.get_by_text("Slik står det i malen").click()
    expect(page.get_by_role("button", name="Bruk malens ord")).to_be_visible()
    is_accessible(page)
    # And residents' page can be seen before it is theirs
    page.get_by_role("link", name="Forhåndsvis", exact=True).click()
    expect(page.get_by_text("Forhåndsvisning av utkastet")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Om du har noen å reise med")).to_be_visible()
    is_accessible(page)
    # And what differs from what holds is shown word by word
    page.get_by_role("link", name="Se forskjellen").click()
    expect(page.locator(".told-group ins")).to_have_text("nytt: Om du har noen å reise med")
    is_accessible(page)
    # When it is published, from a day to come
    page.go_back()
    page.get_by_role("link", name="Publiser …").click()
    page.get_by_label("År").fill("2099")
    page.get_by_role("button", name="Publiser", exact=True).click()
    # Then the page tells what that day leads to, and asks once more
    expect(page.get_by_text("Du endret dagen. Les hva som skjer")).to_be_visible()
    expect(page.get_by_text(re.compile(r"Utgave 2 gjelder fra \d+\. \w+ 2099\."))).to_be_visible()
    is_accessible(page)
    page.get_by_role("button", name="Publiser", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Publiserte utgave 2 fra")
    expect(page.get_by_text("Kommer", exact=True).first).to_be_visible()
    is_accessible(page)
    # And it can be withdrawn, so that the one before goes on
    page.get_by_role("button", name="Trekk tilbake").click()
    expect(page.get_by_role("status")).to_contain_text("Utgaven er trukket tilbake, og er et utkast igjen.")
    page.get_by_role("button", name="Forkast utkastet").click()
    expect(page.get_by_role("status")).to_contain_text("Utkastet er forkastet.")


def test_it_is_all_done_without_scripts(without_script: Page):
    # Given a draft, edited without a script
    page = without_script
    begun(page, "Hukommelsesteam (demensteam)")
    page.get_by_label("Sammendrag").fill("")
    page.get_by_role("button", name=re.compile("^Lagre og gå til «Innhold»")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Innhold")
    # When somebody would publish it
    page.get_by_role("link", name="Publiser …").click()
    # Then what stops it leads to its field
    page.get_by_role("link", name="Skriv på bokmål i én setning hva tjenesten er.").click()
    expect(page.get_by_text("Må rettes: Skriv på bokmål i én setning hva tjenesten er.")).to_be_visible()
    # When the template's words are taken back, with something else typed and not saved yet
    page.get_by_label("Hvem det er for").fill("For deg som glemmer, og for dem som er glad i deg.")
    page.get_by_text("Slik står det i malen").first.click()
    page.get_by_role("button", name=re.compile("^Bruk malens ord ?: Sammendrag$")).click()
    # Then both are done
    expect(page.get_by_label("Sammendrag")).not_to_have_value("")
    expect(page.get_by_label("Hvem det er for")).to_have_value("For deg som glemmer, og for dem som er glad i deg.")
    # And another language is a link away
    page.get_by_role("navigation", name="Språk").get_by_role("link", name=re.compile("^Nynorsk")).click()
    expect(page.get_by_text("Slik står det på bokmål").first).to_be_visible()
    # When it is published today
    page.get_by_role("link", name="Publiser …").click()
    page.get_by_role("button", name="Publiser", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Publiserte utgave 2 fra")
    # Then residents read it
    page.get_by_role("link", name="Innbyggernes side").click()
    expect(page.get_by_text("For deg som glemmer, og for dem som er glad i deg.")).to_be_visible()


def test_two_who_write_at_once_see_both_texts_and_choose(open_page: OpenPage, is_accessible):
    # Given two windows on the same chapter
    one = open_page("/tjenester/", person=EDITOR)
    begun(one, "Hjelpemidler")
    other = open_page(one.url, person=EDITOR, width=390)
    # When both write in the same field
    one.get_by_label("Sammendrag").fill("Den ene skrev dette om hjelpemidler.")
    save(one)
    other.get_by_role("textbox", name="Sammendrag").fill("Den andre skrev noe annet om hjelpemidler.")
    other.get_by_label("Hvem det er for").fill("Alle som trenger det.")
    save(other)
    # Then the second is told, sees both, and has lost nothing
    expect(other).to_have_title(re.compile("^Feil: "))
    expect(other.get_by_role("alert")).to_be_focused()
    expect(other.get_by_role("textbox", name="Sammendrag")).to_have_value("Den andre skrev noe annet om hjelpemidler.")
    expect(other.get_by_label("Hvem det er for")).to_have_value("Alle som trenger det.")
    clash = other.get_by_role("region", name="To tekster: Sammendrag")
    expect(clash).to_contain_text("Den ene skrev dette om hjelpemidler.")
    is_accessible(other)
    # When the other's words are chosen
    clash.get_by_label("Det den andre har lagret").check()
    save(other)
    # Then they stand, and so does what was typed elsewhere
    expect(other.get_by_role("textbox", name="Sammendrag")).to_have_value("Den ene skrev dette om hjelpemidler.")
    expect(other.get_by_label("Hvem det er for")).to_have_value("Alle som trenger det.")


def test_the_script_counts_as_the_server_does(open_page: OpenPage):
    # Given every text of every template, and what a counter may stumble over
    page = open_page("/tjenester/stottekontakt/utkast/kort-om/nb/", person=EDITOR)
    told = [
        (list(texts), counted)
        for description in templates().values()
        for language in Language
        for name, counted in by_text(description.texts(language)).items()
        for said in [getattr(description.texts(language), name)]
        for texts in [said if isinstance(said, tuple) else (said,)]
    ]
    told += [([text], readability([text])) for text in TRICKY]
    # Then the script counts the same words, sentences and long words, and gives the same figure
    count = "(all) => all.map((texts) => ({...lixCounted(texts), lix: lixFigure(lixCounted(texts))}))"
    counted = page.evaluate(count, [texts for texts, _counted in told])
    wrong = [
        (texts, theirs)
        for (texts, ours), theirs in zip(told, counted, strict=True)
        if theirs != {"words": ours.words, "sentences": ours.sentences, "long": ours.long_words, "lix": ours.lix}
    ]
    assert wrong == []
    assert len(told) > 1000


def test_a_half_is_rounded_to_the_nearest_even_figure_as_on_the_server(open_page: OpenPage):
    page = open_page("/tjenester/stottekontakt/utkast/kort-om/nb/", person=EDITOR)
    halves = {
        (5, 2, 0): 2,  # 5 / 2 = 2.5
        (7, 2, 0): 4,  # 7 / 2 = 3.5
        (8, 4, 1): 14,  # 8 / 4 + 100 / 8 = 14.5
        (200, 8, 1): 26,  # 200 / 8 + 100 / 200 = 25.5
        (0, 0, 0): 0,  # no text
    }
    counted = [{"words": words, "sentences": sentences, "long": long} for words, sentences, long in halves]
    assert page.evaluate("(all) => all.map(lixFigure)", counted) == list(halves.values())


def test_readability_follows_what_is_typed_and_is_the_same_when_it_is_saved(open_page: OpenPage):
    # Given a text in a chapter
    page = open_page("/tjenester/", person=EDITOR)
    begun(page, "Korttidsopphold")
    chapter(page, "Innhold")
    field = page.get_by_label("Formål")
    line = page.locator("#felt-nb-purpose .lix")
    whole = page.locator("[data-lix-all]")
    # When it is made heavy
    field.fill("Kommunehelsetjenestens institusjonsopphold tilrettelegges individuelt.\n\nVi sees.")
    # Then the figures follow: 4 + 2 words in 2 sentences, 4 of them long: 6 / 2 + 100 · 4 / 6 = 69.7
    expect(line).to_contain_text("LIX 70 svært tung")
    typed = whole.inner_text()
    # And say the same when the server has counted
    save(page)
    expect(page.get_by_role("status")).to_contain_text("Lagret.")
    expect(line).to_contain_text("LIX 70 svært tung")
    assert whole.inner_text() == typed


def test_one_is_asked_before_one_leaves_what_is_not_saved(open_page: OpenPage):
    # Given something typed and not saved
    page = open_page("/tjenester/stottekontakt/utkast/kort-om/nb/", person=EDITOR)
    page.get_by_label("Navn").press("End")
    page.get_by_label("Navn").press_sequentially(" x")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    # When a link would lead away
    page.get_by_role("navigation", name="Kapitler").get_by_role("link", name="Innhold").click(no_wait_after=True)
    page.wait_for_timeout(500)
    # Then one is asked, and may stay
    assert asked == ["beforeunload"]
    expect(page.get_by_label("Navn")).to_have_value(re.compile(" x$"))


def test_a_chapter_is_written_and_saved_by_keyboard_alone(open_page: OpenPage):
    # Given a chapter
    page = open_page("/tjenester/", person=EDITOR)
    begun(page, "Lindrende tilbud")
    keys = page.keyboard
    # When one types in its first field and presses Enter
    page.get_by_label("Navn").focus()
    keys.press("End")
    keys.type(" hjemme")
    keys.press("Enter")
    # Then it is saved: no other button was pressed on the way
    expect(page.get_by_role("status")).to_contain_text("Lagret. Endret Navn (bokmål).")
    expect(page.get_by_label("Navn")).to_have_value("Lindrende tilbud hjemme")
    # When the template's words are fetched with Enter on their button
    page.get_by_text("Slik står det i malen").focus()
    keys.press("Enter")
    keys.press("Tab")
    expect(page.get_by_role("button", name=re.compile("^Bruk malens ord ?: Navn$"))).to_be_focused()
    keys.press("Enter")
    # Then they are back
    expect(page.get_by_label("Navn")).to_have_value("Lindrende tilbud")


def test_what_is_wrong_has_the_focus_and_leads_to_its_field(open_page: OpenPage, is_accessible):
    # Given a length of time that is none
    page = open_page("/tjenester/stottekontakt/utkast/fakta/nb/", person=EDITOR)
    page.get_by_label("Hvor ofte den evalueres").fill("av og til")
    save(page)
    # Then the summary is told first, and its link leads to the field, with what was typed
    expect(page).to_have_title(re.compile("^Feil: "))
    expect(page.get_by_role("alert")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    field = page.get_by_label("Hvor ofte den evalueres")
    expect(field).to_be_focused()
    expect(field).to_have_value("av og til")
    expect(field).to_have_accessible_description(re.compile("Skriv en tid, for eksempel 8 uker"))
    is_accessible(page)


def test_a_service_of_one_s_own_is_begun_from_nothing_and_told_what_it_lacks(open_page: OpenPage, is_accessible):
    # Given something no template has
    page = open_page("/tjenester/ny/", person=EDITOR, width=390)
    page.get_by_label("Hva heter den?").fill("Hjelp på gata")
    page.get_by_role("button", name="Begynn på utkastet").click()
    # Then one is led to its first chapter, where nothing is spoken of a template
    expect(page.get_by_role("heading", level=1)).to_have_text("Kort om")
    expect(page.get_by_text("Som i malen")).to_have_count(0)
    is_accessible(page)
    # When somebody would publish it
    page.get_by_role("link", name="Publiser …").click()
    # Then everything that is missing is listed, and no day is asked for
    expect(page.get_by_role("heading", name="8 ting må rettes før dere publiserer")).to_be_visible()
    expect(page.get_by_role("button", name="Publiser")).to_have_count(0)
    is_accessible(page)
    # And the page of the service says so too
    page.get_by_role("link", name="Hjelp på gata").last.click()
    expect(page.get_by_text("for ingen utgave gjelder nå")).to_be_visible()
    is_accessible(page)
