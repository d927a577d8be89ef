"""The law book as anyone reads it: of today and of another day, one figure over time, deadlines, and as JSON."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import TODAY
from tests.integration.services.public_pages import public, read, set_price

from mestring.law import national

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
CAP = "charges_regulation/home_help/cap"


@pytest.fixture
def own_price(municipality, tmp_path, settings):
    settings.LOCAL_LAW = str(tmp_path)
    set_price(tmp_path, number=municipality.number)


def test_everything_in_the_book_leads_to_its_own_page(client, municipality):
    html = client.get(public("law", municipality)).content.decode()
    missing = [name for name in national().parameters if public("parameter", municipality, name=name) not in html]
    assert missing == []


def test_every_page_of_a_figure_opens(client, municipality):
    broken = [
        name
        for name in national().parameters
        if client.get(public("parameter", municipality, name=name)).status_code != 200
    ]
    assert broken == []


def test_what_nobody_has_checked_is_counted_at_the_top(client, municipality):
    words = read(client.get(public("law", municipality)))
    unchecked = sum(1 for one in national().parameters.values() if (value := one.at(TODAY)) and value.checked is None)
    assert unchecked
    assert f"Ikke kontrollert mot kilden {unchecked}" in words


def test_another_day_has_its_own_law(client, municipality):
    words = read(client.get(public("law", municipality) + "?dag=1&maned=6&ar=2025"))
    assert "Slik er det 1. juni 2025" in words
    assert "240 kroner per måned I dag: 245 kroner per måned" in words
    assert "Endres 1. januar 2026." in words


def test_a_day_that_is_none_is_told_of_and_today_is_shown(client, municipality):
    answer = client.get(public("law", municipality) + "?dag=31&maned=2&ar=2026")
    words = read(answer)
    assert "<title>Feil: " in answer.content.decode()
    assert "Så mange dager har ikke måneden." in words
    assert "Slik er det 22. november 2026" in words


def test_the_council_s_own_value_is_marked(client, municipality, own_price):
    words = read(client.get(public("law", municipality)))
    assert "400 kroner per time Kommunens eget Kommunestyrets vedtak 11.12.2025, prøvesak 1/25" in words


def test_a_figure_tells_every_value_it_has_had(client, municipality):
    words = read(client.get(public("parameter", municipality, name=CAP)))
    assert "245 kroner per måned Slik er det 22. november 2026." in words
    assert "01.01.2025–31.12.2025" in words


def test_a_figure_that_does_not_exist_is_not_found(client, municipality):
    assert client.get(public("parameter", municipality, name="finnes/ikke")).status_code == 404


def test_an_appeal_is_counted_with_each_step(client, municipality):
    words = read(client.get(public("deadlines", municipality) + "?frist=appeal&dag=26&maned=11&ar=2026"))
    # Four weeks from Thursday 26 November is Thursday 24 December, a working day
    assert "Klagen må være sendt innen torsdag 24. desember 2026." in words
    assert "Fristen er 4 uker. Pasient- og brukerrettighetsloven § 7-5" in words


def test_a_deadline_that_is_chosen_in_the_list_is_chosen_in_the_form(client, municipality):
    html = client.get(public("deadlines", municipality) + "?frist=cost_claim").content.decode()
    assert '<option value="cost_claim" selected>' in html
    assert "Feil:" not in html


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?frist=evig&dag=1&maned=1&ar=2026", "Denne fristen finnes ikke. Velg en i listen."),
        ("?frist=appeal&dag=32&maned=1&ar=2026", "Skriv dagen som et tall fra 1 til 31."),
        ("?frist=appeal&dag=1&maned=1&ar=1920", "Velg en senere dag."),
    ],
)
def test_a_deadline_that_cannot_be_counted_is_a_sentence(client, municipality, query, said):
    answer = client.get(public("deadlines", municipality) + query)
    assert answer.status_code == 200
    assert said in read(answer)


def test_the_same_comes_as_json(client, municipality, own_price):
    said = client.get(f"/api/v1/law/parameter?name={CAP}&on=2025-06-01").json()
    assert (said["value"], said["in_words"], said["checked"]) == ("240", "240 kroner per måned", None)
    assert said["history"][0]["applies_from"] == "2012-01-01"
    whole = client.get(f"/api/v1/law?municipality={municipality.number}").json()
    by_name = {one["name"]: one for one in whole["items"]}
    assert by_name["municipal/home_help/hourly_price"]["owner"] == municipality.number
    assert whole["in_force"] == sum(1 for one in whole["items"] if one["value"] is not None)


def test_json_of_the_nation_has_nothing_of_a_municipality(client, municipality, own_price):
    by_name = {one["name"]: one for one in client.get("/api/v1/law").json()["items"]}
    assert by_name["municipal/home_help/hourly_price"]["value"] is None


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/law/parameter?name=finnes/ikke", 404),
        ("/api/v1/law?municipality=0000", 404),
        ("/api/v1/law?municipality=hele+landet", 422),
        ("/api/v1/law?on=0", 422),
        ("/api/v1/law/parameter", 422),
        ("/api/v1/law?on=i+morgen", 422),
    ],
)
def test_a_question_that_makes_no_sense_is_answered_so(client, municipality, address, status):
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.json()["detail"]
