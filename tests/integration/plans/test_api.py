"""The read API: adopted plans for anyone, drafts for nobody, as its own description says."""

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, settings
from openapi_spec_validator import OpenAPIV31SpecValidator

from mestring.config.wsgi import application
from mestring.plans.models import Edition, Element, Plan

pytestmark = pytest.mark.django_db
BASE = "/api/v1/municipalities/9998/plans/aktiv"


@pytest.fixture
def published(municipality, unit):
    """A plan with an adopted edition of three elements, a newer draft, and a plan never adopted."""
    plan = Plan.objects.create(municipality=municipality, title="Aktiv hele livet", slug="aktiv")
    edition = Edition.objects.create(
        plan=plan,
        number=1,
        title="Aktiv hele livet 2025–2036",
        state="adopted",
        first_year=2025,
        last_year=2036,
        adopted_on="2025-06-18",
        adopted_in="PS 41/25",
    )
    goal = Element.objects.create(edition=edition, kind="goal", title="Flere er aktive", position=1)
    Element.objects.create(
        edition=edition,
        parent=goal,
        kind="measure",
        title="Gågruppe i hver bydel",
        position=2,
        responsible_unit=unit,
        deadline="2027-12-31",
        un_goals=",3,11,",
        soft_note="intern merknad",
    )
    Element.objects.create(edition=edition, parent=goal, kind="measure", title="Turkart", position=3)
    draft = Edition.objects.create(plan=plan, number=2, title="Utkast")
    Element.objects.create(edition=draft, kind="goal", title="Hemmelig mål i utkast")
    hidden = Plan.objects.create(municipality=municipality, title="Ikke vedtatt", slug="ikke-vedtatt")
    Edition.objects.create(plan=hidden, number=1, title="Ikke vedtatt")
    return edition


def test_adopted_plans_are_listed_and_drafts_are_not(client, published):
    answer = client.get("/api/v1/plans").json()
    assert answer["count"] == 1
    assert answer["items"][0] == {
        "municipality_number": "9998",
        "municipality": "Prøvevik kommune",
        "slug": "aktiv",
        "title": "Aktiv hele livet 2025–2036",
        "kind": "theme_plan",
        "edition": 1,
        "period": {"first_year": 2025, "last_year": 2036},
        "adopted_on": "2025-06-18",
        "adopted_in": "PS 41/25",
    }


def test_elements_come_in_the_plans_order_with_owner_and_deadline(client, published):
    answer = client.get(f"{BASE}/elements").json()
    assert [one["title"] for one in answer["items"]] == ["Flere er aktive", "Gågruppe i hver bydel", "Turkart"]
    walk = answer["items"][1]
    assert walk["parent"] == answer["items"][0]["id"]
    assert (walk["responsible_unit"], walk["deadline"], walk["un_goals"]) == ("Hjemmetjenesten", "2027-12-31", [3, 11])
    assert "soft_note" not in walk
    assert "intern merknad" not in str(answer)


def test_elements_can_be_asked_for_by_kind_and_in_pages(client, published):
    measures = client.get(f"{BASE}/elements?kind=measure&limit=1&offset=1").json()
    assert measures["count"] == 2
    assert [one["title"] for one in measures["items"]] == ["Turkart"]


def test_a_plan_that_is_not_adopted_is_not_found(client, published):
    assert client.get("/api/v1/municipalities/9998/plans/ikke-vedtatt").status_code == 404
    assert client.get("/api/v1/municipalities/9998/plans/finnes-ikke").status_code == 404


def test_who_has_the_answer_already_is_told_so_until_it_changes(client, published):
    first = client.get(f"{BASE}/elements")
    again = client.get(f"{BASE}/elements", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    Element.objects.filter(title="Turkart").update(title="Nytt turkart")
    changed = client.get(f"{BASE}/elements", headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "offset=-1", "limit=mange", "kind=prosjekt"])
def test_a_question_that_makes_no_sense_is_answered_with_what_is_wrong(client, published, query):
    answer = client.get(f"{BASE}/elements?{query}")
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_the_number_of_queries_does_not_grow_with_the_plan(client, published, django_assert_num_queries):
    with django_assert_num_queries(4):
        client.get(f"{BASE}/elements")
    for number in range(40):
        Element.objects.create(edition=published, kind="measure", title=f"Tiltak {number}", position=10 + number)
    with django_assert_num_queries(4):
        client.get(f"{BASE}/elements")


def test_the_description_is_valid_openapi_3_1():
    description = Client().get("/api/v1/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(description).validate()


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application).include(path_regex="plans")


@schema.parametrize()
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_api_keeps_what_its_description_promises(case, published, kept_connection):
    case.call_and_validate(headers={"Host": "localhost"})
