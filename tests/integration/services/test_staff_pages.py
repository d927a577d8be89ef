"""The page of a service for staff: where its versions stand, what may be done with them, and what has been done."""

from __future__ import annotations

from datetime import date

import pytest
from tests.integration.services.conftest import NEW_YEAR, TODAY, TOMORROW, template, texts
from tests.integration.services.staff_pages import address, form_of, text_of

from mestring.core.access import Role
from mestring.services.actions.adopt import begin_own_service
from mestring.services.actions.begin_draft import new_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.last_day import end
from mestring.services.actions.publish import publish
from mestring.services.codes import ServiceKind
from mestring.services.models import Service, Version

pytestmark = pytest.mark.django_db
PAGE, MOVE = address("service"), address("move")


@pytest.fixture
def staff(draft, signed_in):
    return signed_in(Role.SERVICE_EDITOR)


@pytest.fixture
def three(draft, editor) -> list[Version]:
    """One that holds, one to come and a draft."""
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    later = new_draft(draft.service, by=editor)
    edit_draft(later, {"nb.summary": "Fra nyttår."}, by=editor)
    publish(later, valid_from=NEW_YEAR, by=editor)
    third = new_draft(draft.service, by=editor)
    return [draft, later, third]


def read(staff, where: str = PAGE) -> str:
    return text_of(staff.get(where).content.decode())


def states() -> list[tuple]:
    return list(Version.objects.order_by("number").values_list("number", "state"))


def test_what_holds_what_comes_and_the_draft_stand_beside_one_another(staff, three):
    page = read(staff)
    assert "Gjelder nå Utgave 1 Fra 1. januar 2026 til og med 31. desember 2026" in page
    assert "Kommer Utgave 2 Fra 1. januar 2027" in page
    assert "Utkast Utgave 3 Sist lagret 22. november 2026 av Prøve service_editor" in page
    assert "Bokmål: LIX" in page
    assert "Dere har egne ord i «Sammendrag» på bokmål, men ikke på nynorsk." in page


def test_all_that_is_to_come_is_shown_and_only_the_last_has_no_end(staff, three, editor):
    publish(three[2], valid_from=date(2027, 6, 1), by=editor)
    page = read(staff)
    assert "Kommer Utgave 2 Fra 1. januar 2027 til og med 31. mai 2027" in page
    assert "Kommer Utgave 3 Fra 1. juni 2027" in page
    assert page.count("Sett sluttdag …") == 1
    assert page.count("Trekk tilbake") == 2
    assert "Ta bort sluttdagen" not in page


def test_a_draft_the_rules_have_nothing_to_say_of_is_told_to_be_ready(staff):
    assert "Utkastet kan publiseres. Reglene har ikke noe å si på det." in read(staff)


def test_the_facts_staff_need_are_at_hand(staff):
    page = read(staff)
    assert "Hvem som gir den Fysioterapeut" in page
    assert "Koder i KPR 15 Helsetjenester i hjemmet" in page
    assert "Lovgrunnlag hol § 3-2 første ledd nr. 5" in page
    assert "Ingen fagperson har gått gjennom malen ennå." in page
    assert "Innbyggerne finner ikke tjenesten, for ingen utgave gjelder nå." in page


def test_the_picture_shows_each_version_on_the_line_in_time(staff, three):
    html = staff.get(PAGE).content.decode()
    assert html.count('<svg class="version-line"') == 3
    # The one that holds is drawn to the first day of the next, which is drawn to the edge.
    bars = [part.split('"')[0:12] for part in html.split('<rect class="line-bar')[1:]]
    (x2, width2), (x1, width1) = [(float(bar[2]), float(bar[6])) for bar in bars]
    assert x1 + width1 == pytest.approx(x2, abs=0.02)
    assert x2 + width2 == pytest.approx(100, abs=0.02)


