"""A service is found by its name, by what people say, by what it is about, and in spite of typing errors."""

from __future__ import annotations

from tests.descriptions import template, texts

from mestring.services.codes import Need
from mestring.services.search import Why, find
from mestring.services.search.telling import sentence, whom_to_ring, why


def service(code: str, name: str, *words: str, needs: tuple[str, ...] = ("coordination",), **said):
    said = texts(name) | {"words": list(words), "target_group": "Alle.", "content": "Hjelp."}
    other = said | {"name": f"{name} x", "words": []}
    return template(code, nb=said, nn=other, en=other, needs=list(needs))


FALLS = service("falltrening", "Falltrening", "jeg faller ofte", "ustø på beina", needs=("falls",))
ALARM = service("alarm", "Trygghetsalarm", "knapp om halsen", needs=("safety", "falls"))
MEALS = service("mat", "Matombringing", "middag på døra", needs=("food",))
CATALOGUE = (FALLS, ALARM, MEALS)


def codes(asked: str) -> list[str]:
    return [hit.code for hit in find(asked, among=CATALOGUE).hits]


def test_what_people_say_comes_before_what_it_is_about():
    assert codes("faller") == ["falltrening", "alarm"]


def test_a_name_is_found_by_the_parts_it_is_put_together_of():
    assert codes("alarm") == ["alarm"]
    assert codes("ombringing") == ["mat"]


def test_a_typing_error_is_read_as_the_nearest_word_and_told():
    answer = find("trygghetsalrm", among=CATALOGUE)
    assert answer.hits[0].code == "alarm"
    assert answer.question.corrections == {"trygghetsalrm": "trygghetsalarm"}
    assert find("fallr", among=CATALOGUE).question.corrections == {"fallr": "falle"}


def test_a_word_that_was_written_right_counts_more_than_one_that_was_read_as_it():
    right, misread = (find(asked, among=CATALOGUE).hits[0] for asked in ("middag", "middga"))
    assert (right.code, misread.code) == ("mat", "mat")
    assert misread.points < right.points


def test_a_short_word_is_never_taken_for_another():
    assert find("mot", among=CATALOGUE).question.corrections == {}
    assert find("vasl", among=CATALOGUE).question.corrections == {}
    assert find("katt", among=CATALOGUE).question.corrections == {}


def test_the_reason_is_a_sentence_with_the_word_that_was_typed():
    [fall, alarm] = find("jeg dett", among=CATALOGUE).hits
    assert why(fall) == "Du skrev «dett», og dette hjelper mot fall."
    assert {reason.why for reason in fall.reasons} == {Why.ABOUT, Why.SAID, Why.TEXT}
    said = next(reason for reason in fall.reasons if reason.why is Why.SAID)
    assert sentence(said) == "Andre som trenger dette, sier «jeg faller ofte»."
    assert why(alarm) == "Du skrev «dett», og dette hjelper mot fall."
    [meals] = find("ombringing", among=CATALOGUE).hits
    assert why(meals) == "Du skrev «ombringing», og dette heter «Matombringing»."


def test_what_the_question_is_about_is_told_also_where_nothing_is_found():
    answer = find("angst", among=CATALOGUE)
    assert answer.hits == ()
    assert answer.needs == (Need.MENTAL_HEALTH,)


def test_danger_is_told_beside_what_is_found():
    answer = find("mor faller og puster ikke", among=CATALOGUE)
    assert answer.question.urgent == ("puster", "ikke")
    assert answer.hits
    assert "113" in whom_to_ring()


def test_a_very_long_question_is_answered():
    assert codes("faller " + "og så " * 20_000)


def test_an_empty_catalogue_has_nothing():
    assert find("faller", among=()).hits == ()
