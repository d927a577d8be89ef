"""A draft is edited a chapter at a time, and nothing that was typed is lost."""

from __future__ import annotations

import json

import pytest
from tests.integration.services.conftest import TODAY, template, texts
from tests.integration.services.staff_pages import address, chapter, form_of, text_of

from mestring.core.access import Role
from mestring.services.actions.adopt import begin_own_service
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.publish import publish
from mestring.services.chapters import Chapter
from mestring.services.codes import ServiceKind
from mestring.services.models import Version

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(draft, signed_in):
    return signed_in(Role.SERVICE_EDITOR)


def own() -> dict:
    return Version.objects.get(state="draft").own


def sent(staff, where: str, **typed):
    """The page's form as it stands, with these values typed instead, is sent."""
    values = form_of(staff.get(where).content.decode())
    return staff.post(where, {**values, **typed})


@pytest.mark.parametrize("name", list(Chapter))
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_chapter_saved_as_it_stands_changes_nothing(staff, name, language):
    response = sent(staff, chapter(name, language))
    assert (response.status_code, response.url) == (302, chapter(name, language))
    assert own() == {}
    assert "Ingenting var endret" in staff.get(response.url).content.decode()


def test_what_is_typed_is_saved_as_own_words_and_the_template_stands_beside(staff):
    typed = {"nb-criteria": "Hva du vil\r\n\r\n  - Om du kan øve \r\n• Hvem du bor med"}
    assert sent(staff, chapter("kriterier"), **typed).status_code == 302
    assert own() == {"nb.criteria": ["Hva du vil", "Om du kan øve", "Hvem du bor med"]}
    page = text_of(staff.get(chapter("kriterier")).content.decode())
    assert "Lagret. Endret Hva kommunen legger vekt på (bokmål)." in page
    assert "Eget Slik står det i malen" in page
    assert "Hva som er viktig for deg Om du kan øve Bruk malens ord" in page


def test_the_template_s_words_come_back_and_what_else_was_typed_is_kept(staff, draft, editor):
    edit_draft(draft, {"nb.summary": "Vårt eget."}, by=editor)
    response = sent(staff, chapter("kort-om"), mal="nb.summary", **{"nb-target_group": "Alle som vil."})
    assert response.url == chapter("kort-om") + "#felt-nb-summary"
    assert own() == {"nb.target_group": "Alle som vil."}


def test_facts_are_ticked_chosen_and_written_in_words(staff):
    typed = {
        "levels": ["1", "2"],
        "for": ["older", "adult"],
        "needs": ["falls", "home"],
        "needs-first": "home",
        "duration": "1 år",
        "evaluation": " 6   Månader ",
        "competence": ["doctor", "physiotherapist"],
        "related": ["prove"],
        "kpr": ["15", "9"],
    }
    assert sent(staff, chapter("fakta"), **typed).status_code == 302
    said = own()
    # What was ticked before comes first, and what it is most about before that.
    assert said["needs"] == ["home", "falls"]
    assert said["competence"] == ["physiotherapist", "doctor"]
    assert (said["levels"], said["for"], said["kpr"]) == ([1, 2], ["older", "adult"], ["15", "9"])
    assert (said["duration"], said["evaluation"]) == ({"years": 1}, {"months": 6})
    assert said["related"] == ["prove"]


