"""The workshop's pages: the form loses nothing, and the result says what it must."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse
from tests.counted_people import count_people
from tests.scenarios import kept_scenario, reckoned_scenario, remembered_scenario

from mestring.core.access import Role
from mestring.knowledge.actions.run_scenario import begin_run, run_now
from mestring.knowledge.models import Run, Scenario
from mestring.knowledge.scenarios.chosen import Held, chosen_from
from mestring.knowledge.views import scenario_form, scenario_steps, workshop

NEW = "/kunnskap/verksted/ny/"
REHABILITATION = {
    "home_rehabilitation-chosen": "on",
    "home_rehabilitation-slider": "10",
    "home_rehabilitation-was": "10",
    "home_rehabilitation-low": "0",
    "home_rehabilitation-likely": "10",
    "home_rehabilitation-high": "30",
    "home_rehabilitation-first_year": "2027",
    "home_rehabilitation-full_from": "2030",
    "home_rehabilitation-reference": "Enhet for rehabilitering",
}
FORM = {"name": "Hjemme", "until": "2030", "draws": "20", "seed": "1", "held": "coverage", "places": "keep"}


@pytest.fixture
def counted(municipality):
    count_people(municipality)
    return municipality


@pytest.fixture
def maker(counted, signed_in):
    return signed_in(Role.ANALYST)


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """A thread would not see what the test has written and not committed."""
    for views in (workshop, scenario_form, scenario_steps):
        monkeypatch.setattr(views, "start_run", run_now)


def chosen():
    return chosen_from(Scenario.objects.get().chosen)


def test_what_is_sent_is_kept_and_reckoned(maker):
    response = maker.post(NEW, FORM | REHABILITATION)

    scenario = Scenario.objects.get()
    assert response.url == reverse("knowledge:scenario", kwargs={"scenario": scenario.key})
    assert (scenario.name, scenario.until, scenario.draws) == ("Hjemme", 2030, 20)
    one = chosen().levers[0]
    assert (one.low, one.likely, one.high, one.reference) == (0.0, 0.1, 0.3, "Enhet for rehabilitering")
    assert one.proposed
    assert "I 2030:" in maker.get(response.url).content.decode()


@pytest.mark.parametrize(
    ("slider", "typed", "expected"),
    [("25", "10", 0.25), ("10", "12,5", 0.125), ("25", "12,5", 0.125), ("25", "", 0.25)],
)
def test_whichever_of_slider_and_number_was_moved_counts_and_the_number_where_both_were(maker, slider, typed, expected):
    said = {"home_rehabilitation-slider": slider, "home_rehabilitation-likely": typed}
    maker.post(NEW, FORM | REHABILITATION | said)

    assert chosen().levers[0].likely == pytest.approx(expected)
    assert not chosen().levers[0].proposed


def test_a_number_with_decimals_that_nobody_moved_is_not_rounded_by_its_slider(maker):
    said = {"home_rehabilitation-slider": "8", "home_rehabilitation-likely": "7,5", "home_rehabilitation-was": "7,5"}
    maker.post(NEW, FORM | REHABILITATION | said)

    assert chosen().levers[0].likely == pytest.approx(0.075)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"name": ""}, "Gi scenarioet et navn"),
        ({"until": "2300"}, "Skriv et år fra 2028 til 2076."),
        ({"until": ""}, "Skriv hvilket år framskrivningen skal gå til."),
        ({"draws": "5"}, "Skriv et helt tall fra 20 til 1000."),
        ({"home_rehabilitation-low": "mye"}, "Skriv prosenten som et tall"),
        ({"home_rehabilitation-low": "20"}, "Det laveste kan ikke være høyere"),
        ({"home_rehabilitation-high": "5"}, "Det høyeste kan ikke være lavere"),
        ({"home_rehabilitation-high": ""}, "Skriv effekten i prosent"),
        ({"home_rehabilitation-full_from": "2026"}, "kan ikke virke fullt ut før den begynner"),
        ({"home_rehabilitation-reference": " "}, "Skriv hvem som står inne for tallet"),
        ({"places": "set", "coverage": "", "coverage_year": "2030"}, "Skriv hvor mange plasser per 100"),
        ({"places": "set", "coverage": "90", "coverage_year": "2030"}, "ikke er større enn 60"),
        (
            {"places": "set", "coverage": "9", "coverage_year": "2030", "lower_coverage-chosen": "on"},
            "endrer de samme plassene",
        ),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_at_the_top_and_nothing_is_lost(maker, said, sentence):
    response = maker.post(NEW, FORM | REHABILITATION | {"note": "Hva koster det?"} | said)
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count(sentence) >= 2
    assert "Hva koster det?" in page
    assert "Enhet for rehabilitering" in page or "home_rehabilitation-reference" in said
    assert not Scenario.objects.exists()


def test_a_strategy_that_is_not_ticked_is_not_asked_about(maker):
    said = {"home_rehabilitation-low": "mye", "home_rehabilitation-chosen": ""}
    response = maker.post(NEW, FORM | REHABILITATION | said)

    assert response.status_code == 422, "what is typed must be readable, even where it is not ticked"
    maker.post(NEW, FORM | {"home_rehabilitation-low": "99"})
    assert chosen().nothing


def test_a_preset_stands_ready_and_says_that_its_numbers_are_assumed(maker):
    page = maker.get(NEW, {"forslag": "lower-coverage-and-rehabilitation"}).content.decode()

    assert 'value="Lavere dekning og hverdagsrehabilitering"' in page
    assert "Antatt. Ingen i kommunen har gått god for tallet ennå." in page
    assert 'name="home_rehabilitation-chosen" class="ds-input" id="id_home_rehabilitation-chosen" checked' in page


def test_places_may_be_compared_with_as_many_as_now(maker):
    maker.post(NEW, FORM | {"held": "places", "places": "set", "coverage": "7,5", "coverage_year": "2029"})

    assert chosen().held is Held.PLACES
    assert chosen().coverage.percent == 7.5


def test_without_numbers_the_pages_say_what_to_take_in(signed_in, municipality):
    client = signed_in(Role.ANALYST)

    assert "Hent inn en tabell" in client.get("/kunnskap/verksted/").content.decode()
    assert "Hent inn en tabell" in client.get(NEW).content.decode()


def test_the_list_says_what_each_comes_to_and_that_numbers_have_changed(maker, municipality, plan_owner):
    scenario = remembered_scenario(municipality, by=plan_owner)
    page = maker.get("/kunnskap/verksted/").content.decode()
    assert "I 2030:" in page
    assert "Tallene er endret siden" not in page

    Run.objects.update(fingerprint="0" * 64)
    assert "Tallene er endret siden" in maker.get("/kunnskap/verksted/").content.decode()
    assert "Regn ut på nytt" in maker.get(f"/kunnskap/verksted/{scenario.key}/").content.decode()


def test_who_only_reads_sees_the_result_and_no_way_to_change_it(signed_in, municipality, plan_owner):
    scenario = remembered_scenario(municipality, by=plan_owner)
    page = signed_in(Role.COUNCILLOR).get(f"/kunnskap/verksted/{scenario.key}/").content.decode()

    assert "Hva hver strategi gir" in page
    assert "/endre/" not in page
    assert "/slett/" not in page


def test_a_run_under_way_is_told_of_and_the_page_asks_again_by_itself(maker, municipality, plan_owner):
    scenario = remembered_scenario(municipality, by=plan_owner)
    Run.objects.update(state="running", done=12)
    page = maker.get(f"/kunnskap/verksted/{scenario.key}/").content.decode()

    assert '<noscript><meta http-equiv="refresh"' in page
    assert "12 av 40 trekninger er gjort" in page
    assert f"/kunnskap/verksted/{scenario.key}/avbryt/" in page

    maker.post(f"/kunnskap/verksted/{scenario.key}/avbryt/")
    assert Run.objects.get().cancel_asked


def test_a_run_that_was_cut_off_is_shown_as_stopped_and_can_be_begun_again(maker, municipality, plan_owner):
    scenario = kept_scenario(municipality, by=plan_owner)
    run, _work = begin_run(scenario, by=plan_owner)
    Run.objects.update(heard_at=run.heard_at - timedelta(minutes=2), done=40)
    page = maker.get(f"/kunnskap/verksted/{scenario.key}/").content.decode()

    assert "stoppet før den var ferdig" in page
    assert f"/kunnskap/verksted/{scenario.key}/regn-ut/" in page
    assert "http-equiv" not in page


def test_a_shared_scenario_is_read_by_anyone_without_who_made_it_and_not_by_search_engines(
    client, municipality, plan_owner
):
    scenario = remembered_scenario(municipality, by=plan_owner)
    response = client.get(f"/kunnskap/delt/{scenario.key}/")

    assert response.status_code == 200
    assert "noindex" in response["X-Robots-Tag"]
    assert plan_owner.name not in response.content.decode()

    Scenario.objects.update(shared=False)
    assert client.get(f"/kunnskap/delt/{scenario.key}/").status_code == 404


def test_the_files_hold_every_number_and_what_was_chosen(maker, municipality, plan_owner):
    scenario = remembered_scenario(municipality, by=plan_owner)
    address = f"/kunnskap/verksted/{scenario.key}/tall"
    rows = list(csv.reader(io.StringIO(maker.get(f"{address}.csv").content.decode("utf-8-sig")), delimiter=";"))

    kroner = [row for row in rows if row[1:4] == ["kroner", "i alt", "2030"]]
    without, within, difference = (float(kroner[0][place].replace(",", ".")) for place in (4, 7, 10))
    assert within - without == pytest.approx(difference, abs=2)
    said = maker.get(f"{address}.json").json()
    assert said["fingerprint"] == scenario.runs.get().fingerprint
    assert said["result"]["chosen"]["coverage"]["percent"] == 6.0


def test_two_are_compared_along_the_same_years(maker, municipality, plan_owner):
    one = reckoned_scenario(municipality, by=plan_owner)
    other = reckoned_scenario(municipality, by=plan_owner, name="Lengre", until=2032)
    page = maker.get("/kunnskap/verksted/sammenlign/", {"s": [one.key, other.key]}).content.decode()

    assert "I 2030." in page
    assert "Lengre" in page
    assert "Velg minst to" in maker.get("/kunnskap/verksted/sammenlign/", {"s": one.key}).content.decode()


def test_what_is_not_reckoned_can_be_and_is_not_compared(maker, municipality, plan_owner):
    scenario = kept_scenario(municipality, by=plan_owner)
    assert "ikke regnet ut ennå" in maker.get(f"/kunnskap/verksted/{scenario.key}/").content.decode()
    assert "ikke med" in maker.get("/kunnskap/verksted/sammenlign/", {"s": scenario.key}).content.decode()

    maker.post(f"/kunnskap/verksted/{scenario.key}/regn-ut/")
    assert "I 2030:" in maker.get(f"/kunnskap/verksted/{scenario.key}/").content.decode()


def test_deleting_asks_first(maker, municipality, plan_owner):
    scenario = remembered_scenario(municipality, by=plan_owner)
    address = f"/kunnskap/verksted/{scenario.key}/slett/"

    assert "kan ikke hentes tilbake" in maker.get(address).content.decode()
    assert Scenario.objects.exists()
    assert maker.post(address).url == "/kunnskap/verksted/"
    assert not Scenario.objects.exists()


def test_a_name_can_be_changed_and_the_result_stays(maker, municipality, plan_owner):
    scenario = remembered_scenario(municipality, by=plan_owner)
    address = f"/kunnskap/verksted/{scenario.key}/navn/"

    assert maker.post(address, {"name": ""}).status_code == 422
    maker.post(address, {"name": "Nytt navn", "note": ""})
    page = maker.get(f"/kunnskap/verksted/{scenario.key}/").content.decode()
    assert "Nytt navn" in page
    assert "endret siden" not in page
