"""``mestring ladder priority`` puts cases in order, for a person or a program."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from mestring.config.commands import app

CASES = """\
cases:
  - {case: sak 1, severity: {grade: mild}, benefit: {grade: great}, resource: {grade: small}}
  - {case: sak 2, urgency: {grade: at_once, grounds: [getting_worse]}}
"""


def run(*words):
    return CliRunner().invoke(app, ["ladder", "priority", *map(str, words)])


@pytest.fixture
def file(tmp_path):
    written = tmp_path / "saker.yaml"
    written.write_text(CASES, encoding="utf-8")
    return written


def test_cases_are_told_in_order_with_reasons(file):
    result = run(file)
    assert result.exit_code == 0
    assert result.stdout.index("1. sak 2: Straks") < result.stdout.index("2. sak 1: Vanlig")
    assert "Fordi: det blir fort verre." in result.stdout


def test_cases_are_told_as_data(file):
    rows = json.loads(run(file, "--json").stdout)
    assert [(row["place"], row["case"], row["group"]) for row in rows] == [
        (1, "sak 2", "straks"),
        (2, "sak 1", "vanlig"),
    ]


@pytest.mark.parametrize("words", [["finnes-ikke.yaml"], ["{file}", "--criteria", "finnes-ikke.yaml"]])
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(file, words):
    result = run(*[word.format(file=file) for word in words])
    assert result.exit_code == 2
    assert "kan ikke leses" in result.output
