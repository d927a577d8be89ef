"""What strangers and other municipalities' staff may see of a catalogue, and what pages do with hostile text."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.integration.services.conftest import NEW_YEAR, TODAY, template

from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent
from mestring.services.actions.adopt import adopt_templates, begin_own_service
from mestring.services.actions.begin_draft import new_draft, put_back
from mestring.services.actions.discard_draft import discard_draft
from mestring.services.actions.edit_draft import edit_draft, take_template_news, use_template_words
from mestring.services.actions.last_day import end, reopen
from mestring.services.actions.publish import publish
from mestring.services.actions.set_contact import set_contact
from mestring.services.actions.withdraw import withdraw
from mestring.services.codes import ServiceKind
from mestring.services.models import Change, Version

pytestmark = pytest.mark.django_db
PUBLIC = "/tjenester/offentlig/provevik/"
API = "/api/v1/municipalities/9998/services"
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7|add:7 }}"
STATES = ("draft", "future", "ended", "discarded")


@pytest.fixture
def catalogue(municipality, editor, shipped):
    """One service that holds, and one each that is a draft, is to come, has ended, and was discarded."""
    shipped.give(*(template(code, digital=[], related=["draft"]) for code in ("holds", *STATES)))
    drafts = {draft.service.code: draft for draft in adopt_templates(municipality, by=editor)}
    for code, draft in drafts.items():
        edit_draft(draft, {"nb.summary": f"Hemmelig {code}"}, by=editor)
    publish(drafts["holds"], valid_from=TODAY, by=editor)
    publish(drafts["future"], valid_from=NEW_YEAR, by=editor)
    publish(drafts["ended"], valid_from=date(2026, 1, 1), by=editor)
    Version.objects.filter(pk=drafts["ended"].pk).update(state="ended", valid_to=date(2026, 11, 21))
    discard_draft(drafts["discarded"], by=editor)
    later = new_draft(drafts["holds"].service, by=editor)
    edit_draft(later, {"nb.summary": "Hemmelig nytt"}, by=editor)
    return drafts


def public_addresses() -> list[str]:
    return [
        PUBLIC,
        f"{PUBLIC}?q=hemmelig+noe+folk+sier",
        f"{PUBLIC}?behov=falls",
        f"{PUBLIC}holds/",
        f"{PUBLIC}sammenlign/?a=holds&b=draft",
        API,
        f"{API}?q=hemmelig",
        f"{API}?need=falls&who=older&level=2&kind=service",
        f"{API}/holds",
        f"{API}/holds/fhir",
    ]


@pytest.mark.parametrize("address", public_addresses())
def test_nobody_outside_sees_what_does_not_hold_today_or_who_wrote_it(client, catalogue, editor, address):
    answer = client.get(address)
    assert answer.status_code == 200
    said = answer.content.decode()
    for word in (*STATES, "nytt"):
        assert f"Hemmelig {word}" not in said
    assert editor.name not in said
    assert editor.key not in said
    assert set(answer.cookies) <= {"csrftoken"}


@pytest.mark.parametrize("code", STATES)
def test_what_does_not_hold_is_not_found_at_its_own_address(client, catalogue, code):
    for address in (f"{PUBLIC}{code}/", f"{API}/{code}", f"{API}/{code}/fhir"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("page", ["", "forhandsvis/", "utgave/1/", "forskjell/", "historie/", "kontakt/", "publiser/"])
def test_staff_of_another_municipality_find_nothing_by_the_same_code(signed_in, catalogue, other_municipality, page):
    client = signed_in(Role.SERVICE_EDITOR, where=other_municipality)
    assert client.get(f"/tjenester/holds/{page}").status_code == 404


def test_no_action_lets_an_editor_of_another_municipality_write(people, catalogue, municipality, other_municipality):
    stranger = people.actor(other_municipality, Role.SERVICE_EDITOR)
    draft, holds = Version.objects.get(service__code="draft"), Version.objects.get(service__code="holds", number=1)
    before = Change.objects.count(), AuditEvent.objects.count()
    for attempt in (
        lambda: adopt_templates(municipality, by=stranger),
        lambda: begin_own_service(municipality, code="ny1", kind=ServiceKind.SERVICE, name="Ny", by=stranger),
        lambda: new_draft(draft.service, by=stranger),
        lambda: put_back(holds, by=stranger),
        lambda: discard_draft(draft, by=stranger),
        lambda: edit_draft(draft, {"nb.summary": "x"}, by=stranger),
        lambda: use_template_words(draft, fields=["nb.summary"], by=stranger),
        lambda: take_template_news(draft, fields=["nb.summary"], by=stranger),
        lambda: publish(draft, valid_from=TODAY, by=stranger),
        lambda: end(holds, last_day=TODAY, by=stranger),
        lambda: reopen(holds, by=stranger),
        lambda: withdraw(holds, by=stranger),
        lambda: set_contact(draft.service, unit=None, phone="12345678", email="", by=stranger),
    ):
        with pytest.raises(RefusedError):
            attempt()
    assert Change.objects.count() == before[0]


def test_what_a_municipality_writes_is_text_wherever_it_is_shown(client, catalogue, editor):
    fields = ("nb.name", "nb.summary", "nb.content", "nb.charge", "nb.law", "nb.target_group", "nb.how_to_get_it")
    points = {f"nb.{name}": [HOSTILE] for name in ("criteria", "expect_of_us", "not_included", "words")}
    draft = catalogue["draft"]
    edit_draft(draft, {**dict.fromkeys(fields, HOSTILE), **points, "related": []}, by=editor)
    publish(draft, valid_from=TODAY, by=editor)
    for address in (PUBLIC, f"{PUBLIC}draft/", f"{PUBLIC}?q=alert+script", f"{PUBLIC}sammenlign/?a=holds&b=draft"):
        said = client.get(address).content.decode()
        assert "&lt;script&gt;" in said, address
        assert "<script>alert" not in said, address
        assert "<img src=x" not in said, address
    resource = client.get(f"{API}/draft/fhir")
    assert resource["X-Content-Type-Options"] == "nosniff"
    assert json.loads(resource.content)["name"] == HOSTILE


@pytest.mark.parametrize(
    "asked",
    [
        "f" * 10_000,
        "faller " * 1_500,
        "\x00\x01mor\x07 glemmer",
        "\u202emor\u202c gle\u00admmer medi\u200bsinen",
        "😀😀 🧓",
        "%' OR 1=1 --",
        "a\u030alene",
        HOSTILE,
        "{% include 'x' %}",
    ],
)
def test_whatever_is_typed_the_page_answers_and_says_what_to_do(client, catalogue, asked):
    for address in (PUBLIC, API):
        answer = client.get(address, {"q": asked})
        assert answer.status_code in (200, 422), address
        assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("address", [PUBLIC, f"{PUBLIC}holds/", f"{PUBLIC}sammenlign/"])
def test_public_pages_answer_head_and_speak_the_readers_language(client, catalogue, address):
    assert client.head(address).status_code == 200
    assert 'lang="en"' in client.get(address, headers={"Accept-Language": "en"}).content.decode()


def test_what_is_new_is_never_answered_with_unchanged(client, catalogue, editor):
    first = client.get(f"{API}/holds")
    set_contact(catalogue["holds"].service, unit=None, phone="87654321", email="", by=editor)
    again = client.get(f"{API}/holds", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.json()["contact"]["phone"]) == (200, "87654321")
