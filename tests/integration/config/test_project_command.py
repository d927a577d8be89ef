"""``mestring project``: from the database, a file, or nothing at all; and a sentence when it cannot be done."""

from __future__ import annotations

import csv
import io
import json

import pytest
from tests.counted_people import count_people
from tests.unit.knowledge.invented_tables import COUNTRY, TOWN, counted
from typer.testing import CliRunner

from mestring.config.commands import app


def run(*words: object):
    return CliRunner().invoke(app, ["project", *map(str, words)])


@pytest.fixture
def file(tmp_path):
    """Two municipalities and the country, as tables of people come."""
    written = tmp_path / "folk.csv"
    with written.open("w", newline="") as lines:
        out = csv.writer(lines)
        out.writerow(("municipality", "name", "year", "sex", "age", "persons"))
        for code, name, table in (
            ("0000", "Landet", COUNTRY),
            ("0001", "Prøvik", TOWN),
            ("0002", "Liten", counted(900)),
        ):
            for year, by_sex in zip(table.axes[0].labels, table.values, strict=True):
                for sex, by_age in zip(("male", "female"), by_sex, strict=True):
                    out.writerows((code, name, year, sex, age, persons) for age, persons in enumerate(by_age))
    return written


def test_an_invented_municipality_needs_nothing():
    found = run("run", "--invented", "--draws", 8, "--to", 2040)
    assert found.exit_code == 0
    for words in ("Storvik (oppdiktet)", "På mestringsnivå (antatt)", "Årsverk som trengs", "henger mest på"):
        assert words in found.stdout, words


def test_the_json_is_one_object_with_what_it_rests_on(municipality):
    count_people(municipality)
    found = run("run", "--municipality", municipality.number, "--to", 2035, "--draws", 8, "--json")
    assert found.exit_code == 0
    answer = json.loads(found.stdout)
    assert answer["form"] == "mestring-projection-1"
    assert answer["code"] == municipality.number
    assert len(answer["levels"]) == 6
    assert len(answer["fte_all"]["low"]) == len(answer["years"]) == 10
    assert answer["rests_on"][0]["title"] == "Oppdiktet folketall"
    assert any(one["status"] == "assumption" and not one["source"] for one in answer["assumptions"])


def test_the_same_seed_gives_the_same_to_the_last_digit(municipality):
    count_people(municipality)
    said = ("run", "--municipality", municipality.number, "--to", 2030, "--draws", 8, "--csv")
    once, again = run(*said, "--threads", 1), run(*said, "--threads", 2)
    assert once.stdout == again.stdout
    assert run(*said, "--seed", 2).stdout != once.stdout


def test_the_csv_has_every_number(file):
    found = run("run", "--file", file, "--municipality", "0001", "--to", 2030, "--draws", 0, "--csv")
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    assert next(row for row in rows if row["what"] == "persons")["middle"] == str(round(TOWN.values[-1].sum(), 4))
    assert {row["low"] for row in rows} == {""}


def test_pictures_are_saved_as_files(tmp_path):
    found = run("run", "--invented", "--draws", 8, "--to", 2040, "--svg", tmp_path / "bilder", "--csv")
    assert found.exit_code == 0
    assert (tmp_path / "bilder" / "arsverk.svg").read_text().startswith("<svg")


def test_the_whole_country_and_a_small_place_come_from_the_same_file(file):
    for code, name in (("0000", "Landet"), ("0002", "Liten")):
        found = run("run", "--file", file, "--municipality", code, "--to", 2035, "--draws", 0)
        assert found.exit_code == 0
        assert name in found.stdout


def test_a_strategy_as_proposed_and_as_said():
    proposed = run("run", "--invented", "--draws", 8, "--strategy", "home_rehabilitation")
    assert "Antatt." in proposed.stdout
    said = run("run", "--invented", "--draws", 8, "--strategy", "home_rehabilitation:2-5-10%@2028-2031")
    assert "2\u00a0% til 10\u00a0%, trolig 5\u00a0%, 2028–2031. Oppgitt på kommandolinjen." in said.stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ((), 2, "Si hvilken kommune"),
        (("--invented", "--municipality", "9999"), 2, "Ta bort"),
        (("--invented", "--official", "main"), 2, "--official trenger"),
        (("--invented", "--json", "--csv"), 2, "Velg én"),
        (("--invented", "--strategy", "hokuspokus"), 1, "Det finnes ingen strategi"),
        (("--invented", "--strategy", "home_rehabilitation:mye"), 2, "Skriv den slik"),
        (("--invented", "--strategy", "home_rehabilitation:0,1-0,2-1,3"), 1, "andel fra 0 til 1"),
        (("--invented", "--to", "2020"), 1, "Velg et år etter"),
        (("--municipality", "0301"), 1, "ikke hentet inn folketall"),
        (("--municipality", "0301", "--file", "finnes-ikke.csv"), 1, "Fant ikke"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(db, words, code, sentence):
    found = run("run", *words)
    assert found.exit_code == code
    assert sentence in found.stderr
    assert "Traceback" not in found.output


def test_a_file_of_something_else_is_told_what_it_must_hold(tmp_path):
    wrong = tmp_path / "feil.csv"
    wrong.write_text("a,b\n1,2\n")
    found = run("run", "--file", wrong, "--municipality", "0001")
    assert found.exit_code == 1
    assert "municipality, year, sex, age, persons" in found.stderr


def test_levers_are_listed_with_what_they_lean_on():
    assert "home_rehabilitation" in run("levers").stdout
    found = json.loads(run("levers", "--json").stdout)
    assert len(found) >= 10
    assert all(one["reference"].startswith("Antatt") for one in found)


def test_dementia_is_told_step_by_step(file):
    found = json.loads(
        run("dementia", "--file", file, "--municipality", "0001", "--from", 2020, "--to", 2035, "--json").stdout
    )
    then = found["steps"]["2020"]
    for first, people in then["people"].items():
        assert then["with_dementia"][first] == pytest.approx(people * found["shares"][first] * found["scale"], abs=0.2)
    assert then["total"] == pytest.approx(sum(then["with_dementia"].values()), abs=0.5)
    falling, fixed = list(found["steps"].values())[1:]
    assert found["mortality_decline"] == pytest.approx(0, abs=1e-3)  # the old in the tables die as often each year
    assert falling["total"] == pytest.approx(fixed["total"], rel=1e-3)


def test_a_backtest_tells_errors_and_how_often_intervals_held(file):
    found = run("backtest", "--file", file, "--from", 2020, "--to", 2025, "--draws", 20, "--json")
    assert found.exit_code == 0
    answer = json.loads(found.stdout)
    assert answer["municipalities"] == 2
    assert abs(answer["errors"]["0"]["all"]) < 0.05
    assert 0 <= answer["held"]["80"]["all"] <= 1


def test_a_backtest_from_a_year_without_a_past_is_told_which_years_there_are(file):
    found = run("backtest", "--file", file, "--from", 2017)
    assert found.exit_code == 1
    assert "2016 til 2025" in found.stderr
