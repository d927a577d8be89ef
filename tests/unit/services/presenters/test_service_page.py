"""The page of a service says what a person asks, in that order, and says when it cannot."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from tests.descriptions import texts
from tests.unit.services.presenters.made import catalogue, published

from mestring.law import national
from mestring.services.codes import Language
from mestring.services.presenters.service_page import listed, service_page

LAW = national().at(date(2026, 11, 22))


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def shown(one, *others, language=Language.NB):
    return service_page(one, others=catalogue(one, *others), language=language, law=LAW)


def test_what_one_gets_comes_before_whom_it_is_for_and_how_one_gets_it():
    assert [part.name for part in shown(published()).first] == ["content", "target_group", "how_to_get_it"]


def test_a_text_is_told_in_the_paragraphs_it_was_written_in():
    words = texts("Prøve") | {"content": "Vi kommer hjem til deg.\n\nDu bestemmer når."}
    content = shown(published(nb=words)).first[0]
    assert content.paragraphs == ("Vi kommer hjem til deg.", "Du bestemmer når.")


def test_a_part_nobody_has_written_is_left_out():
    words = texts("Prøve") | {"purpose": ""}
    page = shown(published(nb=words, nn=None, en=None))
    assert "purpose" not in [part.name for part in page.last]


def test_who_reads_english_is_told_when_it_is_only_said_in_bokmal():
    page = shown(published(en=None), language=Language.EN)
    assert (page.language, page.other_language) == (Language.NB, "bokmål")


def test_who_reads_nynorsk_gets_nynorsk_without_a_remark():
    page = shown(published(nn=texts("Prøve")), language=Language.NN)
    assert (page.language, page.other_language) == (Language.NN, "")


def test_one_is_led_to_the_paragraph_the_service_rests_on():
    page = shown(published(grounds=[{"act": "hol", "provision": "§ 3-2 a"}, {"act": "ukjent", "provision": "§ 1"}]))
    assert [(one.title, one.link) for one in page.grounds] == [
        ("Helse- og omsorgstjenesteloven § 3-2 a", "https://lovdata.no/lov/2011-06-24-30/§3-2a"),
        ("ukjent § 1", ""),
    ]


def test_only_what_this_municipality_offers_is_shown_beside():
    one = published("trening", groups=["kurs", "borte"], digital=["alarm"], related=["kurs", "hjelp"])
    alarm = published("alarm", kind="technology")
    page = shown(one, published("kurs"), published("hjelp"), alarm)
    assert [[card.code for card in cards] for cards in (page.groups, page.digital, page.related)] == [
        ["kurs"],
        ["alarm"],
        ["hjelp"],
    ]


def test_the_questions_people_ask_first_are_answered():
    page = shown(
        published(
            decision=True,
            duration={"weeks": 8},
            evaluation={"months": 1},
            competence=["physiotherapist", "registered_nurse"],
        )
    )
    assert page.facts == (
        ("Må jeg søke?", "Som regel. Du får et skriftlig svar (vedtak)."),
        ("Hvor lenge først?", "Vanligvis 8 uker"),
        ("Når ser vi på det igjen?", "Etter 1 måned"),
        ("Hvem hjelper deg?", "Fysioterapeut og sykepleier"),
    )


def test_the_levels_are_six_steps_with_those_it_is_for_marked():
    page = shown(published(levels=[2, 4]))
    assert [(step.level, step.marked) for step in page.steps if step.marked] == [(2, True), (4, True)]
    assert len(page.steps) == 6
    assert "nivå 2 og 4 av 6" in page.levels_in_words


def test_a_service_for_no_level_has_no_steps():
    page = shown(published(levels=[]))
    assert (page.steps, page.levels_in_words) == ((), "")


def test_a_short_stay_costs_what_the_law_book_says_that_day():
    page = shown(published(charge="short_stay"))
    assert [(price.amount, price.checked, price.local) for price in page.prices] == [
        ("205\u00a0kr per døgn", None, False)
    ]


def test_a_year_without_a_rate_shows_no_price():
    early = service_page(
        published(charge="short_stay"), others={}, language=Language.NB, law=national().at(date(1990, 1, 1))
    )
    assert early.prices == ()


def test_what_is_free_has_no_price():
    assert shown(published(charge="none")).prices == ()


@pytest.mark.parametrize(
    ("words", "together"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_things_are_listed_as_people_list_them(words, together):
    assert listed(words) == together
