"""A recommendation is told in plain bokmål, and as plain data."""

from __future__ import annotations

import json

import pytest

from mestring.ladder import needs_from, needs_from_file, recommend
from mestring.ladder.examples import FOLDER
from mestring.ladder.ladders import shipped as ladders
from mestring.ladder.telling.as_data import as_data
from mestring.ladder.telling.ladder import ladder_as_text, ladders_as_text, variables_as_text
from mestring.ladder.telling.lines import listed
from mestring.ladder.telling.recommendation import as_text
from mestring.ladder.variables import shipped as variables

PEOPLE = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def recommended(person):
    return recommend(needs_from_file(FOLDER / f"{person}.yaml"))


@pytest.fixture(params=PEOPLE)
def person(request):
    return request.param


def test_the_persons_own_words_come_before_the_reasons(person):
    recommendation = recommended(person)
    text = as_text(recommendation)
    own = recommendation.needs.important_to_me.split()[:3] or ["Ikke", "spurt", "ennå."]
    assert text.index(" ".join(own)) < text.index("Derfor nivå")


def test_it_says_that_it_recommends_and_that_the_criteria_are_a_template(person):
    text = " ".join(as_text(recommended(person)).split())
    assert "Dette er en anbefaling. Et menneske avgjør" in text
    assert "Ingen kilde sier hvilke skårer som gir hvilket nivå" in text
    assert "Ikke kontrollert av noen." in text


def test_every_rule_that_decides_is_told_with_its_facts(person):
    recommendation = recommended(person)
    text = as_text(recommendation)
    for reason in recommendation.deciding:
        if reason.rule == "base":
            continue
        assert f"[{reason.rule}]" in text
        assert all(f"– {fact.name.nb}" in text for fact in reason.facts)


def test_no_line_is_wider_than_a_terminal(person):
    assert max(len(line) for line in as_text(recommended(person)).splitlines()) <= 100


def test_services_are_called_by_the_names_given_and_else_by_their_code():
    text = as_text(recommended("person-b"), names={"hjelpemidler": "Hjelpemidler til lån"})
    assert "Hjelpemidler til lån." in text
    assert "mestringskurs (gruppe)." in text


def test_a_provisional_level_says_so_and_what_the_course_would_decide():
    text = " ".join(as_text(recommended("person-h")).split())
    assert text.startswith("Foreløpig: Mestringsnivå 4 av 6")
    assert "kan nivået bli 5 eller 6" in text
    assert "Forverringen: «midlertidig» eller «akutt» gir nivå 5." in text
    assert "Forverringen («varig»)" in text


def test_who_nothing_is_known_of_is_to_be_assessed_first():
    text = as_text(recommend(needs_from({})))
    assert text.startswith("Vi vet for lite til å anbefale et nivå.")
    assert "Tjenester å vurdere" not in text
    assert "hva som er viktig for personen" in text


def test_another_ladder_tells_where_the_level_comes_from():
    recommendation = recommend(needs_from_file(FOLDER / "person-e.yaml"), ladders()["omsorgstrapp"])
    text = " ".join(as_text(recommendation).split())
    assert text.startswith("Omsorgstrapp 5 av 7")
    assert "Etter kriteriene er dette nivå 5, overført til omsorgstrapp." in text
    assert "står det under boligen med personale" in text


def test_the_data_can_be_stored_and_holds_nothing_a_person_said(person):
    recommendation = recommended(person)
    stored = json.loads(json.dumps(as_data(recommendation)))
    assert stored["level"] == recommendation.level.number
    assert [one["rule"] for one in stored["reasons"]] == [reason.rule for reason in recommendation.reasons]
    assert recommendation.needs.important_to_me not in json.dumps(stored, ensure_ascii=False) or not (
        recommendation.needs.important_to_me
    )


def test_the_data_is_told_in_the_language_asked_for():
    stored = as_data(recommended("person-d"), language="nn")
    assert stored["name"] == "Eg treng nokon i nærleiken"
    assert stored["reasons"][0]["sentence"] == "Treng at nokon kan kome fort."


def test_a_ladder_is_shown_with_every_level():
    for ladder in ladders().values():
        text = ladder_as_text(ladder)
        assert all(f"{level.number}  {level.name.nb}" in text for level in ladder.levels)
        assert ladder.code in ladders_as_text(ladders())


def test_the_variables_are_shown_with_their_codes_and_that_they_are_a_draft():
    text = variables_as_text(variables())
    assert text.startswith("Utkast")
    assert all(variable.code in text for variable in variables().all)


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")]
)
def test_a_list_is_told_as_people_say_it(words, said):
    assert listed(words) == said


def test_what_takes_over_less_is_told_before_what_belongs_to_the_level_itself():
    text = as_text(recommend(needs_from({"presence": "quick_help", "scores": {"egen-helse": 3}})))
    before, own = "Fra nivåene før, som kan være nok", "Hører til nivå 4"
    assert (
        text.index(before) < text.index("helsetjenester-i-hjemmet.") < text.index(own) < text.index("bemannet-bolig.")
    )


def test_what_lies_behind_is_asked_about_until_something_of_it_is_known():
    question = "om psykiske plager, rus eller alvorlig sykdom"
    assert question in as_text(recommend(needs_from({"scores": {"spise": 3}})))
    assert question not in as_text(recommend(needs_from({"scores": {"spise": 3}, "health": {"mental": False}})))
