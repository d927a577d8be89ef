"""A recommendation as a page: every reason, what is missing, and only what this municipality offers."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from tests.unit.services.presenters.made import catalogue, published

from mestring.ladder import Needs, needs_from_file, recommend
from mestring.ladder.examples import FOLDER
from mestring.law import national
from mestring.services.codes import Language
from mestring.services.presenters.ladder.recommendation_page import recommendation_page

LAW = national().at(date(2026, 11, 22))
OFFERED = catalogue(
    published("trygghetsalarm", kind="technology"),
    published("medisindispenser", kind="technology"),
    published("aktivitet-og-treffsteder"),
    published("hverdagsrehabilitering"),
    published("praktisk-bistand"),
    published("helsetjenester-i-hjemmet"),
    published("dagaktivitet-demens"),
    published("bemannet-bolig"),
)


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def page_of(person: str, *, offered=OFFERED):
    needs = needs_from_file(FOLDER / f"{person}.yaml")
    recommendation = recommend(needs, law=LAW, available=offered.keys())
    return recommendation, recommendation_page(recommendation, published=offered, language=Language.NB)


@pytest.mark.parametrize("person", [path.stem for path in sorted(FOLDER.glob("*.yaml"))])
def test_every_reason_for_the_level_is_told_with_its_facts(person):
    recommendation, page = page_of(person)
    assert [row.code for row in page.reasons] == [reason.rule for reason in recommendation.deciding]
    assert all(row.facts for row in page.reasons)
    assert page.number == recommendation.level.number


def test_nothing_is_suggested_that_is_not_offered():
    _recommendation, page = page_of("person-d")
    shown = [*page.technology, *page.services, *page.given_besides]
    assert {row.card.code for row in shown} | {card.code for card in page.others} <= set(OFFERED)
    _recommendation, nothing = page_of("person-d", offered={})
    assert (nothing.technology, nothing.services, nothing.given_besides, nothing.others) == ((), (), (), ())


def test_what_belongs_to_the_level_is_told_apart_from_what_is_given_besides():
    recommendation, page = page_of("person-d")
    own = {one.code for one in recommendation.suggestions.services if one.step == recommendation.level.number}
    assert {row.card.code for row in page.services} == own
    assert not own & {row.card.code for row in page.given_besides}


def test_technology_that_fits_answers_the_three_questions_and_what_does_not_says_why():
    _recommendation, page = page_of("person-d")
    for row in page.technology:
        assert (len(row.answers) == 3) is not bool(row.against)
    assert any(row.against for row in page.technology)


def test_a_provisional_level_says_what_is_missing_and_draws_where_it_may_lead():
    recommendation, page = page_of("person-h")
    assert page.provisional
    assert page.missing
    assert [step.number for step in page.drawn if step.maybe] == list(recommendation.may_become)
    assert [step.number for step in page.drawn if step.here] == [page.number]


def test_how_near_the_next_levels_are_is_told_both_ways():
    _recommendation, page = page_of("person-c")
    assert page.up[0].heading == "Ett steg til nivå 4, ett av disse:"
    assert page.down[0].heading == "6 steg til nivå 2, alt dette:"
    assert "Personlig hygiene: fra 3 til 2" in page.down[0].changes


def test_too_little_gives_no_level_and_asks_on():
    needs = Needs(important_to_me="Å komme ut.")
    page = recommendation_page(recommend(needs, law=LAW, available=()), published={}, language=Language.NB)
    assert not page.enough
    assert page.important == "Å komme ut."
    assert "Hva er viktig for personen?" not in page.not_asked
    assert "Må noen være der, og når?" in page.not_asked
