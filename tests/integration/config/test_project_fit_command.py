"""``mestring project fit``: counts in, shares out; never a count, and a sentence that names what is wrong."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from mestring.config.commands import app

MOVES = "age_group;level_before;level_after;persons"
LEVELS = "year,age_group,level,persons"


def run(*words: object):
    return CliRunner().invoke(app, ["project", "fit", *map(str, words)])


@pytest.fixture
def file(tmp_path):
    def write(heading, *rows):
        found = tmp_path / "antall.csv"
        found.write_text("\n".join((heading, *rows)) + "\n")
        return found

    return write


def row_of(found, ages, level):
    group = next(one for one in found["groups"] if one["ages"] == ages)
    return next(one for one in group["rows"] if one["level"] == level)


def test_moves_are_drawn_to_the_counts_and_the_rest_to_the_reference(file):
    counts = file(MOVES, "67-79;4;4;7613", "67-79;4;5;2287", "80+;6;6;3")
    found = run("--moves", counts, "--json")
    assert found.exit_code == 0
    answer = json.loads(found.stdout)
    fitted = row_of(answer, "67–79", 4)
    # 2,287 of 9,900 came to level 5.
    assert fitted["to"][4]["middle"] == pytest.approx(0.231, abs=0.01)
    assert fitted["to"][4]["low"] < fitted["to"][4]["middle"] < fitted["to"][4]["high"]
    assert fitted["own_weight"] > 0.9
    assert row_of(answer, "80 og over", 6)["own_weight"] == 0
    assert (
        "For få observasjoner på nivå 6 i alderen 80 og over: færre enn 10 personer, bruker landets."
        in (answer["verdict"])
    )


def test_no_count_is_told_and_small_ones_are_warned_of(file):
    counts = file(MOVES, "67-79;4;4;7613", "67-79;4;5;2287", "67-79;5;5;3")
    for words in ((), ("--json",)):
        found = run("--moves", counts, *words)
        assert found.exit_code == 0
        assert not [one for one in ("7613", "2287", "9900") if one in found.output]
        assert "antall under 5" in found.stderr
    shown = run("--moves", counts).stdout
    assert "67–79 år" in shown
    assert "Eget" in shown
    assert "færre enn 10 personer" in shown


def test_levels_in_two_years_tell_whether_people_get_worse_faster(file):
    def counted(then, later):
        rows = [f"2023,67-79,1,{then[0]}", f"2023,67-79,3,{then[1]}"]
        return file(LEVELS, *rows, f"2025,67-79,1,{later[0]}", f"2025,67-79,3,{later[1]}", "2025,80+,1,0")

    def left_level_1(counts):
        answer = json.loads(run("--levels", counts, "--reference", "invented", "--json").stdout)
        return 1 - row_of(answer, "67–79", 1)["to"][0]["middle"]

    assert left_level_1(counted((9000, 1000), (7000, 3000))) > left_level_1(counted((9000, 1000), (9000, 1000)))


@pytest.mark.parametrize(
    ("heading", "rows", "sentence"),
    [
        (MOVES, ("67-79;4;4;mange",), "Rad 2, kolonnen persons: skriv et helt antall"),
        (MOVES, ("67-79;4;4;9", "67-79;7;4;9"), "Rad 3, kolonnen level_before: skriv et nivå fra 1 til 6"),
        (MOVES, ("gamle;4;4;9",), "Rad 2, kolonnen age_group"),
        (MOVES, ("67-79;4;4;-9",), "Rad 2, kolonnen persons"),
        (MOVES, ("67-79;4;4",), "Rad 2 har 3 felt"),
        (MOVES, ("67-79;4;4;9", "67-79;4;4;8"), "Rad 2 og 3 gjelder det samme"),
        (MOVES, ("67-79;4;4;9", "85-89;4;4;8"), "slutter på 79, men den neste begynner på 85"),
        (MOVES + ";navn", ("67-79;4;4;9;Ola",), "Den har kolonnen «navn»"),
        ("age_group;level_before;persons", (), "mangler kolonnen level_after"),
        (MOVES, (), "ingen rader"),
    ],
)
def test_a_wrong_file_is_told_by_row_and_column_and_nothing_of_it_is_echoed(file, heading, rows, sentence):
    found = run("--moves", file(heading, *rows))
    assert found.exit_code == 1
    assert sentence in found.stderr
    assert "Ola" not in found.output
    assert "Traceback" not in found.output


def test_one_year_of_levels_is_too_little(file):
    found = run("--levels", file(LEVELS, "2023,67-79,1,900"))
    assert found.exit_code == 1
    assert "minst to datoer" in found.stderr


def test_one_of_the_two_files_must_be_said(file, tmp_path):
    assert run().exit_code == 2
    assert "Oppgi én fil" in run().stderr
    assert "Fant ikke" in run("--moves", tmp_path / "finnes-ikke.csv").stderr
