"""The catalogue for other systems: what is published, on the day that is asked for, and nothing else."""

from __future__ import annotations

import json

import pytest
import schemathesis
from fhir.resources.R4B.healthcareservice import HealthcareService
from hypothesis import HealthCheck, settings
from pydantic import ValidationError
from tests.integration.services.conftest import NEW_YEAR, TODAY, template, texts

from mestring.config.wsgi import application
from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.begin_draft import new_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.publish import publish
from mestring.services.actions.set_contact import set_contact
from mestring.services.models import Service

pytestmark = pytest.mark.django_db
BASE = "/api/v1/municipalities/9998"


@pytest.fixture
def catalogue(municipality, editor, shipped, unit):
    """Three services from today, one of them otherwise from new year, and a draft nobody outside sees."""
    fall = texts("Falltrening") | {"words": ["jeg faller ofte", "ustø på beina"]}
    food = texts("Matombringing") | {"words": ["middag på døra"]}
    shipped.give(
        template("alarm", kind="technology", levels=[3], charge="municipal", decision=False, needs=["safety"], kpr=[]),
        template("falltrening", nb=fall, digital=["alarm"]),
        template("matombringing", nb=food, levels=[3, 4], needs=["food"], **{"for": ["everyone"]}),
        template("utkast"),
    )
    drafts = {draft.service.code: draft for draft in adopt_templates(municipality, by=editor)}
    for code in ("alarm", "falltrening", "matombringing"):
        publish(drafts[code], valid_from=TODAY, by=editor)
    set_contact(Service.objects.get(code="falltrening"), unit=unit, phone="12 34 56 78", email="", by=editor)
    later = new_draft(drafts["matombringing"].service, by=editor)
    edit_draft(later, {"nb.summary": "Fra nyttår."}, by=editor)
    publish(later, valid_from=NEW_YEAR, by=editor)


def codes(answer) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [one["code"] for one in answer.json()["items"]]


def test_what_is_published_is_listed_and_drafts_are_not(client, catalogue):
    answer = client.get(f"{BASE}/services").json()
    assert answer["count"] == 3
    assert answer["items"][1] == {
        "municipality_number": "9998",
        "code": "falltrening",
        "kind": "service",
        "name": "Falltrening",
        "summary": "Falltrening i korte trekk.",
        "levels": [2, 3],
        "who": ["older"],
        "needs": ["falls"],
        "charge": "none",
        "decision": True,
        "version": 1,
        "valid_from": "2026-11-22",
        "valid_to": None,
        "page": "http://127.0.0.1:8000/tjenester/offentlig/provevik/falltrening/",
        "why": None,
    }
    assert client.get(f"{BASE}/services/utkast").status_code == 404


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=technology", ["alarm"]),
        ("level=2", ["falltrening"]),
        ("level=4", ["matombringing"]),
        ("who=older", ["alarm", "falltrening", "matombringing"]),
        ("who=child", ["matombringing"]),
        ("need=food", ["matombringing"]),
        ("level=6", []),
        ("limit=1&offset=1", ["falltrening"]),
    ],
)
def test_the_list_can_be_narrowed_and_paged(client, catalogue, query, found):
    assert codes(client.get(f"{BASE}/services?{query}")) == found


def test_services_are_found_by_everyday_words_with_the_reason(client, catalogue):
    answer = client.get(f"{BASE}/services", {"q": "eg dett ofte"}).json()
    assert [one["code"] for one in answer["items"]] == ["falltrening"]
    assert answer["items"][0]["why"] == "Du skrev «dett», og dette hjelper mot fall."
    assert codes(client.get(f"{BASE}/services", {"q": "xyzzy"})) == []


def test_technology_has_a_list_of_its_own(client, catalogue):
    assert codes(client.get(f"{BASE}/technology")) == ["alarm"]