def test_the_law_is_written_a_line_each_with_short_name_or_title(staff):
    typed = {"grounds": "hol § 3-2 første ledd nr. 5\r\nPasient- og brukerrettighetsloven § 2-1 a"}
    assert sent(staff, chapter("lov-og-betaling"), **typed).status_code == 302
    assert own()["grounds"] == [
        {"act": "hol", "provision": "§ 3-2 første ledd nr. 5"},
        {"act": "pbrl", "provision": "§ 2-1 a"},
    ]


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("kriterier", {"nb-criteria": "Det samme\nDet samme"}, "«Det samme» står to ganger. Behold den ene."),
        ("fakta", {"duration": "lenge"}, "Skriv en tid, for eksempel 8 uker, 6 måneder eller 1 år."),
        ("fakta", {"evaluation": "0 uker"}, "Skriv en tid, for eksempel 8 uker, 6 måneder eller 1 år."),
        ("fakta", {"levels": ["7"]}, "«7» finnes ikke i listen. Velg en som står der."),
        ("fakta", {"needs-first": "rest"}, "Kryss også av for dette i «Hva den handler om», eller velg noe annet."),
        ("lov-og-betaling", {"grounds": "straffeloven § 1"}, "«straffeloven § 1» kan ikke leses."),
        ("lov-og-betaling", {"grounds": "hol"}, "«hol» kan ikke leses."),
        ("lov-og-betaling", {"charge": "free"}, "«free» finnes ikke i listen."),
        ("innhold", {"nb-content": "x" * 20_001}, "Her er det plass til 20000 tegn, og du har skrevet 20001."),
    ],
)
def test_what_cannot_be_read_is_told_twice_and_nothing_typed_is_lost(staff, name, typed, sentence):
    also = {"nb-law": "Noe nytt om loven."} if name == "lov-og-betaling" else {}
    response = sent(staff, chapter(name), **typed, **also)
    page = response.content.decode()
    assert response.status_code == 422
    assert text_of(page).count(sentence) == 2
    assert "<title>Feil: " in page
    kept = form_of(page)
    for field, said in {**typed, **also}.items():
        if field not in ("levels", "charge"):
            assert kept[field] == [said]
    assert own() == {}


def test_signs_that_cannot_be_kept_are_left_out(staff):
    assert sent(staff, chapter("kort-om"), **{"nb-summary": "Hjelp\x00 hjemme\u0007."}).status_code == 302
    assert own() == {"nb.summary": "Hjelp hjemme ."}


def test_two_who_save_the_same_field_see_both_texts_and_choose(staff, draft, editor):
    where = chapter("kort-om")
    mine = form_of(staff.get(where).content.decode())
    edit_draft(draft, {"nb.summary": "Den andres setning om prøving."}, by=editor)
    typed = {**mine, "nb-summary": "Min setning om prøving.", "nb-target_group": "Mine folk."}
    response = staff.post(where, typed)
    page = text_of(response.content.decode())
    assert response.status_code == 422
    assert f"{editor.name} har lagret her i mellomtiden." in page
    assert "Dette har den andre lagret Den andres setning om prøving." in page
    again = form_of(response.content.decode())
    assert (again["nb-summary"], again["nb-target_group"]) == (["Min setning om prøving."], ["Mine folk."])
    assert again["velg-nb-summary"] == ["min"]
    assert own() == {"nb.summary": "Den andres setning om prøving."}
    # Having seen both, she keeps the other's words; what she wrote elsewhere is saved.
    theirs = {**again, "velg-nb-summary": "deres"}
    assert staff.post(where, theirs).status_code == 302
    assert own() == {"nb.summary": "Den andres setning om prøving.", "nb.target_group": "Mine folk."}
    # Or her own.
    again["lest"] = [json.dumps(json.loads(again["lest"][0]) | {"nb.target_group": "Mine folk."})]
    assert staff.post(where, again).status_code == 302
    assert own()["nb.summary"] == "Min setning om prøving."


def test_two_who_write_in_different_fields_of_a_chapter_are_both_heard(staff, draft, editor):
    where = chapter("kort-om")
    mine = form_of(staff.get(where).content.decode())
    edit_draft(draft, {"nb.summary": "Den andres."}, by=editor)
    assert staff.post(where, {**mine, "nb-target_group": "Mine folk."}).status_code == 302
    assert own() == {"nb.summary": "Den andres.", "nb.target_group": "Mine folk."}


@pytest.mark.parametrize("carried", ["", "{", "[]", "null", '{"nb.summary": 7}', '{"levels": ["x"]}'])
def test_a_page_that_carries_nonsense_of_what_was_read_saves_all_the_same(staff, carried):
    assert sent(staff, chapter("kort-om"), lest=carried, **{"nb-summary": "Ny."}).status_code == 302
    assert own() == {"nb.summary": "Ny."}


@pytest.mark.parametrize(
    ("button", "leads_to"),
    [("", chapter("kort-om")), ("neste", chapter("innhold")), ("forhandsvis", address("preview") + "?sprak=nb")],
)
def test_the_buttons_lead_on(staff, button, leads_to):
    assert sent(staff, chapter("kort-om"), videre=button).url == leads_to


