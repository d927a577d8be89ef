"""``mestring ladder`` explains a level, shows the ladders and the variables, and refuses with a sentence."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.unit.ladder.made import criteria_content, rule, written
from typer.testing import CliRunner

from mestring.config.commands import app
from mestring.ladder.examples import FOLDER
from mestring.law import national

PERSON = str(FOLDER / "person-d.yaml")


def run(*words):
    return CliRunner().invoke(app, ["ladder", *map(str, words)])


def test_a_level_is_explained_with_its_reasons():
    result = run("explain", PERSON)
    assert result.exit_code == 0
    assert result.stdout.startswith("Mestringsnivå 4 av 6: Jeg trenger noen i nærheten")
    assert "[utrygg-alene]" in result.stdout


def test_it_can_be_read_by_a_program():
    found = json.loads(run("explain", PERSON, "--json").stdout)
    assert (found["ladder"], found["level"]) == ("mestringsniva", 4)


def test_it_can_stand_on_another_ladder():
    assert run("explain", PERSON, "--ladder", "omsorgstrapp").stdout.startswith("Omsorgstrapp 6 av 7")


def test_a_municipality_uses_its_own_criteria(tmp_path):
    own = written(
        tmp_path, criteria_content(rule("alle-som-glemmer", level=2, when={"variable": "hukommelse", "at_least": 2}))
    )
    result = run("explain", PERSON, "--criteria", own)
    assert "Derfor nivå 2" in result.stdout
    assert "[alle-som-glemmer]" in result.stdout


def test_the_law_of_the_day_says_how_long_help_lasts_before_it_needs_a_decision():
    text = " ".join(run("explain", PERSON, "--on", "2026-11-22").stdout.split())
    period = national().at(date(2026, 11, 22)).period("patients_rights_act/formal_decision_over")
    assert f"ventet å vare mer enn {period}." in text


@pytest.mark.parametrize(("day", "says"), [("i går", "er ikke en dag"), ("1990-01-01", "har ingen verdi som gjelder")])
def test_a_day_that_is_none_or_before_the_law_is_a_sentence_and_exit_2(day, says):
    result = run("explain", PERSON, "--on", day)
    assert result.exit_code == 2
    assert says in result.stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("scores: {husarbeid: 0}\n", "«husarbeid» har skåren 0"),
        ("navn: Ola\n", "personvernet"),
        ("scores: [", "ikke gyldig YAML"),
    ],
)
def test_a_bad_file_is_a_sentence_and_exit_2(tmp_path, text, says):
    result = run("explain", written(tmp_path, text))
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output


def test_a_file_that_is_not_there_a_ladder_that_is_not_and_bad_criteria_are_sentences_and_exit_2(tmp_path):
    bad = written(tmp_path, criteria_content(rule(when={"not": {"risk": "falls"}})))
    for words, says in (
        (["explain", tmp_path / "borte.yaml"], "kan ikke leses"),
        (["explain", PERSON, "--ladder", "trapp"], "«trapp» er ukjent"),
        (["explain", PERSON, "--criteria", bad], "«not» kan ikke brukes"),
        (["show", "trapp"], "«trapp» er ukjent"),
    ):
        result = run(*words)
        assert result.exit_code == 2
        assert says in result.stderr


def test_ladders_and_variables_are_shown():
    assert "omsorgstrapp" in run("show").stdout
    assert "Jeg klarer meg selv" in run("show", "mestringsniva").stdout
    assert "husarbeid" in run("variables").stdout
