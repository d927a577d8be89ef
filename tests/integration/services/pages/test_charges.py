"""A resident works out what to pay: the sum of the law book on the page, and errors told so that one can mend them."""

from __future__ import annotations

import re

import pytest
from tests.integration.services.public_pages import TODAY, public, read, set_price

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.fixture
def work_out(client, municipality):
    """Sends the form of a way to pay, for a stay today unless another day is typed."""

    def sent(way_to_pay: str, **typed: str):
        where = public("charge-sum", municipality, way_to_pay=way_to_pay)
        return client.post(where, {**TODAY, "family": "nei", "purpose": "ordinary", "partner": "nei", **typed})

    return sent


def test_one_chooses_what_it_is_about_and_reads_what_is_free(client, municipality):
    page = client.get(public("charges", municipality))
    for way in ("langtidsopphold", "korttidsopphold", "dag-eller-natt", "hjelp-hjemme"):
        assert public("charge-sum", municipality, way_to_pay=way) in page.content.decode()
    assert "Hjelp til personlig stell" in read(page)


def test_a_long_stay_is_told_first_in_a_sentence_then_step_by_step(work_out):
    words = read(work_out("langtidsopphold", income="320 000"))
    # 75 % of (136 549 - 10 950) + 85 % of (320 000 - 136 549) = 250 132.60 a year, / 12 = 20 844.38
    order = [
        "Du betaler 20 844,38 kr i måneden.",
        "Du har igjen 22 % 69 867,40 kr",
        "75 % × (136 549 kr − 10 950 kr)",
        "Dette mangler",
        "Slik har vi forstått reglene der de er uklare",
        "6 av 6 tall er ikke kontrollert mot kilden",
    ]
    places = [words.index(one) for one in order]
    assert places == sorted(places)


def test_last_year_has_the_rates_of_last_year(work_out):
    words = read(work_out("korttidsopphold", days="10", dag="1", maned="6", ar="2025"))
    now = read(work_out("korttidsopphold", days="10"))
    assert "Regnet etter reglene 1. juni 2025" in words
    # 205 kr a day in 2026
    assert "Du betaler 2 050 kr til sammen." in now
    assert "Du betaler 2 050 kr til sammen." not in words


def test_the_council_s_own_price_is_used(work_out, municipality, tmp_path, settings):
    settings.LOCAL_LAW = str(tmp_path)
    set_price(tmp_path, number=municipality.number)
    words = read(work_out("hjelp-hjemme", hours="0,5", income="240000"))
    # Half an hour at 400 kr, under the cap of 245
    assert "Du betaler 200 kr i måneden." in words
    assert "Bestemt av kommunestyret" in words


def test_without_a_price_the_most_it_can_be_is_told(work_out):
    words = read(work_out("hjelp-hjemme", hours="6,5", income="240000"))
    assert "Du betaler høyst 245 kr i måneden." in words
    assert "Kommunen har ikke lagt inn timepris" in words


def test_what_is_wrong_is_told_at_the_top_and_at_the_field_and_what_was_typed_is_kept(work_out):
    answer = work_out("langtidsopphold", income="320.000")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Feil: " in html
    assert html.count("Skriv beløpet uten punktum, for eksempel 320 000.") == 2
    assert 'value="320.000"' in html
    assert 'id="svaret"' not in html


def test_a_day_before_the_law_book_begins_is_a_sentence(work_out):
    answer = work_out("langtidsopphold", income="1", dag="1", maned="1", ar="1999")
    assert answer.status_code == 422
    assert "Lovboken har ikke alle tallene for denne dagen. Velg en senere dag." in read(answer)


def test_a_family_whose_numbers_are_not_known_is_told_of_with_the_answer(work_out):
    assert "Du har familie hjemme." in read(work_out("langtidsopphold", income="320000", family="ja"))
    assert "Du har familie hjemme." not in read(work_out("langtidsopphold", income="320000"))


def test_there_is_no_way_to_pay_that_does_not_exist(client, municipality):
    assert client.get(public("charge-sum", municipality, way_to_pay="gratis")).status_code == 404


@pytest.mark.parametrize("language", ["nn", "en"])
def test_the_law_s_own_sentences_are_marked_as_bokmal(work_out, client, language):
    client.cookies["mestring_sprak"] = language
    html = work_out("langtidsopphold", income="320000").content.decode()
    section = re.search(r"<section[^>]*>\s*<h2[^>]*>Slik regner vi ut hva du betaler", html)
    assert section
    assert 'lang="nb"' in section[0]
