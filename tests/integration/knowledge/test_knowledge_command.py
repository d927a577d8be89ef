"""``mestring knowledge``: takes in, lists, goes back and asks, and says with its exit code how it went."""

from __future__ import annotations

import io
import json
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.tables import people_table
from typer.testing import CliRunner

from mestring.config.commands import app, knowledge_fetch
from mestring.knowledge.models import Release

HALDEN = {"3101": "Halden"}


def run(*given):
    return CliRunner().invoke(app, ["knowledge", *(str(one) for one in given)])


@pytest.fixture
def table(tmp_path, db):
    file = tmp_path / "07459.json"
    file.write_bytes(people_table(HALDEN, [2025, 2026]))
    return file


def test_a_table_is_taken_in_and_told(table):
    result = run("import", table)
    assert result.exit_code == 0
    assert "Områder: 1. År: 2025–2026. Tall: 424." in result.output
    assert run("import", table).exit_code == 1


def test_what_is_wrong_is_told_and_nothing_is_kept(table):
    table.write_bytes(people_table(HALDEN, [2026], persons=lambda area, year, sex, age: -1))
    result = run("import", table)
    assert result.exit_code == 1
    assert "under null" in result.output
    assert not Release.objects.exists()


def test_a_file_or_a_municipality_that_is_not_there_is_told(table, tmp_path):
    assert run("import", tmp_path / "nei.json").exit_code == 1
    assert run("import", table, "--municipality", "0000").exit_code != 0
    assert run("import", table, "--source", "finnes-ikke").exit_code == 1


def test_releases_are_listed_and_an_older_one_used_again(table):
    run("import", table)
    table.write_bytes(people_table(HALDEN, [2026]))
    run("import", table)
    first, second = Release.objects.order_by("pk")
    assert run("use-again", first.pk).exit_code == 0
    states = {one["id"]: one["state"] for one in json.loads(run("releases", "--json").stdout)}
    assert states == {first.pk: "current", second.pk: "replaced"}
    assert run("use-again", first.pk).exit_code == 1
    assert run("use-again", 99_999).exit_code == 2
    assert "I bruk" in run("releases").output


def test_sources_are_listed_with_how_sure_they_are(db):
    result = run("sources")
    assert "population" in result.output
    assert "ikke kontrollert" in result.output
    assert {one["code"] for one in json.loads(run("sources", "--json").stdout)} >= {"population", "own-counts"}


def answers(asked):
    """A publisher that gives what is asked for, and notes it."""

    def ask(request, timeout):
        query = parse_qs(urlsplit(request.full_url).query)
        asked.append(query)
        years = [int(year) for year in query["valuecodes[Tid]"][0].split(",")]
        return io.BytesIO(people_table(HALDEN, years))

    return ask


def test_a_publisher_is_asked_some_years_at_a_time_and_the_parts_are_put_together(db, monkeypatch):
    asked = []
    monkeypatch.setattr(knowledge_fetch.fetch, "__kwdefaults__", {"ask": answers(asked)})
    result = run("fetch", "population", "--from-year", 2010, "--to-year", 2026, "--json")
    assert result.exit_code == 0, result.output
    assert [query["valuecodes[Tid]"][0].count(",") + 1 for query in asked] == [10, 7]
    assert asked[0]["codelist[Region]"] == ["agg_KommSummer"]
    assert json.loads(result.stdout)["receipt"]["years"] == list(range(2010, 2027))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (URLError("no route to host"), "Har maskinen nett?"),
        (TimeoutError(), "Har maskinen nett?"),
        (HTTPError("https://data.ssb.no", 404, "Not Found", None, None), "feil 404"),
    ],
)
def test_a_publisher_who_does_not_answer_is_told_plainly(db, monkeypatch, error, told):
    def ask(request, timeout):
        raise error

    monkeypatch.setattr(knowledge_fetch.fetch, "__kwdefaults__", {"ask": ask})
    result = run("fetch", "population")
    assert result.exit_code == 4
    assert told in result.output
    assert "mestring knowledge import" in result.output


def test_an_answer_that_is_no_table_is_told(db, monkeypatch):
    monkeypatch.setattr(
        knowledge_fetch.fetch, "__kwdefaults__", {"ask": lambda request, timeout: io.BytesIO(b"<html>")}
    )
    assert run("fetch", "population").exit_code == 4


def test_a_source_nobody_knows_how_to_ask_is_told(db):
    result = run("fetch", "kpr")
    assert result.exit_code == 2
    assert "Last ned tabellen" in result.output
    assert run("fetch", "finnes-ikke").exit_code == 2
    assert run("fetch", "population", "--from-year", 2026, "--to-year", 2020).exit_code == 2
