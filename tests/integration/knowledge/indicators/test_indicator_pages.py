"""The pages of the indicators: what has been taken in is told, what has not is named, and nothing small is shown."""

from __future__ import annotations

import pytest

from mestring.core.access import Role
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.models import Area, Value

LIST = "/kunnskap/indikatorer/"
COVERAGE = LIST + "dekningsgrad-heldogn/"
APPEALS = LIST + "klager-som-forte-fram/"


def words(response) -> str:
    """The page as it is read: without room between the words, and with plain spaces."""
    return " ".join(response.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def reader(signed_in):
    return signed_in(Role.ANALYST)


def test_before_anything_is_taken_in_the_list_says_so(reader):
    assert "Det er ikke hentet inn noen tall for kommunen" in words(reader.get(LIST))
    assert "Det er ikke hentet inn noen tall for kommunen" in words(reader.get(COVERAGE))


def test_the_list_tells_the_last_number_and_the_change(reader, taken_in):
    # 104 beds to 520 people over 80 is 20 per cent, from 10 the year before.
    page = words(reader.get(LIST))
    assert "<strong>20,0 %</strong>" in page
    assert "Opp 10,0 prosentpoeng siden 2024" in page


def test_what_has_not_been_taken_in_says_who_has_it(reader, taken_in):
    assert "«Brukere av hjemmetjenester» er ikke hentet inn. Tallet finnes hos Statistisk sentralbyrå" in words(
        reader.get(LIST)
    )


def test_a_page_shows_the_sum_behind_the_number(reader, taken_in):
    page = words(reader.get(COVERAGE))
    assert "100 · 104 / 520 = 20,0 %" in page
    assert "Prøve av kostra-care" in page
    assert "Ingen har sammenlignet den med kildens egen ennå" in page


def test_a_hidden_number_is_said_to_be_hidden_and_is_never_shown(reader, taken_in):
    assert "Skjult fordi det gjelder så få" in words(reader.get(APPEALS))


def test_another_municipality_can_be_chosen_to_be_held_against(reader, taken_in):
    there = Area.objects.get(name="Annendal")
    for measure, number in (("care-beds", 26), ("round-the-clock-homes", 0)):
        Value.objects.create(release=taken_in["care"], measure=measure, area=there, year=2025, number=number)
    page = words(reader.get(COVERAGE, {"mot": there.code}))
    assert '<option value="9997" selected>' in page
    assert '<td class="number">5,0 %</td>' in page


def test_what_the_municipality_counts_itself_is_held_against_nobody(reader, taken_in):
    page = words(reader.get(LIST + "vedtak-innen-frist/"))
    assert "75 %" in page
    assert 'name="mot"' not in page


def test_the_numbers_come_as_a_file_a_norwegian_spreadsheet_opens(reader, taken_in):
    response = reader.get(COVERAGE + "tall.csv")
    text = response.content.decode("utf-8-sig")
    assert "9998;Prøvevik;2025;;20;104;520;\r\n" in text
    assert 'filename="dekningsgrad-heldogn.csv"' in response["Content-Disposition"]


def test_the_file_says_why_where_a_number_is_hidden(reader, taken_in):
    text = reader.get(APPEALS + "tall.csv").content.decode("utf-8-sig")
    assert "9998;Prøvevik;2025;;;;;Skjult fordi" in text


def test_an_indicator_nobody_has_made_is_not_found(reader, taken_in):
    assert reader.get(LIST + "finnes-ikke/").status_code == 404
    assert reader.get(LIST + "finnes-ikke/tall.csv").status_code == 404


def test_another_municipalitys_own_numbers_are_not_seen(signed_in, other_municipality, taken_in):
    reader = signed_in(Role.ANALYST, where=other_municipality)
    assert "75 %" not in words(reader.get(LIST + "vedtak-innen-frist/"))


@pytest.mark.parametrize("code", sorted(indicators()))
def test_every_indicator_has_a_page(reader, taken_in, code):
    title = indicators()[code].said("nb").title.replace("\N{NO-BREAK SPACE}", " ")
    assert f'<h1 class="ds-heading" data-size="lg">{title}</h1>' in words(reader.get(f"{LIST}{code}/"))


def test_a_page_is_told_in_the_language_it_is_read_in(reader, taken_in):
    reader.cookies["mestring_sprak"] = "en"
    assert "Coverage rate of round-the-clock places" in words(reader.get(COVERAGE))


def test_the_list_asks_the_database_only_a_few_times(reader, taken_in, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        reader.get(LIST)
