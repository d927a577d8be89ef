"""The read API of the indicators gives what is open, and nothing of a municipality's own casework."""

from __future__ import annotations

import pytest

from mestring.knowledge.reading.json_stat import read_json_stat

API = "/api/v1"
COVERAGE = f"{API}/municipalities/9998/indicators/dekningsgrad-heldogn"
pytestmark = pytest.mark.django_db


def test_the_list_says_how_each_is_made(client):
    found = client.get(f"{API}/indicators", {"limit": 200}).json()
    assert found["count"] == len(found["items"])
    one = next(item for item in found["items"] if item["code"] == "dekningsgrad-heldogn")
    assert one["numerator"]["measures"] == ["care-beds", "round-the-clock-homes"]
    assert (one["denominator"]["from_age"], one["denominator"]["to_age"]) == (80, None)
    assert (one["factor"], one["checked"]) == (100, None)


def test_a_theme_narrows_and_pages_are_counted_in_all(client):
    found = client.get(f"{API}/indicators", {"theme": "staff", "limit": 1}).json()
    assert (found["count"], len(found["items"])) == (4, 1)


def test_an_indicator_is_told_in_the_language_asked_for(client):
    found = client.get(f"{API}/indicators/dekningsgrad-heldogn", {"lang": "en"}).json()
    assert found["title"] == "Coverage rate of round-the-clock places"


def test_numbers_come_year_by_year_with_what_they_were_made_from(client, taken_in):
    found = client.get(COVERAGE).json()
    last = found["numbers"][-1]
    assert (last["year"], last["value"], last["numerator"], last["denominator"]) == (2025, 20.0, 104.0, 520.0)
    assert {one["source"] for one in found["releases"]} == {"kostra-care", "population"}


def test_what_was_counted_in_casework_is_not_given(client, taken_in):
    found = client.get(f"{API}/municipalities/9998/indicators/vedtak-innen-frist").json()
    assert (found["numbers"], found["releases"]) == ([], [])
    assert client.get(f"{API}/municipalities/9998/indicators/vedtak-innen-frist/json-stat").status_code == 404


def test_json_stat_is_read_back_as_it_was(client, taken_in):
    cube = read_json_stat(client.get(f"{COVERAGE}/json-stat").content.decode())
    assert cube.numbers.shape == (1, 2, 1, 3)
    assert cube.numbers.ravel().tolist() == [10.0, 52.0, 520.0, 20.0, 104.0, 520.0]


def test_what_does_not_exist_is_not_found(client, municipality):
    assert client.get(f"{API}/indicators/finnes-ikke").status_code == 404
    assert client.get(f"{API}/municipalities/1234/indicators/dekningsgrad-heldogn").status_code == 404
    assert client.get(f"{API}/municipalities/9998/indicators/finnes-ikke").status_code == 404


def test_who_has_the_answer_is_told_so(client, taken_in):
    tag = client.get(COVERAGE)["ETag"]
    assert client.get(COVERAGE, headers={"If-None-Match": tag}).status_code == 304
