"""Finding: the likeliest first, narrowed by what one has chosen, and honest about how the words were read."""

from __future__ import annotations

import pytest
from django.utils import translation
from tests.descriptions import texts
from tests.unit.services.presenters.made import published

from mestring.services.codes import Language
from mestring.services.presenters.find_page import SHOWN_FIRST, found, topics


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def named(code, name, *, words=(), who=("older",), kind="service", **said):
    said |= {"for": list(who), "kind": kind}
    technology = kind == "technology"
    return published(code, nb=texts(name, technology=technology) | {"words": list(words)}, **said)


HERE = [
    named("alarm", "Trygghetsalarm", kind="technology", needs=["safety"], who=["older"], levels=[2]),
    named("kurs", "Årets kurs", needs=["activity", "safety"], who=["everyone"], levels=[1, 2]),
    named("barn", "Barnekoordinator", needs=["children"], who=["child"], levels=[3]),
]


def codes(**asked):
    return [card.code for card in found(HERE, asked, language=Language.NB).cards]


def test_without_a_question_everything_comes_in_the_order_of_the_alphabet():
    assert codes() == ["barn", "alarm", "kurs"]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"slag": "technology"}, ["alarm"]),
        ({"hvem": "child"}, ["barn", "kurs"]),
        ({"niva": "2"}, ["alarm", "kurs"]),
        ({"behov": "safety"}, ["alarm", "kurs"]),
        ({"behov": "safety", "slag": "service"}, ["kurs"]),
    ],
)
def test_a_choice_narrows_what_is_shown(asked, answer):
    assert codes(**asked) == answer


def test_a_choice_narrows_what_the_words_find():
    assert codes(q="trygghetsalarm")[0] == "alarm"
    assert "alarm" not in codes(q="trygghetsalarm", niva="1")


def test_it_is_said_why_something_was_found():
    assert found(HERE, {"q": "alarm"}, language=Language.NB).cards[0].because


def test_a_word_read_as_another_is_told():
    assert ("tryghetsalarm", "trygghetsalarm") in found(HERE, {"q": "tryghetsalarm"}, language=Language.NB).read_as


def test_more_than_one_can_take_in_waits_behind_one_press():
    many = [named(f"kurs-{number}", f"Kurs {number}") for number in range(SHOWN_FIRST + 3)]
    answer = found(many, {"q": "kurs"}, language=Language.NB)
    assert (len(answer.cards), len(answer.more)) == (SHOWN_FIRST, 3)


def test_only_what_there_is_something_about_is_a_topic():
    assert [(topic.code, topic.count) for topic in topics(HERE)] == [("safety", 2), ("activity", 1), ("children", 1)]


def test_words_of_danger_are_answered_first_with_whom_to_ring():
    answer = found(HERE, {"q": "mor puster ikke"}, language=Language.NB)
    assert "ring 113" in answer.ring
    assert found(HERE, {"q": "trenger alarm"}, language=Language.NB).ring == ""
