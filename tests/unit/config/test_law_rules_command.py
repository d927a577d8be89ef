"""``mestring law rules`` lists the rules of a day, and ``mestring law missing`` what a case lacks."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from mestring.config.commands import app

ON = ["--on", "2026-11-22"]
APPEAL = """\
standing: in_time
by_representative: false
has_defects: false
step: upheld
reviewed: true
forwarded: true
documents_sent: true
statement_given: false
"""


def run(*words: str):
    return CliRunner().invoke(app, ["law", *map(str, words)])


@pytest.fixture
def appeal(tmp_path):
    def written(text: str = APPEAL):
        file = tmp_path / "klage.yaml"
        file.write_text(text, encoding="utf-8")
        return file

    return written


def test_every_rule_of_the_day_is_listed_under_what_it_is_about():
    result = run("rules", *ON)
    assert result.exit_code == 0
    assert "Vedtak (decision)" in result.stdout
    assert "Barn og unge (children)" in result.stdout


def test_the_rules_of_an_act_to_come_can_be_tried():
    codes = {row["code"] for row in json.loads(run("rules", "decision", *ON, "--profile", "fvl_2025", "--json").stdout)}
    assert "names" in codes
    assert "names" not in {row["code"] for row in json.loads(run("rules", "decision", *ON, "--json").stdout)}


def test_a_case_where_nothing_is_missing_answers_with_0(appeal):
    result = run("missing", "appeal", appeal(), *ON)
    assert (result.exit_code, result.stdout) == (0, "Ingenting mangler etter reglene.\n")


def test_a_case_that_cannot_go_on_answers_with_1_and_says_why(appeal):
    result = run("missing", "appeal", appeal(APPEAL.replace("reviewed: true", "reviewed: false")), *ON)
    assert (result.exit_code, result.stdout) == (
        1,
        "må   Undersøk det klagen tar opp, før dere svarer. (Forvaltningsloven § 33)\n",
    )


def test_good_practice_that_is_missing_does_not_stop_a_case(appeal):
    changed = APPEAL.replace("step: upheld", "step: changed").replace("forwarded: true", "forwarded: false")
    result = run("missing", "appeal", appeal(changed + "costs_told: false\n"), *ON, "--json")
    assert result.exit_code == 0
    assert [(row["code"], row["demand"]) for row in json.loads(result.stdout)] == [("appeal-costs", "should")]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["rules", "klage"], "Det finnes ingen regler om «klage». Velg en av: decision,"),
        (["rules", "--on", "i går"], "«i går» er ikke en dag."),
        (["rules", "--profile", "fvl_2026"], "Mente du"),
        (["missing", "appeal", "finnes-ikke.yaml"], "kan ikke leses"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_a_sentence(words, says):
    result = run(*words)
    assert result.exit_code == 2
    assert says in result.output


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("reviewed", "reviwed", "Mente du «reviewed»?"),
        ("step: upheld", "step: kept", "vi forstår ikke «kept». Bruk dismissed, changed, upheld."),
        ("reviewed: true", "reviewed: ja", "vi forstår ikke «ja». Bruk ja eller nei (true eller false)."),
    ],
)
def test_a_file_with_a_fault_is_refused_with_a_sentence(appeal, was, becomes, says):
    result = run("missing", "appeal", appeal(APPEAL.replace(was, becomes)), *ON)
    assert result.exit_code == 2
    assert says in result.output


def test_a_day_before_the_numbers_the_book_has_is_a_sentence_and_no_broken_rule(tmp_path):
    file = tmp_path / "vedtak.yaml"
    file.write_text("in_writing: true\n", encoding="utf-8")
    result = run("missing", "decision", file, "--on", "1990-01-01")
    assert result.exit_code == 2
    assert "Reglene kan ikke brukes denne dagen. «patients_rights_act/" in result.output