def test_readability_is_told_for_each_text_with_the_sentences_to_divide(staff, draft, editor):
    heavy = (
        "Kommunehelsetjenestens tildelingskontor saksbehandler fortløpende innkommende henvendelser vedrørende "
        "hverdagsrehabilitering og tilrettelegging når funksjonsnedsettelsen medfører bistandsbehov utover "
        "alminnelige hjelpemiddelordninger innenfor hjemmetjenesteområdet og omkringliggende samarbeidskommuner."
    )
    edit_draft(draft, {"nb.content": heavy}, by=editor)
    page = text_of(staff.get(chapter("innhold")).content.decode())
    # 22 words in one sentence, 18 of them of more than six letters: 22 + 100 · 18 / 22 = 103.8.
    assert "LIX 104 svært tung 1 lang setning kan deles" in page
    assert "22 ord" in page
    # "Du skal klare mer selv.": 5 words, none long.
    assert "LIX 5 svært lett" in page


def test_the_rules_speak_at_the_field_and_in_the_chapters(staff, draft, editor):
    edit_draft(draft, {"nb.law": "", "nb.charge": "Det koster 150 kroner.", "grounds": []}, by=editor)
    page = text_of(staff.get(chapter("lov-og-betaling")).content.decode())
    assert "Må rettes: «Hva loven sier» mangler på bokmål. Skriv det før dere publiserer." in page
    assert "Må rettes: Si hvilken lov tjenesten bygger på. Legg inn minst én paragraf." in page
    assert "Se på: «Hva det koster» på bokmål nevner et beløp: 150 kroner." in page
    assert "Lov og betaling 2 må rettes 1 å se på" in page


def test_another_language_shows_the_municipality_s_own_beside(staff):
    page = text_of(staff.get(chapter("kriterier", "nn")).content.decode())
    assert "Slik står det på bokmål : Hva kommunen legger vekt på Hva som er viktig for deg Om du kan øve" in page
    assert "Slik står det på bokmål" not in text_of(staff.get(chapter("kriterier")).content.decode())


def test_what_the_municipality_made_itself_follows_no_template(staff, draft, editor):
    begin_own_service(draft.service.municipality, code="egen", kind=ServiceKind.TECHNOLOGY, name="Robot", by=editor)
    page = text_of(staff.get(chapter("innhold", code="egen")).content.decode())
    assert "Slik hjelper det deg å mestre" in page
    assert "malen" not in page.replace("Publiser …", "")


def test_a_service_without_a_draft_cannot_be_edited(staff, draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    response = staff.get(chapter("kort-om"))
    assert response.url == address("service")
    assert "ikke noe utkast nå" in staff.get(response.url).content.decode()


@pytest.mark.parametrize("where", [chapter("slutt"), chapter("kort-om", "se"), chapter("kort-om", code="ukjent")])
def test_what_does_not_exist_is_not_found(staff, where):
    assert staff.get(where).status_code == 404
    assert staff.post(where, {}).status_code == 404


def test_another_municipality_s_draft_looks_as_if_it_did_not_exist(draft, signed_in, other_municipality):
    stranger = signed_in(Role.SERVICE_EDITOR, where=other_municipality)
    assert stranger.get(chapter("kort-om")).status_code == 404
    assert stranger.post(chapter("kort-om"), {"nb-name": "Deres"}).status_code == 404
    assert own() == {}


def test_a_service_that_is_gone_from_the_catalogue_can_be_unticked(staff, draft, editor, shipped):
    edit_draft(draft, {"related": ["borte"]}, by=editor)
    page = staff.get(chapter("fakta")).content.decode()
    assert "borte (finnes ikke i katalogen)" in page
    assert sent(staff, chapter("fakta"), related=[]).status_code == 302
    assert own() == {}


def test_news_in_the_template_is_told_while_one_edits(staff, shipped):
    shipped.give(template(nb=texts("Prøvetjeneste") | {"purpose": "Nytt formål."}))
    assert "Malen sier noe nytt i 1 felt." in text_of(staff.get(chapter("kort-om")).content.decode())
