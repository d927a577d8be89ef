"""Publishing: what stands in the way, the day, what will happen, and the last day of what holds."""

from __future__ import annotations

from datetime import date

import pytest
from tests.integration.services.conftest import NEW_YEAR, TODAY, TOMORROW
from tests.integration.services.staff_pages import address, chapter, form_of, text_of

from mestring.core.access import Role
from mestring.services.actions.begin_draft import new_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.last_day import end
from mestring.services.actions.publish import publish
from mestring.services.models import Version

pytestmark = pytest.mark.django_db
PUBLISH, END = address("publish"), address("end")


@pytest.fixture
def staff(draft, signed_in):
    return signed_in(Role.SERVICE_EDITOR)


def typed(day: date, *, told: date | None = None) -> dict[str, str]:
    return {
        "dag": str(day.day),
        "maned": str(day.month),
        "ar": str(day.year),
        "fortalt": (told or day).isoformat(),
    }


def states() -> list[tuple]:
    return list(Version.objects.order_by("number").values_list("number", "state", "valid_from", "valid_to"))


def test_what_is_missing_is_listed_with_a_link_to_the_field_and_no_day_is_asked_for(staff, draft, editor):
    edit_draft(draft, {"nb.law": "", "grounds": [], "en.criteria": []}, by=editor)
    html = staff.get(PUBLISH).content.decode()
    page = text_of(html)
    assert "2 ting må rettes før dere publiserer" in page
    assert f'href="{chapter("lov-og-betaling")}#felt-nb-law"' in html
    assert f'href="{chapter("lov-og-betaling")}#felt-grounds"' in html
    assert "Se på «Hva kommunen legger vekt på» mangler på engelsk." in page
    assert f'href="{chapter("kriterier", "en")}#felt-en-criteria"' in html
    assert "Hvilken dag" not in page
    # Whoever sends the form all the same is told the same, and nothing is published.
    refused = staff.post(PUBLISH, typed(TODAY))
    assert refused.status_code == 422
    assert "Utkastet kan ikke publiseres ennå." in text_of(refused.content.decode())
    assert states() == [(1, "draft", None, None)]


def test_today_is_suggested_and_told_and_then_published(staff):
    html = staff.get(PUBLISH).content.decode()
    form = form_of(html, called="publish-form")
    assert (form["dag"], form["maned"], form["ar"], form["fortalt"]) == (["22"], ["11"], ["2026"], ["2026-11-22"])
    page = text_of(html)
    assert "Dette skjer Utgave 1 gjelder fra 22. november 2026. Innbyggerne ser det med en gang" in page
    response = staff.post(PUBLISH, form)
    assert response.url == address("service")
    assert "Publiserte utgave 1 fra 22. november 2026." in staff.get(response.url).content.decode()
    assert states() == [(1, "published", TODAY, None)]


def test_another_day_is_told_before_it_is_published(staff, draft, editor):
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    new_draft(draft.service, by=editor)
    asked = staff.post(PUBLISH, typed(NEW_YEAR, told=TODAY))
    page = text_of(asked.content.decode())
    assert asked.status_code == 200
    assert "Du endret dagen. Les hva som skjer, og trykk Publiser en gang til." in page
    assert "Utgave 1 slutter 31. desember 2026. Utgave 2 gjelder fra 1. januar 2027." in page
    assert "Til da kan dere trekke den tilbake." in page
    assert states()[1] == (2, "draft", None, None)
    form = form_of(asked.content.decode(), called="publish-form")
    assert (form["dag"], form["maned"], form["ar"], form["fortalt"]) == (["1"], ["1"], ["2027"], ["2027-01-01"])
    assert staff.post(PUBLISH, form).status_code == 302
    assert states() == [(1, "ended", date(2026, 1, 1), date(2026, 12, 31)), (2, "published", NEW_YEAR, None)]


def test_looking_at_what_happens_publishes_nothing(staff):
    page = text_of(staff.post(PUBLISH, {**typed(NEW_YEAR), "vis": "1"}).content.decode())
    assert "Utgave 1 gjelder fra 1. januar 2027." in page
    assert "Du endret dagen" not in page
    assert states() == [(1, "draft", None, None)]


