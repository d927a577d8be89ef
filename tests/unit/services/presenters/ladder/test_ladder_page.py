"""The ladder shows what this municipality offers on each step, and who says that it belongs there."""

from __future__ import annotations

import pytest
from django.utils import translation
from tests.unit.services.presenters.made import HERE, catalogue, published

from mestring.ladder.ladders import shipped
from mestring.services.codes import Language
from mestring.services.presenters.ladder.ladder_page import ladder_page


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def shown(code: str = "mestringsniva", *services):
    return ladder_page(shipped()[code], published=catalogue(*services), municipality=HERE, language=Language.NB)


def test_there_are_six_steps_in_their_own_words():
    page = shown()
    assert [step.number for step in page.steps] == [1, 2, 3, 4, 5, 6]
    assert page.steps[0].name == "Jeg klarer meg selv"


def test_only_what_is_published_is_offered():
    page = shown("mestringsniva", published("praktisk-bistand"), published("fastlege"))
    offered = {step.number: [offer.card.code for offer in step.offers] for step in page.steps}
    assert offered == {1: ["fastlege"], 2: [], 3: ["praktisk-bistand"], 4: [], 5: [], 6: []}
    assert {card.code for card in page.steps[3].also} == {"fastlege", "praktisk-bistand"}


def test_what_the_source_names_is_told_from_what_is_ours():
    page = shown("mestringsniva", published("praktisk-bistand"), published("bpa"))
    named = {offer.card.code: offer.named for offer in page.steps[2].offers}
    assert page.from_source
    assert named == {"praktisk-bistand": True, "bpa": False}


def test_technology_is_considered_before_services():
    page = shown("mestringsniva", published("medisindispenser", kind="technology"))
    assert [card.code for card in page.steps[1].technology] == ["medisindispenser"]


def test_each_step_leads_to_everything_for_its_level():
    assert shown().steps[2].all_of_it.endswith("/provevik/?niva=3")


def test_another_ladder_says_which_mastery_level_a_step_is():
    page = shown("omsorgstrapp")
    assert [step.same_as for step in page.steps] == [1, 2, 2, 3, 5, 4, 6]
    assert page.steps[3].same_as_note == ""
    assert page.steps[2].same_as_note.startswith("Mestringsnivå 2 rommer")
    assert not page.from_source
    assert page.steps[0].all_of_it == ""


def test_the_other_ladders_are_one_press_away():
    assert [other.address for other in shown("omsorgstrapp").others] == [
        "/tjenester/offentlig/provevik/trappa/",
        "/tjenester/offentlig/provevik/trappa/?stige=innsatstrapp",
    ]
