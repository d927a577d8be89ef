"""A municipality makes a template its own, and nobody's words are lost."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import template, texts

from mestring.core import audit
from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent
from mestring.services.actions.adopt import adopt_templates, begin_own_service
from mestring.services.actions.edit_draft import edit_draft, take_template_news, use_template_words
from mestring.services.codes import ServiceKind
from mestring.services.models import Change, Service, Version
from mestring.services.news import template_news
from mestring.services.refusals import MeanwhileError, NotPossibleError

pytestmark = pytest.mark.django_db


def again(version: Version) -> Version:
    return Version.objects.select_related("service__municipality").get(pk=version.pk)


def test_templates_become_drafts_once_with_history_and_one_audit_line(municipality, editor, shipped):
    shipped.give(template("en"), template("to"), template("alarm", kind="technology"))
    drafts = adopt_templates(municipality, by=editor)
    assert [(one.service.code, one.number, one.state) for one in drafts] == [
        ("alarm", 1, "draft"),
        ("en", 1, "draft"),
        ("to", 1, "draft"),
    ]
    assert drafts[0].service.kind == ServiceKind.TECHNOLOGY
    assert adopt_templates(municipality, by=editor) == []
    assert Change.objects.count() == 3
    assert {line.change.service_id for line in Version.history.all()} == {one.service_id for one in drafts}
    events = AuditEvent.objects.filter(action="services.edit")
    assert [event.detail["codes"] for event in events] == [["alarm", "en", "to"]]
    assert list(audit.breaks()) == []


def test_a_template_that_does_not_exist_is_refused(municipality, editor, shipped):
    with pytest.raises(NotPossibleError, match="Ingen mal har koden «finnes-ikke»"):
        adopt_templates(municipality, by=editor, codes=["finnes-ikke"])
    assert not Service.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SERVICE_EDITOR])
def test_only_a_service_editor_changes_the_catalogue(people, municipality, draft, role):
    with pytest.raises(RefusedError):
        edit_draft(draft, {"nb.summary": "Ny"}, by=people.actor(municipality, role))
    assert again(draft).own == {}


def test_own_words_lie_over_the_template(draft, editor):
    change = edit_draft(draft, {"nb.summary": "Vårt eget sammendrag.", "levels": [2]}, by=editor)
    said = again(draft).description
    assert (said.nb.summary, said.levels) == ("Vårt eget sammendrag.", (2,))
    assert said.nb.content == "Du får hjelp en stund. Vi øver sammen."
    assert again(draft).own == {"levels": [2], "nb.summary": "Vårt eget sammendrag."}
    assert change.what == "Endret Mestringsnivåer, Sammendrag (bokmål)"
    assert draft.revision == 2


def test_saying_what_the_template_says_is_not_to_have_own_words(draft, editor):
    edit_draft(draft, {"nb.summary": "Vårt"}, by=editor)
    edit_draft(draft, {"nb.summary": "Prøvetjeneste i korte trekk."}, by=editor)
    assert again(draft).own == {}
    assert edit_draft(draft, {"nb.summary": "Prøvetjeneste i korte trekk."}, by=editor) is None


def test_own_words_can_be_given_up(draft, editor):
    edit_draft(draft, {"nb.summary": "Vårt", "nb.purpose": "Vårt"}, by=editor)
    use_template_words(draft, fields=["nb.summary"], by=editor)
    assert again(draft).own == {"nb.purpose": "Vårt"}
    assert use_template_words(draft, fields=["nb.summary"], by=editor) is None


def test_two_who_save_the_same_field_both_see_what_the_other_wrote(people, municipality, draft, editor):
    read = {"nb.summary": draft.description.nb.summary, "nb.purpose": draft.description.nb.purpose}
    other = people.actor(municipality, Role.SERVICE_EDITOR)
    edit_draft(draft, {"nb.summary": "Den enes"}, read=read, by=editor)
    with pytest.raises(MeanwhileError, match=r"har lagret i mellomtiden: Sammendrag \(bokmål\)") as refused:
        edit_draft(draft, {"nb.summary": "Den andres", "nb.purpose": "Nytt"}, read=read, by=other)
    clash = refused.value.clashes[0]
    assert (clash.read, clash.theirs, clash.mine) == ("Prøvetjeneste i korte trekk.", "Den enes", "Den andres")
    assert again(draft).own == {"nb.summary": "Den enes"}
    # Having seen both, she saves again.
    edit_draft(draft, {"nb.summary": "Begges"}, read={"nb.summary": "Den enes"}, by=other)
    assert again(draft).own == {"nb.summary": "Begges"}


def test_two_who_save_different_fields_of_one_page_are_both_heard(draft, editor):
    read = {"nb.summary": draft.description.nb.summary, "nb.purpose": draft.description.nb.purpose}
    edit_draft(draft, {**read, "nb.summary": "Den enes"}, read=read, by=editor)
    edit_draft(draft, {**read, "nb.purpose": "Den andres"}, read=read, by=editor)
    assert again(draft).own == {"nb.summary": "Den enes", "nb.purpose": "Den andres"}


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"levels": [7]}, "Mestringsnivå er et tall fra 1 til 6, ikke «7»."),
        ({"for": ["konger"]}, "«konger» er ukjent"),
        ({"nb.criteria": ["", "noe"]}, "Punktet er tomt"),
        ({"nb.hemmelig": "x"}, "er ikke noe felt"),
        ({"code": "annen"}, "er ikke noe felt"),
        ({"evaluation": {"fortnights": 2}}, "Skriv tiden som"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_saved(draft, editor, values, sentence):
    with pytest.raises(NotPossibleError, match=sentence):
        edit_draft(draft, {"nb.summary": "Vårt", **values}, by=editor)
    assert again(draft).own == {}


def test_the_editor_is_told_what_is_new_in_the_template_and_takes_what_she_wants(draft, editor, shipped):
    edit_draft(draft, {"nb.summary": "Vårt"}, by=editor)
    assert template_news(again(draft)) == ()
    newer = texts("Prøvetjeneste") | {"summary": "Nytt i malen", "purpose": "Nytt formål", "law": "Ny lov"}
    shipped.give(template(nb=newer, levels=[1]))
    told = {one.field: (one.before, one.now, one.own) for one in template_news(again(draft))}
    assert told == {
        "levels": ([2, 3], [1], None),
        "nb.summary": ("Prøvetjeneste i korte trekk.", "Nytt i malen", "Vårt"),
        "nb.purpose": ("Du skal klare mer selv.", "Nytt formål", None),
        "nb.law": ("Kommunen skal gi nødvendig hjelp.", "Ny lov", None),
    }
    take_template_news(draft, fields=["levels", "nb.purpose"], by=editor)
    said = again(draft).description
    assert (said.levels, said.nb.purpose) == ((1,), "Nytt formål")
    assert (said.nb.summary, said.nb.law) == ("Vårt", "Kommunen skal gi nødvendig hjelp.")
    assert set(again(draft).own) == {"nb.summary", "nb.law"}
    assert template_news(again(draft)) == ()
    assert take_template_news(draft, fields=["levels"], by=editor) is None


def test_a_municipality_may_begin_on_a_service_of_its_own(municipality, editor, shipped):
    draft = begin_own_service(
        municipality, code="gatepasienten", kind=ServiceKind.SERVICE, name="Hjelp på gata", by=editor
    )
    assert again(draft).description.nb.name == "Hjelp på gata"
    assert template_news(again(draft)) == ()
    for code, name, sentence in (
        ("gatepasienten", "Igjen", "Dere har alt en tjeneste"),
        ("prove", "Mal", "finnes som mal"),
        ("Stor Kode", "Navn", "Bruk små bokstaver"),
        ("uten-navn", " ", "Skriv hva tjenesten heter"),
    ):
        with pytest.raises(NotPossibleError, match=sentence):
            begin_own_service(municipality, code=code, kind=ServiceKind.SERVICE, name=name, by=editor)
