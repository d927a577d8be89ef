"""``mestring law`` looks numbers up, lists what is unchecked, and makes the reference pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.law.made import day, own_parameter, own_value, written
from typer.testing import CliRunner, Result

from mestring.config.commands import app
from mestring.core import clock

CAP = "charges_regulation/home_help/cap"
ON = ("--on", "2026-11-22")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["law", *arguments])


def data(*arguments: str) -> dict[str, Any]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("written_day", ["2026-11-22", "22.11.2026"])
def test_a_number_is_looked_up_on_a_day(written_day: str) -> None:
    result = run("show", CAP, "--on", written_day)
    assert result.exit_code == 0
    assert "22.11.2026: 245 kroner per måned" in result.stdout
    assert "Ikke kontrollert mot kilden." in result.stdout


def test_the_day_before_a_change_has_the_old_number_and_the_next_change() -> None:
    found = data("show", CAP, "--on", "2025-12-31")
    assert (found["value"], found["next_change"]) == ("240", "2026-01-01")


def test_the_history_has_every_value() -> None:
    history = data("show", CAP, *ON, "--history")["history"]
    assert [history[0]["value"], history[-1]["value"]] == ["170", "245"]


def test_without_a_name_every_name_is_shown_with_its_title() -> None:
    assert "patients_rights_act/appeal  " in run("show").stdout
    assert CAP in data("show")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "home_help/cap", *ON), f"«{CAP}»"),
        (("show", CAP, "--on", "22/11/2026"), "«22/11/2026» er ikke en dag. Skriv den slik: 2026-11-22 eller 22.11"),
        (("show", CAP, "--on", "2026-02-30"), "«2026-02-30» er ikke en dag."),
        (("show", CAP, *ON, "--profile", "fvl_2024"), "«fvl_2024». Her finnes: fvl_1967, fvl_2025."),
        (("check", "--on", "i morgen"), "«i morgen» er ikke en dag."),
        (("show", CAP, "--local", "ingen/mappe"), "finnes ikke. Sjekk navnet."),
    ],
)
def test_what_is_typed_wrong_is_answered_with_a_sentence(arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_the_municipalitys_own_value_is_shown_over_the_national(tmp_path: Path) -> None:
    folder = written(tmp_path, {CAP: own_parameter(own_value("200", since="2026-01-01"))})
    found = data("show", CAP, *ON, "--local", str(folder))
    assert (found["value"], found["owner"]) == ("200", "9999")


def test_a_wrong_local_file_is_answered_with_file_and_line(tmp_path: Path) -> None:
    folder = written(tmp_path, {CAP: own_parameter(own_value("300", since="2026-01-01"))})
    result = run("check", "--local", str(folder))
    assert result.exit_code == 2
    assert f"{CAP}.yaml, linje 5: verdien må være lik eller lavere enn den nasjonale, som er 245" in result.stderr


def test_an_act_can_be_tried_before_it_is_in_force() -> None:
    found = data("show", "public_administration_act/interim_answer", *ON, "--profile", "fvl_2025")
    assert found["reference"]["title"] == "Forvaltningsloven (2025) § 17"


def test_unchecked_values_are_listed_and_only_strict_makes_it_an_error() -> None:
    found = data("check", *ON)
    assert found["unverified"] == len(found["values"]) > 0
    assert run("check", *ON).exit_code == 0
    assert run("check", *ON, "--strict").exit_code == 1


def test_the_pages_are_written_and_then_they_are_up_to_date(tmp_path: Path) -> None:
    folder = tmp_path / "law"
    assert run("pages", "--to", str(folder), "--check").exit_code == 1
    assert run("pages", "--to", str(folder)).exit_code == 0
    assert run("pages", "--to", str(folder), "--check").exit_code == 0
    stray = folder / "gone.md"
    stray.write_text("x", encoding="utf-8")
    assert "gone.md må lages på nytt." in run("pages", "--to", str(folder), "--check").stdout
    assert run("pages", "--to", str(folder)).exit_code == 0
    assert not stray.exists()


def test_today_is_used_when_no_day_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setattr(clock, "today", lambda: day("2024-06-01"))
    assert data("show", CAP)["value"] == "230"


def test_a_folder_that_sets_nothing_is_said_so_that_nobody_is_charged_by_a_wrong_name(tmp_path: Path) -> None:
    result = run("show", CAP, *ON, "--local", str(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "har ingen filer som ender på .yaml, så den setter ingenting." in result.output


def test_pages_that_cannot_be_written_are_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "fil"
    file.write_text("noe", encoding="utf-8")
    result = run("pages", "--to", str(file))
    assert result.exit_code == 2
    assert f"Sidene kan ikke skrives til {file}." in result.output
