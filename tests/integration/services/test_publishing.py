"""From draft to what the municipality says on a day, and never two things on one day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError
from tests.integration.services.conftest import NEW_YEAR, TODAY, TOMORROW, template, texts

from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent, OutboxEvent, Unit
from mestring.core.states import MoveNotPossibleError
from mestring.services.actions.begin_draft import new_draft, put_back
from mestring.services.actions.discard_draft import discard_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.last_day import end, reopen
from mestring.services.actions.publish import publish
from mestring.services.actions.set_contact import set_contact
from mestring.services.actions.withdraw import withdraw
from mestring.services.models import Service, Version
from mestring.services.refusals import NotPossibleError, RulesBrokenError
from mestring.services.selectors import published_on, published_version, upcoming, version_on

pytestmark = pytest.mark.django_db
ONE_DAY = timedelta(days=1)


def days(service: Service) -> list[tuple[int, str, date | None, date | None]]:
    return list(service.versions.order_by("number").values_list("number", "state", "valid_from", "valid_to"))


def test_what_is_published_is_frozen_whatever_becomes_of_the_template(draft, editor, shipped, municipality):
    edit_draft(draft, {"nb.summary": "Vårt eget."}, by=editor)
    publish(draft, valid_from=TODAY, by=editor)
    shipped.give(template(nb=texts("Noe helt annet")))
    found = published_version(municipality, "prove", on=TODAY)
    assert (found.description.nb.name, found.description.nb.summary) == ("Prøvetjeneste", "Vårt eget.")
    assert (found.version.published_by, found.version.published_by_name) == (editor.key, editor.name)


def test_a_new_version_ends_the_one_before_the_day_before(draft, editor, municipality):
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    newer = new_draft(draft.service, by=editor)
    edit_draft(newer, {"nb.summary": "Fra nyttår."}, by=editor)
    publish(newer, valid_from=NEW_YEAR, by=editor)
    assert days(draft.service) == [
        (1, "ended", date(2026, 1, 1), date(2026, 12, 31)),
        (2, "published", NEW_YEAR, None),
    ]
    said = {
        day: published_version(municipality, "prove", on=day).description.nb.summary
        for day in (date(2026, 1, 1), date(2026, 12, 31), NEW_YEAR)
    }
    assert list(said.values()) == ["Prøvetjeneste i korte trekk."] * 2 + ["Fra nyttår."]
    assert published_on(municipality, on=date(2025, 12, 31)) == []
    assert version_on(draft.service, on=TODAY).number == 1
    assert upcoming(draft.service, on=TODAY).number == 2
    told = [(one.kind, one.payload["version"], one.payload.get("ended")) for one in OutboxEvent.objects.all()]
    assert told == [("services.version.published", 1, []), ("services.version.published", 2, [1])]
    assert AuditEvent.objects.filter(action="services.publish").count() == 2


def test_what_lacks_law_or_criteria_cannot_be_published(draft, editor):
    edit_draft(draft, {"grounds": [], "nb.criteria": [], "evaluation": None}, by=editor)
    with pytest.raises(RulesBrokenError) as refused:
        publish(draft, valid_from=TODAY, by=editor)
    assert [problem.code for problem in refused.value.problems] == ["no_ground", "part_missing", "never_evaluated"]
    assert "«Hva kommunen legger vekt på» mangler på bokmål." in str(refused.value)
    assert days(draft.service) == [(1, "draft", None, None)]


def test_a_municipality_that_writes_nynorsk_publishes_what_is_whole_in_nynorsk(draft, editor, municipality):
    municipality.language = "nn"
    municipality.save()
    draft.refresh_from_db()
    edit_draft(draft, {"nb.law": ""}, by=editor)
    publish(draft, valid_from=TODAY, by=editor)
    newer = new_draft(draft.service, by=editor)
    edit_draft(newer, {"nn.law": ""}, by=editor)
    with pytest.raises(RulesBrokenError, match="«Hva loven sier» mangler på nynorsk"):
        publish(newer, valid_from=TOMORROW, by=editor)


@pytest.mark.parametrize("day", [TODAY, TODAY - ONE_DAY])
def test_a_new_version_begins_after_the_one_before(draft, editor, day):
    publish(draft, valid_from=TODAY, by=editor)
    newer = new_draft(draft.service, by=editor)
    with pytest.raises(NotPossibleError, match=r"Utgave 1 gjelder fra 22\. november 2026\. Velg en senere dag"):
        publish(newer, valid_from=day, by=editor)


def test_what_the_public_has_been_told_is_not_rewritten_afterwards(draft, editor):
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    newer = new_draft(draft.service, by=editor)
    with pytest.raises(NotPossibleError, match="kan ikke gjelde fra en dag som har vært"):
        publish(newer, valid_from=date(2026, 6, 1), by=editor)


def test_the_database_refuses_two_versions_on_one_day_whoever_asks(draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    version = Version.objects.get(pk=draft.pk)
    version.pk, version.number, version.state, version.valid_to = None, 2, "ended", NEW_YEAR
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.bulk_create([version])
    Version.objects.filter(pk=draft.pk).update(state="ended", valid_to=TODAY)
    version.valid_from = TOMORROW
    Version.objects.bulk_create([version])
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(number=2).update(valid_from=TODAY)


@pytest.mark.parametrize(
    "half",
    [
        {"valid_from": TODAY},
        {"state": "published"},
        {"state": "ended"},
        {"valid_to": TODAY},
        {"content": {"code": "prove"}},
    ],
)
def test_the_database_refuses_a_version_that_is_half_published(draft, half):
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.filter(pk=draft.pk).update(**half)


def test_a_service_is_ended_and_reopened(draft, editor, municipality):
    publish(draft, valid_from=TODAY, by=editor)
    end(draft, last_day=TOMORROW, by=editor)
    assert published_version(municipality, "prove", on=TOMORROW)
    assert published_version(municipality, "prove", on=TOMORROW + ONE_DAY) is None
    with pytest.raises(MoveNotPossibleError):
        end(draft, last_day=NEW_YEAR, by=editor)
    reopen(draft, by=editor)
    assert days(draft.service) == [(1, "published", TODAY, None)]


def test_a_last_day_is_neither_past_nor_before_the_first(draft, editor):
    publish(draft, valid_from=NEW_YEAR, by=editor)
    with pytest.raises(NotPossibleError, match="en dag som har vært"):
        end(draft, last_day=TODAY - ONE_DAY, by=editor)
    with pytest.raises(NotPossibleError, match="før første dag"):
        end(draft, last_day=TODAY, by=editor)


def test_what_has_not_begun_to_hold_is_withdrawn_and_the_one_before_goes_on(draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    newer = new_draft(draft.service, by=editor)
    edit_draft(newer, {"nb.summary": "Nytt"}, by=editor)
    publish(newer, valid_from=NEW_YEAR, by=editor)
    with pytest.raises(NotPossibleError, match="En nyere utgave tar over"):
        reopen(Version.objects.get(pk=draft.pk), by=editor)
    withdraw(newer, by=editor)
    assert days(draft.service) == [(1, "published", TODAY, None), (2, "draft", None, None)]
    assert Version.objects.get(pk=newer.pk).description.nb.summary == "Nytt"
    with pytest.raises(NotPossibleError, match="gjelder alt"):
        withdraw(draft, by=editor)


def test_a_version_is_not_withdrawn_over_somebodys_draft(draft, editor):
    publish(draft, valid_from=NEW_YEAR, by=editor)
    new_draft(draft.service, by=editor)
    with pytest.raises(NotPossibleError, match="har alt et utkast"):
        withdraw(draft, by=editor)


def test_a_discarded_draft_can_be_put_back_and_so_can_an_old_version(draft, editor):
    edit_draft(draft, {"nb.summary": "Forkastet med vilje"}, by=editor)
    discard_draft(draft, by=editor)
    with pytest.raises(NotPossibleError, match="Bare et utkast kan endres"):
        edit_draft(draft, {"nb.summary": "x"}, by=editor)
    again = put_back(draft, by=editor)
    assert (again.number, again.description.nb.summary) == (2, "Forkastet med vilje")
    with pytest.raises(NotPossibleError, match="har alt et utkast"):
        put_back(draft, by=editor)
    publish(again, valid_from=TODAY, by=editor)
    third = new_draft(draft.service, by=editor)
    edit_draft(third, {"nb.summary": "Tredje"}, by=editor)
    publish(third, valid_from=TOMORROW, by=editor)
    fourth = put_back(again, by=editor)
    assert fourth.description.nb.summary == "Forkastet med vilje"


def test_a_draft_of_a_service_never_published_begins_from_the_template(draft, editor):
    edit_draft(draft, {"nb.summary": "Glemt"}, by=editor)
    discard_draft(draft, by=editor)
    assert new_draft(draft.service, by=editor).own == {}


def test_every_step_is_told_in_order_with_who_and_when(draft, editor, noon):
    edit_draft(draft, {"nb.summary": "Vårt"}, by=editor)
    publish(draft, valid_from=TODAY, by=editor)
    told = draft.service.changes.order_by("id")
    assert [(change.what, change.by_name, change.at) for change in told] == [
        (what, editor.name, noon)
        for what in (
            "Tok malen inn i katalogen",
            "Endret Sammendrag (bokmål)",
            "Publiserte utgave 1 fra 22. november 2026",
        )
    ]
    lines = Version.history.filter(id=draft.pk).order_by("history_id")
    assert [(line.own, line.state, line.change.what) for line in lines] == [
        ({}, "draft", "Tok malen inn i katalogen"),
        ({"nb.summary": "Vårt"}, "draft", "Endret Sammendrag (bokmål)"),
        ({"nb.summary": "Vårt"}, "published", "Publiserte utgave 1 fra 22. november 2026"),
    ]
    assert {line.history_user_id for line in lines} == {editor.user_id}


def test_whom_one_calls_is_saved_at_once_and_told(draft, editor, municipality, other_municipality, unit):
    change = set_contact(draft.service, unit=unit, phone=" 12 34  56 78 ", email="post@provevik.example", by=editor)
    kept = Service.objects.get()
    assert (kept.contact_unit, kept.contact_phone, kept.contact_email) == (unit, "12 34 56 78", "post@provevik.example")
    assert change.what == "Endret hvem man kontakter"
    assert set_contact(kept, unit=unit, phone="12 34 56 78", email="post@provevik.example", by=editor) is None
    theirs = Unit.objects.create(municipality=other_municipality, code="x", name="Annens")
    for wrong, sentence in (
        ({"phone": "ring meg"}, "Telefonnummeret må være sifre"),
        ({"email": "post"}, "E-postadressen må se ut"),
        ({"unit": theirs}, "hører til en annen kommune"),
    ):
        with pytest.raises(NotPossibleError, match=sentence):
            set_contact(kept, **{"unit": None, "phone": "", "email": "", **wrong}, by=editor)


def test_a_caseworker_reads_and_does_not_publish(people, municipality, draft):
    with pytest.raises(RefusedError, match="publisere tjenestebeskrivelsene"):
        publish(draft, valid_from=TODAY, by=people.actor(municipality, Role.CASEWORKER))
    assert connection.vendor in ("sqlite", "postgresql")


def published_from(service: Service, *, day: date, by) -> Version:
    draft = new_draft(service, by=by)
    publish(draft, valid_from=day, by=by)
    return draft


def test_of_two_to_come_the_first_is_withdrawn_and_the_one_before_goes_on_until_the_other(draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    second = published_from(draft.service, day=NEW_YEAR, by=editor)
    published_from(draft.service, day=date(2027, 3, 1), by=editor)
    withdraw(second, by=editor)
    assert days(draft.service) == [
        (1, "ended", TODAY, date(2027, 2, 28)),
        (2, "draft", None, None),
        (3, "published", date(2027, 3, 1), None),
    ]


@pytest.mark.parametrize("last_day", [date(2026, 12, 31), date(2027, 6, 30)])
def test_a_last_day_somebody_chose_comes_back_when_what_came_between_is_withdrawn(draft, editor, last_day):
    publish(draft, valid_from=TODAY, by=editor)
    end(draft, last_day=last_day, by=editor)
    second = published_from(draft.service, day=NEW_YEAR, by=editor)
    withdraw(second, by=editor)
    assert days(draft.service)[0] == (1, "ended", TODAY, last_day)


def test_on_its_very_last_day_a_service_still_holds_and_can_be_reopened(draft, editor, municipality):
    publish(draft, valid_from=TODAY, by=editor)
    end(draft, last_day=TODAY, by=editor)
    assert published_version(municipality, "prove", on=TODAY)
    reopen(draft, by=editor)
    assert days(draft.service) == [(1, "published", TODAY, None)]
