"""``mestring project all``: every municipality in one file; one that cannot be projected stops no other."""

from __future__ import annotations

import csv
import io
import sys

import pytest
from tests.counted_people import count_people
from tests.integration.projection.local_cluster import local_cluster
from tests.unit.knowledge.invented_tables import TOWN, counted
from typer.testing import CliRunner

from mestring.config.commands import app, project_every

HEADING = ["municipality", "name", "what", "code", "year", "middle", "low", "high"]


def run(*words: object):
    return CliRunner().invoke(app, ["project", *map(str, words)])


def written(path, *places):
    with path.open("w", newline="") as lines:
        out = csv.writer(lines)
        out.writerow(("municipality", "name", "year", "sex", "age", "persons"))
        for code, name, table in places:
            for year, by_sex in zip(table.axes[0].labels, table.values, strict=True):
                for sex, by_age in zip(("male", "female"), by_sex, strict=True):
                    out.writerows((code, name, year, sex, age, persons) for age, persons in enumerate(by_age))
    return path


@pytest.fixture
def file(tmp_path):
    """Two municipalities, and between them one that was merged with another before the last year."""
    gone = TOWN.between("year", 2016, 2020)
    return written(
        tmp_path / "f.csv", ("0001", "Prøvik", TOWN), ("0002", "Borte", gone), ("0003", "Liten", counted(900))
    )


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_each_municipality_and_year_has_its_rows_and_the_one_that_fails_is_told(file, tmp_path):
    into = tmp_path / "alle.csv"
    found = run("all", "--file", file, "--to", 2028, "--draws", 4, "--csv", into)
    assert found.exit_code == 1
    assert found.stdout == ""
    assert "Framskrev 2 av 3 kommuner til 2028 med 4 trekninger" in found.stderr
    assert "0002: 0002 har ingen innbyggere i 2025" in found.stderr
    told = rows(into.read_text())
    assert list(told[0]) == HEADING
    assert {(one["municipality"], one["name"]) for one in told} == {("0001", "Prøvik"), ("0003", "Liten")}
    assert {one["what"] for one in told} == {"persons", "levels", "users", "places", "waiting", "fte_all", "cost_all"}
    every = [one for one in told if (one["municipality"], one["what"], one["code"]) == ("0001", "levels", "6")]
    assert [one["year"] for one in every] == ["2025", "2026", "2027", "2028"]
    assert all(float(one["low"]) <= float(one["middle"]) <= float(one["high"]) for one in told)


def test_a_municipality_is_told_as_when_it_is_projected_alone(file):
    said = ("--file", file, "--municipality", "0003", "--to", 2028, "--draws", 4, "--strategy", "home_rehabilitation")
    alone = {tuple(one.values()) for one in rows(run("run", *said, "--csv").stdout)}
    together = run("all", *said)
    assert together.exit_code == 0
    short = [tuple(list(one.values())[2:]) for one in rows(together.stdout)]
    assert short
    assert set(short) <= alone


def test_without_a_file_those_taken_in_are_projected(municipality):
    count_people(municipality)
    found = run("all", "--to", 2028, "--draws", 0)
    assert found.exit_code == 0
    assert {one["municipality"] for one in rows(found.stdout)} == {municipality.number}
    assert {one["low"] for one in rows(found.stdout)} == {""}


def test_an_interrupt_leaves_whole_municipalities_and_says_so(file, tmp_path, monkeypatch):
    before = project_every.projected
    monkeypatch.setattr(project_every, "projected", lambda codes, wanted: interrupted(before, codes, wanted))
    into = tmp_path / "alle.csv"
    found = run("all", "--file", file, "--to", 2028, "--draws", 0, "--csv", into)
    assert found.exit_code == 130
    assert "Kommunene som er skrevet, er hele" in found.stderr
    assert {one["municipality"] for one in rows(into.read_text())} == {"0001"}
    assert rows(into.read_text())[-1]["year"] == "2028"


def interrupted(projected, codes, wanted):
    yield from projected(codes[:1], wanted)
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--municipality", "0009"), 1, "Fant ikke kommune 0009"),
        (("--strategy", "hokuspokus"), 1, "Det finnes ingen strategi"),
        (("--csv", "/finnes/ikke/alle.csv"), 1, "Fikk ikke skrevet til"),
        (("--tls-ca", "ca.pem"), 2, "bare med --scheduler"),
        (("--tls-ca", "ca.pem", "--scheduler", "tls://127.0.0.1:1"), 2, "Oppgi alle tre"),
        (("--scheduler", "tls://127.0.0.1:1"), 1, "Oppgi sertifikatene"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(file, words, code, sentence):
    found = run("all", "--file", file, *words)
    assert found.exit_code == code
    assert sentence in found.stderr
    assert "Traceback" not in found.output


def test_a_year_that_cannot_be_reached_is_told_for_each(file):
    found = run("all", "--file", file, "--to", 2020, "--draws", 0)
    assert found.exit_code == 1
    assert "Framskrev 0 av 3" in found.stderr
    assert found.stderr.count("må ende etter 2025") == 2


@pytest.mark.parametrize("words", [("all", "--file"), ("run", "--municipality", "0001", "--file")])
def test_without_the_package_it_says_how_to_install_it(file, monkeypatch, words):
    monkeypatch.setitem(sys.modules, "distributed", None)
    found = run(*words, file, "--to", 2028, "--draws", 2, "--scheduler", "tcp://127.0.0.1:8786")
    assert found.exit_code == 1
    assert "requirements/cluster.lock" in found.stderr


def test_workers_reached_by_address_give_this_machines_answer(file, tmp_path):
    pytest.importorskip("distributed", reason="Trenger «distributed»: uv pip install -r requirements/check.lock")
    said = ("--file", file, "--to", 2028, "--draws", 4, "--seed", 3)
    with local_cluster(tmp_path, workers=1) as (address, _workers):
        there = run("all", *said, "--scheduler", address)
        one_there = run("run", *said, "--municipality", "0003", "--csv", "--scheduler", address)
    assert there.stdout == run("all", *said).stdout
    assert one_there.stdout == run("run", *said, "--municipality", "0003", "--csv").stdout
