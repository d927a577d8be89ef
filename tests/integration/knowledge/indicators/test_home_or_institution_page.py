"""Home or institution as a page: it says what is missing, what is assumed, and keeps what was written."""

from __future__ import annotations

import pytest

from mestring.core.access import Role
from mestring.knowledge.home_or_institution import sweeping

PAGE = "/kunnskap/hjemme-eller-institusjon/"


def words(response) -> str:
    return " ".join(response.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def reader(signed_in, monkeypatch):
    monkeypatch.setattr(sweeping, "DRAWS", 4)  # the page draws as often as it says; four are enough to see it
    return signed_in(Role.UNIT_LEADER)


def test_without_population_it_says_what_to_take_in(reader):
    page = words(reader.get(PAGE))
    assert "Det mangler tall å regne med" in page
    assert "Hent inn en tabell over folkemengde" in page


def test_it_begins_with_the_municipalitys_numbers_and_says_what_is_assumed(reader, taken_in):
    page = words(reader.get(PAGE))
    assert "En plass koster kommunen like mye som" in page
    assert "antatt" in page
    assert "fra 10 til 30 plasser for hver hundre over 80" in page
    assert '<th scope="row">30 %</th>' in page


def test_another_level_begins_anew_with_its_own_numbers(reader, taken_in):
    assert '<a href="?level=6" aria-current="true">6</a>' in words(reader.get(PAGE, {"level": "6"}))
    assert '<a href="?level=5" aria-current="true">5</a>' in words(reader.get(PAGE, {"level": "99"}))


def test_what_is_written_is_reckoned_with_and_stays(reader, taken_in):
    page = words(reader.get(PAGE, {"level": "6", "place_besides": "0", "place_hours": "0"}))
    assert "Med disse tallene koster plassen mindre enn hjelp hjemme" in page


def test_what_cannot_be_read_is_said_and_kept(reader, taken_in):
    response = reader.get(PAGE, {"place_an_hour": "mye", "home_hours": "12"})
    page = words(response)
    assert response.status_code == 422
    assert "Skriv et tall, for eksempel 820" in page
    assert 'value="mye"' in page
    assert 'value="12"' in page


def test_an_hour_at_home_that_is_free_cannot_be_weighed(reader, taken_in):
    assert "må koste noe for at den kan veies" in words(reader.get(PAGE, {"home_an_hour": "0"}))
