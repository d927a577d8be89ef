"""What is new in the shipped template, side by side with one's own words; take one, all or nothing."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import TODAY, template, texts
from tests.integration.services.staff_pages import address, text_of

from mestring.core.access import Role
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.publish import publish
from mestring.services.models import Version

pytestmark = pytest.mark.django_db
NEWS = address("news")


@pytest.fixture
def staff(draft, editor, shipped, signed_in):
    """A draft with own words in one of the three fields where the template says something new."""
    edit_draft(draft, {"nb.summary": "Vårt eget."}, by=editor)
    newer = texts("Prøvetjeneste") | {"summary": "Malens nye.", "criteria": ["Hva du ønsker", "Om du kan øve"]}
    shipped.give(template(nb=newer, levels=[1]))
    return signed_in(Role.SERVICE_EDITOR)


def said() -> Version:
    return Version.objects.get(state="draft")


def test_each_new_field_shows_how_it_was_how_it_is_and_one_s_own_words(staff):
    page = text_of(staff.get(NEWS).content.decode())
    assert "Sammendrag (bokmål) Ta inn det nye, i stedet for deres egne ord" in page
    assert "Deres egne ord Vårt eget." in page
    assert "Slik var malen Hva som er viktig for deg Om du kan øve Slik er malen nå" in page
    assert "Mestringsnivåer Ta inn det nye : Mestringsnivåer Slik var malen 2, 3 Slik er malen nå 1" in page


@pytest.mark.parametrize(
    ("sent", "own", "levels", "criteria"),
    [
        ({"hva": "alt"}, {}, (1,), "Hva du ønsker"),
        ({"hva": "valgte", "ta": ["levels"]}, {"nb.summary", "nb.criteria"}, (1,), "Hva som er viktig for deg"),
        ({"hva": "ingenting"}, {"levels", "nb.summary", "nb.criteria"}, (2, 3), "Hva som er viktig for deg"),
    ],
)
def test_what_is_taken_is_taken_and_the_rest_stays_as_it_was(staff, sent, own, levels, criteria):
    assert staff.post(NEWS, sent).url == address("service")
    draft = said()
    assert set(draft.own) == set(own)
    assert (draft.description.levels, draft.description.nb.criteria[0]) == (levels, criteria)
    assert draft.description.nb.summary == ("Malens nye." if sent["hva"] == "alt" else "Vårt eget.")
    assert "Det er ikke noe nytt i malen" in staff.get(NEWS).content.decode()


def test_choosing_nothing_is_told_and_nothing_is_saved(staff):
    refused = staff.post(NEWS, {"hva": "valgte"})
    assert refused.status_code == 422
    sentence = "Kryss av for det dere vil ta inn, eller velg å beholde det dere har."
    assert text_of(refused.content.decode()).count(sentence) == 2
    assert set(said().own) == {"nb.summary"}


def test_what_is_published_is_told_of_and_a_draft_is_offered(staff, draft, editor):
    publish(draft, valid_from=TODAY, by=editor)
    page = text_of(staff.get(NEWS).content.decode())
    assert "Lag et utkast først. Da kan dere ta inn det som er nytt. Nytt utkast" in page
    assert "Malens nye." in page
    assert staff.post(NEWS, {"hva": "alt"}).status_code == 200
    assert Version.objects.get().description.nb.summary == "Vårt eget."
    assert "Malen sier noe nytt i 3 felt." in text_of(staff.get(address("service")).content.decode())
