"""The ladder, the rules behind it, and trying it: what is a template is called one, and a person decides."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import TODAY, template
from tests.integration.services.public_pages import public, read

from mestring.ladder.criteria.criteria_file import SHIPPED, load
from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.publish import publish
from mestring.services.forms.example_people import examples

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.fixture
def offered(municipality, editor, shipped):
    """Two services and a technology that are published, with the codes the ladder knows."""
    shipped.give(
        template("hverdagsrehabilitering"),
        template("praktisk-bistand"),
        template("trygghetsalarm", kind="technology"),
    )
    for draft in adopt_templates(municipality, by=editor):
        publish(draft, valid_from=TODAY, by=editor)


def test_the_ladder_shows_what_is_published_and_says_that_it_is_a_template(client, municipality, offered):
    answer = client.get(public("ladder", municipality))
    words = read(answer)
    assert "«Jeg bor hjemme og trenger hjelp i hverdagen»" in words
    assert public("service", municipality, code="praktisk-bistand") in answer.content.decode()
    assert "Mal etter tabellen i Haldens plan" in words
    assert "Ingen har kontrollert den mot kilden." in words
    assert "Nevnt i kilden" in words


def test_a_step_nothing_is_published_for_says_so(client, municipality):
    words = read(client.get(public("ladder", municipality)))
    assert words.count("Kommunen har ikke publisert noen tjenester for dette trinnet.") == 6


def test_another_ladder_is_told_by_the_mastery_levels(client, municipality):
    words = read(client.get(public("ladder", municipality) + "?stige=omsorgstrapp"))
    assert "Trinn 7:" in words
    assert "Mestringsnivå 2 rommer dette trinnet og mer." in words


def test_a_ladder_that_does_not_exist_is_told_of_and_the_ladder_shown(client, municipality):
    answer = client.get(public("ladder", municipality) + "?stige=himmelstige")
    assert answer.status_code == 200
    assert "Den trappa finnes ikke. Her er mestringstrappa." in read(answer)


def test_the_rules_say_that_no_source_maps_scores_to_levels(client, municipality):
    words = read(client.get(public("criteria", municipality)))
    assert "Mal – lokale kriterier som fagfolk kan endre" in words
    assert "Ingen kilde sier hvilke skårer som gir hvilket nivå" in words
    assert "Ingen har kontrollert dem." in words


def test_the_rules_come_as_a_file_that_can_be_read_again(client, municipality, tmp_path):
    answer = client.get(public("criteria-file", municipality))
    assert answer["Content-Disposition"] == f'attachment; filename="{SHIPPED.name}"'
    copy = tmp_path / "kriterier.yaml"
    copy.write_bytes(answer.content)
    assert load(copy) == load(SHIPPED)


def test_a_try_gives_a_level_with_its_reasons_and_never_a_decision(client, municipality, offered):
    answer = client.post(public("try", municipality), {"score-personlig-hygiene": "3", "falls": "yes"})
    words = read(answer)
    assert "Nivå 3" in words
    assert "Anbefaler, avgjør aldri" in words
    assert "Personlig hygiene: 3, trenger hjelp til noe av det" in words
    assert public("service", municipality, code="trygghetsalarm") in answer.content.decode()
    assert "Finnes det en digital løsning på dette?" in words


@pytest.mark.parametrize("code", list(examples()))
def test_an_invented_person_fills_the_questions_with_one_press(client, municipality, code):
    filled = client.get(public("try", municipality) + f"?eksempel={code}").content.decode()
    assert examples()[code].about in filled
    chosen = [part for part in filled.split("<option ") if " selected" in part.split(">")[0]]
    answered = [part for part in chosen if not part.startswith('value=""')]
    assert len(answered) == len(set(examples()[code].answers) - {"important_to_me"})


def test_nothing_answered_is_a_sentence_and_no_recommendation(client, municipality):
    answer = client.post(public("try", municipality), {})
    assert answer.status_code == 422
    assert "Svar på minst ett spørsmål" in read(answer)


def test_an_identity_number_is_refused(client, municipality):
    answer = client.post(public("try", municipality), {"important_to_me": "Kari 01019012345"})
    assert answer.status_code == 422
    assert "Ta bort fødselsnummeret." in read(answer)