@pytest.mark.parametrize(
    ("sent", "after", "said"),
    [
        ({"flytt": "trekk", "utgave": "2"}, None, "Tjenesten har alt et utkast. Publiser eller forkast det først."),
        ({"flytt": "forkast", "utgave": "3"}, (3, "discarded"), "Utkastet er forkastet."),
        ({"flytt": "apne", "utgave": "1"}, None, "En nyere utgave tar over."),
        ({"flytt": "hent", "utgave": "1"}, None, "Tjenesten har alt et utkast."),
        ({"flytt": "nytt"}, None, "Tjenesten har alt et utkast."),
        ({"flytt": "forkast"}, None, "Velg hvilken utgave det gjelder."),
        ({"flytt": "slett", "utgave": "1"}, None, "Velg hva som skal gjøres."),
        ({}, None, "Velg hva som skal gjøres."),
    ],
)
def test_a_button_does_what_it_says_or_tells_why_not(staff, three, sent, after, said):
    before = states()
    response = staff.post(MOVE, sent)
    assert response.url == PAGE
    assert said in read(staff)
    if after is None:
        assert states() == before
    else:
        assert after in states()


def test_a_version_is_withdrawn_and_the_one_before_goes_on(staff, three):
    staff.post(MOVE, {"flytt": "forkast", "utgave": "3"})
    staff.post(MOVE, {"flytt": "trekk", "utgave": "2"})
    assert states() == [(1, "published"), (2, "draft"), (3, "discarded")]


def test_an_earlier_version_is_fetched_as_a_new_draft_and_one_is_led_to_it(staff, three):
    staff.post(MOVE, {"flytt": "forkast", "utgave": "3"})
    assert "Hent fram" in read(staff)
    response = staff.post(MOVE, {"flytt": "hent", "utgave": "2"})
    assert response.url == address("edit", chapter="kort-om", language="nb")
    assert Version.objects.get(number=4).description.nb.summary == "Fra nyttår."


