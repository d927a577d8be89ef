"""Municipalities side by side: chosen by name or number, told of the same year, and wrong choices are kept."""

from __future__ import annotations

import pytest

from mestring.core.access import Role
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.indicator import Comparable

COMPARE = "/kunnskap/sammenlign/"


def words(response) -> str:
    return " ".join(response.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def reader(signed_in):
    return signed_in(Role.ANALYST)


def test_without_numbers_there_is_nobody_to_compare(reader):
    assert "Det er ikke hentet inn tall for noen kommuner" in words(reader.get(COMPARE))


def test_ones_own_and_a_few_others_are_shown_to_begin_with(reader, taken_in):
    page = words(reader.get(COMPARE))
    assert 'value="Prøvevik (9998)"' in page
    assert "20,0 %" in page  # coverage of one's own
    assert "24,5 %" in page  # 520 of 2,120 are over 80


def test_population_alone_gives_what_rests_on_it_and_the_rest_says_what_is_missing(reader, taken_in):
    page = words(reader.get(COMPARE, {"kommune1": "Annendal", "indikator": ["andel-80-og-over", "sykefravar"]}))
    assert "24,5 %" in page
    assert "«Sykefravær i helse og omsorg» er ikke hentet inn" in page


def test_a_place_can_be_named_by_number(reader, taken_in):
    page = words(reader.get(COMPARE, {"kommune1": "9997", "indikator": "andel-80-og-over"}))
    assert '<th scope="col" class="number">Annendal</th>' in page


def test_a_place_nobody_knows_is_refused_and_what_was_written_is_kept(reader, taken_in):
    response = reader.get(COMPARE, {"kommune1": "Atlantis", "indikator": "andel-80-og-over"})
    assert response.status_code == 422
    assert "Fant ikke «Atlantis»" in words(response)
    assert 'value="Atlantis"' in words(response)


def test_too_many_indicators_are_refused(reader, taken_in):
    many = [code for code, one in indicators().items() if one.comparable is Comparable.AREAS][:7]
    response = reader.get(COMPARE, {"kommune1": "9997", "indikator": many})
    assert response.status_code == 422
    assert "Velg høyst 6 indikatorer om gangen. Du har valgt 7." in words(response)


def test_nobody_and_nothing_chosen_is_asked_for(reader, taken_in):
    page = words(reader.get(COMPARE, {"kommune1": ""}))
    assert "Velg minst én indikator" in page