def test_a_time_when_nothing_holds_is_told(staff, draft, editor):
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    end(draft, last_day=TOMORROW, by=editor)
    new_draft(draft.service, by=editor)
    page = text_of(staff.post(PUBLISH, {**typed(NEW_YEAR), "vis": "1"}).content.decode())
    assert "Utgave 2 gjelder fra 1. januar 2027." in page
    assert "Fra 24. november 2026 til og med 31. desember 2026 gjelder ingen utgave." in page
    assert "slutter" not in page


def test_the_day_after_a_version_to_come_is_suggested_and_an_earlier_is_refused(staff, draft, editor):
    publish(draft, valid_from=NEW_YEAR, by=editor)
    new_draft(draft.service, by=editor)
    form = form_of(staff.get(PUBLISH).content.decode(), called="publish-form")
    assert form["fortalt"] == ["2027-01-02"]
    refused = staff.post(PUBLISH, typed(TOMORROW))
    assert refused.status_code == 422
    sentence = "Utgave 1 gjelder fra 1. januar 2027. Velg en senere dag, så to utgaver aldri gjelder samtidig."
    assert text_of(refused.content.decode()).count(sentence) == 2
    assert form_of(refused.content.decode(), called="publish-form")["dag"] == ["23"]


@pytest.mark.parametrize("where", [PUBLISH, END])
@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ({"dag": "", "maned": "", "ar": ""}, "Skriv dag, måned og år, for eksempel 1 12 2026."),
        ({"dag": "31", "maned": "11", "ar": "2026"}, "Så mange dager har ikke måneden. Skriv en dag som finnes."),
        ({"dag": "1", "maned": "desember", "ar": "2026"}, "Skriv måneden som et tall fra 1 til 12."),
        ({"dag": "1", "maned": "12", "ar": "26"}, "Skriv året med fire tall, for eksempel 2026."),
        ({"dag": "²", "maned": "12", "ar": "2026"}, "Skriv dagen som et tall fra 1 til 31."),
    ],
)
def test_a_day_that_is_none_is_refused_with_what_was_typed(staff, draft, editor, where, day, sentence):
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    new_draft(draft.service, by=editor)
    refused = staff.post(where, day)
    html = refused.content.decode()
    assert refused.status_code == 422
    assert text_of(html).count(sentence) == 2
    kept = form_of(html, called="publish-form")
    assert {name: kept[name][0] for name in day} == day
    assert "<title>Feil: " in html


def test_a_last_day_is_set_and_cannot_have_been(staff, draft, editor):
    publish(draft, valid_from=date(2026, 1, 1), by=editor)
    refused = staff.post(END, typed(date(2026, 11, 21)))
    assert "Siste dag kan ikke være en dag som har vært." in text_of(refused.content.decode())
    assert staff.post(END, typed(NEW_YEAR)).url == address("service")
    assert states() == [(1, "ended", date(2026, 1, 1), NEW_YEAR)]
    assert staff.get(END).url == address("service")


def test_without_a_draft_there_is_nothing_to_publish(staff, draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    assert staff.get(PUBLISH).url == address("service")
    assert staff.post(PUBLISH, typed(TOMORROW)).url == address("service")


def test_what_somebody_saved_after_the_page_was_opened_is_not_published_unseen(staff, draft, editor):
    opened = form_of(staff.get(PUBLISH).content.decode(), called="publish-form")
    edit_draft(draft, {"nb.summary": "Skrevet imens."}, by=editor)
    refused = staff.post(PUBLISH, opened)
    page = text_of(refused.content.decode())
    assert refused.status_code == 422
    assert f"{editor.name} har lagret utkastet etter at du åpnet siden." in page
    assert states() == [(1, "draft", None, None)]
    again = form_of(refused.content.decode(), called="publish-form")
    assert staff.post(PUBLISH, again).status_code == 302
    assert Version.objects.get().description.nb.summary == "Skrevet imens."