def test_a_service_is_told_whole_on_the_day_and_in_the_language_that_is_asked_for(client, catalogue):
    answer = client.get(f"{BASE}/services/falltrening").json()
    assert answer["grounds"][0]["title"] == "Helse- og omsorgstjenesteloven § 3-2 første ledd nr. 5"
    assert answer["duration"] == {"number": 8, "unit": "weeks"}
    assert answer["kpr"] == [
        {"system": "urn:oid:2.16.578.1.12.4.1.1.9151", "code": "15", "name": "Helsetjenester i hjemmet"}
    ]
    assert answer["contact"] == {"unit": "Hjemmetjenesten", "phone": "12 34 56 78", "email": None}
    assert answer["digital"] == ["alarm"]
    english = client.get(f"{BASE}/services/falltrening?lang=en").json()
    assert (english["language"], english["name"]) == ("en", "Trial service")
    summaries = [
        client.get(f"{BASE}/services/matombringing?on={day}").json()["summary"] for day in ("2026-12-31", "2027-01-01")
    ]
    assert summaries == ["Matombringing i korte trekk.", "Fra nyttår."]
    assert client.get(f"{BASE}/services/falltrening?on=2026-11-21").status_code == 404


def test_nothing_internal_is_told(client, catalogue, editor):
    said = client.get(f"{BASE}/services/falltrening").content.decode()
    assert editor.name not in said
    assert "words" not in json.loads(said)["texts"]
    assert "own" not in json.loads(said)


def test_a_municipality_or_a_service_that_does_not_exist_is_not_found(client, catalogue):
    for address in ("/api/v1/municipalities/0000/services", f"{BASE}/services/finnes-ikke"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert answer.json()["detail"]


@pytest.mark.parametrize("query", ["level=7", "who=konger", "lang=sv", "on=i-morgen", "limit=0"])
def test_a_question_that_makes_no_sense_is_answered_with_what_is_wrong(client, catalogue, query):
    answer = client.get(f"{BASE}/services?{query}")
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_who_has_the_answer_already_is_told_so(client, catalogue):
    for address in (f"{BASE}/services", f"{BASE}/services/alarm", f"{BASE}/services/alarm/fhir"):
        first = client.get(address)
        assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_the_number_of_queries_does_not_grow_with_the_catalogue(client, catalogue, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get(f"{BASE}/services")


@pytest.mark.parametrize("code", ["falltrening", "alarm"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_service_is_a_valid_healthcare_service_in_fhir(client, catalogue, code, language):
    answer = client.get(f"{BASE}/services/{code}/fhir?lang={language}")
    assert answer["Content-Type"] == "application/fhir+json"
    resource = HealthcareService.model_validate(answer.json())
    assert (resource.language, resource.providedBy.display) == (language, "Prøvevik kommune")


def test_the_judge_of_fhir_sees_what_is_wrong(client, catalogue):
    resource = client.get(f"{BASE}/services/falltrening/fhir").json()
    with pytest.raises(ValidationError):
        HealthcareService.model_validate(resource | {"appointmentRequired": "kanskje", "oppdiktet": 1})


def test_the_resource_is_coded_and_names_no_person(client, catalogue, editor):
    resource = client.get(f"{BASE}/services/falltrening/fhir").json()
    assert resource["type"] == [
        {
            "coding": [
                {
                    "system": "urn:oid:2.16.578.1.12.4.1.1.9151",
                    "code": "15",
                    "display": "Helsetjenester i hjemmet",
                }
            ],
            "text": "Falltrening",
        }
    ]
    assert resource["coverageArea"][0]["identifier"]["value"] == "9998"
    assert resource["appointmentRequired"] is True
    assert resource["telecom"][0] == {"system": "phone", "value": "12 34 56 78"}
    assert "availableTime" not in resource
    assert editor.name not in json.dumps(resource)
    free, paid = (
        client.get(f"{BASE}/services/{code}/fhir").json()["serviceProvisionCode"][0]["coding"][0]["code"]
        for code in ("falltrening", "alarm")
    )
    assert (free, paid) == ("free", "cost")


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application).include(path_regex="services|technology")


@schema.parametrize()
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_api_keeps_what_its_description_promises(case, catalogue, kept_connection):
    case.call_and_validate(headers={"Host": "localhost"})
