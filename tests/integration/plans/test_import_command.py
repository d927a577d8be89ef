"""``mestring plan import``: reads in from the command line, and says with its exit code how it went."""

from __future__ import annotations

import json

import pytest
from tests.integration.plans.documents import FIRST, SECOND
from typer.testing import CliRunner

from mestring.config.commands import app
from mestring.core.models import AuditEvent
from mestring.plans.models import Change, Edition, Element, Plan, Reading
from mestring.plans.models.reading import ReadingState


@pytest.fixture
def documents(tmp_path):
    (tmp_path / "første.md").write_text(FIRST)
    (tmp_path / "andre.md").write_text(SECOND)
    (tmp_path / "tom.md").write_text("")
    return tmp_path


@pytest.fixture
def run(municipality, unit, documents):
    def command(file, *options, answer=""):
        given = ["plan", "import", str(documents / file), "--municipality", municipality.number, *options]
        return CliRunner().invoke(app, given, input=answer)

    return command


def test_a_new_plan_is_saved_when_one_says_so(run):
    result = run("første.md", "--new", "--yes")
    assert result.exit_code == 0
    assert "2 mål, 3 strategier, 4 tiltak" in result.output
    assert Edition.objects.get().elements.count() == 9
    assert Change.objects.get().by == "system:command-line"
    assert AuditEvent.objects.filter(actor="system:command-line", action="plans.import").exists()


def test_one_is_asked_and_a_no_saves_nothing(run):
    result = run("første.md", "--new", answer="n\n")
    assert result.exit_code == 3
    assert Plan.objects.count() == 0
    assert Reading.objects.get().state == ReadingState.DISCARDED


def test_no_answer_at_all_is_a_no(run):
    result = run("første.md", "--new", answer="")
    assert result.exit_code == 3
    assert "--yes" in result.output


def test_a_newer_document_shows_its_difference_and_is_saved_on_a_yes(run):
    run("første.md", "--new", "--title", "Gode dager", "--yes")
    result = run("andre.md", "--plan", "gode-dager", answer="y\n")
    assert result.exit_code == 0
    assert "Nye: 1" in result.output
    assert "Borte: 1" in result.output
    assert Element.objects.filter(title__contains="brodder").exists()


def test_the_same_document_again_asks_nothing_and_changes_nothing(run):
    run("første.md", "--new", "--title", "Gode dager", "--yes")
    result = run("første.md", "--plan", "gode-dager")
    assert result.exit_code == 0
    assert "Ingen forskjeller" in result.output
    assert Change.objects.count() == 1


def test_a_program_reads_json_and_saves_only_with_a_yes(run):
    run("første.md", "--new", "--title", "Gode dager", "--yes")
    shown = json.loads(run("andre.md", "--plan", "gode-dager", "--json").stdout)
    assert shown["saved"] is False
    assert shown["difference"]["gone"] == ["Kjøpe inn tjue sammenleggbare stoler"]
    assert not Element.objects.filter(title__contains="brodder").exists()
    saved = json.loads(run("andre.md", "--plan", "gode-dager", "--json", "--yes").stdout)
    assert (saved["saved"], saved["plan"], saved["edition"]) == (True, "gode-dager", 1)


@pytest.mark.parametrize(
    ("options", "code", "sentence"),
    [
        (["første.md", "--plan", "finnes-ikke"], 2, "Fant ingen plan"),
        (["første.md"], 2, "Velg én av dem"),
        (["første.md", "--new", "--plan", "gode-dager"], 2, "Velg én av dem"),
        (["tom.md", "--new"], 1, "Filen er tom"),
        (["ikke-der.md", "--new"], 1, "Fikk ikke åpnet"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_an_exit_code(run, options, code, sentence):
    result = run(*options)
    assert result.exit_code == code
    assert sentence in result.output


def test_a_municipality_that_is_not_there_is_a_sentence(run, documents):
    result = CliRunner().invoke(
        app, ["plan", "import", str(documents / "første.md"), "--new", "--municipality", "0000"]
    )
    assert result.exit_code == 2
    assert "Prøvevik kommune" in result.output
