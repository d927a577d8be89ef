"""The list of services for those who work with them, templates to take in, and a service of one's own."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.integration.services.conftest import NEW_YEAR, TODAY, TOMORROW, template, texts
from tests.integration.services.staff_pages import address, form_of, text_of

from mestring.core.access import Role
from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.begin_draft import new_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.last_day import end
from mestring.services.actions.publish import publish
from mestring.services.models import Service, Version

pytestmark = pytest.mark.django_db
LIST, TEMPLATES, BEGIN = (reverse(f"services:{name}") for name in ("list", "templates", "begin"))


def named(name: str) -> dict:
    return {language: texts(name) for language in ("nb", "nn", "en")}


@pytest.fixture
def staff(signed_in, shipped, noon):
    shipped.give(*(template(code, **named(code.capitalize())) for code in ("alfa", "beta", "gamma", "delta")))
    return signed_in(Role.SERVICE_EDITOR)


@pytest.fixture
def four(staff, municipality, editor) -> dict[str, Version]:
    """One that holds, one with a last day, one to come, and one with a draft that lacks its law."""
    drafts = {draft.service.code: draft for draft in adopt_templates(municipality, by=editor)}
    publish(drafts["alfa"], valid_from=date(2026, 1, 1), by=editor)
    publish(drafts["beta"], valid_from=date(2026, 1, 1), by=editor)
    end(drafts["beta"], last_day=TOMORROW, by=editor)
    publish(drafts["gamma"], valid_from=NEW_YEAR, by=editor)
    edit_draft(drafts["delta"], {"nb.law": "", "nb.charge": "Det koster 100 kroner."}, by=editor)
    return drafts


def read(staff, where: str = LIST) -> str:
    return text_of(staff.get(where).content.decode())


def test_an_empty_catalogue_says_what_to_do(staff, signed_in):
    assert "Ingen tjenester ennå Begynn med malene." in read(staff)
    reader = signed_in(Role.COUNCILLOR)
    assert "Det er fagansvarlig i kommunen som tar inn malene." in read(reader)


def test_each_service_says_where_it_stands_and_what_to_look_at(staff, four):
    page = read(staff)
    assert "Alfa Gjelder fra 1. januar 2026 Gjelder nå LIX" in page
    assert "Beta Gjelder fra 1. januar 2026 til og med 23. november 2026 Gjelder nå Har sluttdag" in page
    assert "Gamma Utgave 1 kommer 1. januar 2027 Ny utgave kommer" in page
    assert "Delta Utkast sist lagret 22. november 2026 av Prøve service_editor Utkast Ikke publisert" in page
    assert "1 ting må rettes før publisering" in page
    assert page.count("Mangler kontakt") == 4 + 2


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tilstand=gjelder", {"Alfa", "Beta"}),
        ("tilstand=kommer", {"Gamma"}),
        ("tilstand=sluttdag", {"Beta"}),
        ("tilstand=utkast", {"Delta"}),
        ("tilstand=ikke-publisert", {"Delta"}),
        ("sepa=ma-rettes", {"Delta"}),
        ("sepa=se-pa", {"Delta"}),
        ("sepa=uten-kontakt", {"Alfa", "Beta", "Gamma", "Delta"}),
        ("sepa=nytt-i-malen", set()),
        ("slag=technology", set()),
        ("q=ALF", {"Alfa"}),
        ("q=ta&tilstand=gjelder", {"Beta"}),
    ],
)
def test_the_list_is_narrowed(staff, four, asked, found):
    html = staff.get(f"{LIST}?{asked}").content.decode()
    rows = html.split('<li class="catalogue-row">')[1:]
    assert {text_of(row.split("</h4>")[0]) for row in rows} == found
    if not found:
        assert "Ingenting passer med det du har valgt." in html


def test_a_choice_that_does_not_exist_is_told_and_the_rest_holds(staff, four):
    html = staff.get(f"{LIST}?tilstand=borte&q=alf").content.decode()
    assert "Dette valget finnes ikke. Velg et i listen." in html
    assert html.count('<li class="catalogue-row">') == 1


def test_a_template_a_professional_has_gone_through_is_told_of(staff, four, shipped):
    assert "gikk gjennom" not in read(staff)
    shipped.give(template("omega", **named("Omega") | {"reviewed": "2026-05-03"}))
    staff.post(TEMPLATES, {"hva": "alle"})
    assert "En fagperson gikk gjennom malen 3. mai 2026" in read(staff)
    assert "Omega" not in read(staff, f"{LIST}?sepa=ikke-gjennomgatt")


def test_a_newer_template_is_told_in_the_list(staff, four, shipped):
    shipped.give(template("alfa", **(named("Alfa") | {"nb": texts("Alfa") | {"purpose": "Nytt."}})))
    assert "1 nytt felt i malen" in read(staff, f"{LIST}?sepa=nytt-i-malen")


def test_the_list_asks_the_database_the_same_number_of_times_however_long_it_is(staff, four, editor, municipality):
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            staff.get(LIST)
        return len(queries)

    before = asked()
    newer = new_draft(four["alfa"].service, by=editor)
    publish(newer, valid_from=TODAY, by=editor)
    new_draft(four["alfa"].service, by=editor)
    assert asked() == before


def test_templates_are_taken_in_one_by_one_and_all(staff):
    assert "Kryss av for minst én mal." in text_of(staff.post(TEMPLATES, {"hva": "valgte"}).content.decode())
    assert staff.post(TEMPLATES, {"hva": "valgte", "mal": ["alfa", "gamma"]}).url == LIST
    assert "2 maler er tatt inn som utkast." in read(staff)
    assert "2 maler er ikke tatt inn i katalogen ennå." in read(staff)
    refused = staff.post(TEMPLATES, {"hva": "valgte", "mal": ["omega"]})
    assert refused.status_code == 422
    assert "Ingen mal har koden «omega»." in text_of(refused.content.decode())
    staff.post(TEMPLATES, {"hva": "alle"})
    assert set(Service.objects.values_list("code", flat=True)) == {"alfa", "beta", "gamma", "delta"}
    assert "Alle malene er tatt inn" in read(staff, TEMPLATES)


def test_a_service_of_one_s_own_gets_its_code_from_its_name(staff):
    response = staff.post(BEGIN, {"name": " Hjelp på gata,  også om natta ", "kind": "service", "code": ""})
    assert response.url == address("edit", "hjelp-pa-gata-ogsa-om-natta", chapter="kort-om", language="nb")
    assert Version.objects.get().description.nb.name == "Hjelp på gata, også om natta"
    assert "Hjelp på gata, også om natta" in read(staff)
    page = read(staff, address("service", "hjelp-pa-gata-ogsa-om-natta"))
    assert "Dere har skrevet denne selv. Den har ingen mal." in page


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"name": "", "kind": "service", "code": "noe"}, "Skriv hva tjenesten heter."),
        ({"name": "Noe", "kind": "service", "code": "Stor Kode"}, "Bruk små bokstaver a–z, tall og bindestrek"),
        ({"name": "Noe", "kind": "service", "code": "alfa"}, "«alfa» finnes som mal. Ta inn malen i stedet."),
        ({"name": "Ny", "kind": "service", "code": ""}, "«ny» er brukt i adressene fra før. Velg en annen kode."),
        ({"name": "!!!", "kind": "service", "code": ""}, "Bruk små bokstaver a–z, tall og bindestrek"),
        ({"name": "Noe", "kind": "robot", "code": "noe"}, "Velg et i listen."),
    ],
)
def test_what_cannot_be_begun_on_is_told_at_its_field(staff, sent, sentence):
    refused = staff.post(BEGIN, sent)
    assert refused.status_code == 422
    assert text_of(refused.content.decode()).count(sentence) == 2
    assert form_of(refused.content.decode(), called="fields")["name"] == [sent["name"]]
    assert not Service.objects.exists()


def test_only_a_service_editor_is_offered_to_begin(signed_in, four):
    reader = signed_in(Role.ANALYST)
    page = read(reader)
    assert "Alfa" in page
    assert "Ny tjeneste" not in page
    assert reader.get(TEMPLATES).status_code == 403
    assert signed_in(Role.CITIZEN).get(LIST).status_code == 403