def test_a_last_day_is_taken_away(staff, draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    end(draft, last_day=TOMORROW, by=editor)
    assert "Ta bort sluttdagen" in read(staff)
    staff.post(MOVE, {"flytt": "apne", "utgave": "1"})
    assert states() == [(1, "published")]


def test_a_move_the_state_does_not_allow_is_told(staff, three):
    response = staff.post(MOVE, {"flytt": "forkast", "utgave": "1"})
    assert response.status_code == 409
    assert states()[0] == (1, "ended")


@pytest.mark.parametrize("number", ["9", "x", "-1", "99999999999999999999"])
def test_a_version_that_is_not_there_is_not_found(staff, number):
    assert staff.post(MOVE, {"flytt": "forkast", "utgave": number}).status_code == 404


@pytest.mark.parametrize(
    "name", ["service", "preview", "difference", "history", "publish", "end", "contact", "news", "move"]
)
def test_another_municipality_s_service_looks_as_if_it_did_not_exist(draft, signed_in, other_municipality, name):
    stranger = signed_in(Role.SERVICE_EDITOR, where=other_municipality)
    theirs, none = (stranger.get(address(name, code)) for code in ("prove", "finnes-ikke"))
    assert (theirs.status_code, none.status_code) == (404, 404)
    assert text_of(theirs.content.decode()) == text_of(none.content.decode())


def test_those_who_only_read_see_all_and_are_offered_nothing_to_do(three, signed_in):
    html = signed_in(Role.CASEWORKER).get(PAGE).content.decode()
    page = text_of(html)
    assert "Utkast Utgave 3" in page
    assert "Forhåndsvis" in page
    for offered in ("Rediger", "Publiser …", "Forkast utkastet", "Hent fram", "Endre kontakt", "Sett sluttdag"):
        assert offered not in page
    assert "services:move" not in html
    assert 'name="flytt"' not in html


def test_the_draft_is_seen_as_residents_will_see_it_in_each_language(staff, draft, editor):
    edit_draft(draft, {"nb.summary": "Vårt eget sammendrag.", "en.law": ""}, by=editor)
    page = read(staff, address("preview"))
    assert "Forhåndsvisning av utkastet, utgave 1." in page
    assert "Vårt eget sammendrag." in page
    assert "Dette er et utkast fra Prøvevik kommune." in page
    assert "Trial service i korte trekk." in read(staff, address("preview") + "?sprak=en")
    assert "Vårt eget sammendrag." in read(staff, address("preview") + "?sprak=se")


def test_an_earlier_version_is_seen_as_it_was_whatever_becomes_of_the_template(staff, three, shipped):
    shipped.give(template(nb=texts("Noe helt annet")))
    page = read(staff, address("version", number=1))
    assert "Utgave 1, fra 1. januar 2026 til og med 31. desember 2026. Dette ser innbyggerne nå." in page
    assert "Prøvetjeneste i korte trekk." in page
    assert "Beløpene er de som gjelder 1. januar 2027." in read(staff, address("version", number=2))
    assert staff.get(address("version", number=9)).status_code == 404


def test_without_a_draft_there_is_nothing_to_preview(staff, draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    assert staff.get(address("preview")).url == PAGE


def test_the_draft_is_shown_against_what_holds_word_by_word(staff, draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    newer = new_draft(draft.service, by=editor)
    edit_draft(newer, {"nb.content": "Du får hjelp lenge. Vi øver sammen.", "levels": [2], "duration": None}, by=editor)
    page = read(staff, address("difference"))
    assert "Fra «Utgave 1, gjelder nå: fra 22. november 2026» til «Utgave 2, utkast»" in page
    assert "Hva du får Du får hjelp fjernet: en stund nytt: lenge . Vi øver sammen." in page
    assert "Mestringsnivåer fjernet: 2, 3 → nytt: 2" in page
    assert "Hvor lenge et første vedtak varer fjernet: 8 uker → ikke satt" in page


def test_any_two_can_be_compared_and_the_template_too(staff, three, shipped):
    shipped.give(template(nb=texts("Prøvetjeneste") | {"summary": "Ny mal."}))
    page = read(staff, address("difference") + "?fra=1&til=2")
    assert "fjernet: Prøvetjeneste i korte trekk. nytt: Fra nyttår." in page
    page = read(staff, address("difference") + "?fra=mal&til=1")
    assert "fjernet: Ny mal. nytt: Prøvetjeneste i korte trekk." in page
    assert "Ingen forskjeller. De to sier det samme." in read(staff, address("difference") + "?fra=1&til=1")
    # What is no version is left out of account.
    assert "til «Utgave 3, utkast»" in read(staff, address("difference") + "?fra=99&til=x")


def test_a_service_of_one_s_own_with_one_version_has_nothing_to_compare_with(staff, municipality, editor):
    begin_own_service(municipality, code="egen", kind=ServiceKind.SERVICE, name="Vår egen", by=editor)
    assert "Tjenesten har bare én utgave og ingen mal." in read(staff, address("difference", "egen"))


def test_the_history_tells_who_did_what_and_what_it_said_before(staff, draft, editor):
    edit_draft(draft, {"nb.summary": "Vårt første.", "for": ["older", "child"]}, by=editor)
    edit_draft(draft, {"nb.summary": "Vårt andre."}, by=editor)
    publish(draft, valid_from=TODAY, by=editor)
    page = read(staff, address("history"))
    first = page.index("Publiserte utgave 1 fra 22. november 2026")
    second = page.index("Endret Sammendrag (bokmål) 22. november 2026 12:00 · Prøve service_editor")
    assert first < second < page.index("Tok malen inn i katalogen")
    assert "Vårt fjernet: første nytt: andre ." in page
    assert "Hvem den er for fjernet: Eldre → nytt: Eldre, barn og unge" in page


def test_the_history_is_divided_into_pages(staff, draft, editor):
    for number in range(30):
        edit_draft(draft, {"nb.summary": f"Nummer {number}."}, by=editor)
    assert text_of(staff.get(address("history")).content.decode()).count("Endret Sammendrag (bokmål) 22.") == 25
    assert "Tok malen inn i katalogen" in read(staff, address("history") + "?side=2")


def test_whom_one_calls_is_changed_and_what_is_wrong_is_told_at_its_field(staff, unit):
    where = address("contact")
    refused = staff.post(where, {"unit": "", "phone": "ring meg", "email": "post@provevik.example"})
    assert refused.status_code == 422
    assert text_of(refused.content.decode()).count("Telefonnummeret må være sifre") == 2
    assert form_of(refused.content.decode(), called="fields")["email"] == ["post@provevik.example"]
    refused = staff.post(where, {"unit": "", "phone": "1 2 3 4 5 6 7 8 9 0 1", "email": "post"})
    assert refused.status_code == 422
    assert staff.post(where, {"unit": "777", "phone": "", "email": ""}).status_code == 422
    assert staff.post(where, {"unit": str(unit.pk), "phone": "12 34 56 78", "email": ""}).url == PAGE
    assert Service.objects.get().contact_unit == unit
    assert "Telefon 12 34 56 78" in read(staff)
