"""The law of a day gives what is in force, and says so when nothing is."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.law.made import day, made_book, parameter, value

from mestring.law import LawBook, NotInForceError, Period, PeriodUnit, UnknownParameterError, WrongKindError, national

CAP = "charges/home_help/cap"


@pytest.fixture
def book(tmp_path: Path) -> LawBook:
    return made_book(
        tmp_path,
        {
            CAP: parameter(value("170", since="2012-01-01", to="2012-12-31"), value("180", since="2014-01-01")),
            "act/appeal": parameter(value("4", since="2012-01-01"), unit="weeks"),
            "act/half_hour": parameter(value('"0.5"', since="2012-01-01"), unit="hours"),
            "municipal/price": parameter(locally="any"),
        },
    )


@pytest.mark.parametrize(
    ("on", "amount"),
    [("2012-01-01", 170), ("2012-12-31", 170), ("2014-01-01", 180), ("2026-11-22", 180)],
)
def test_the_last_value_begun_and_not_ended_is_in_force(book: LawBook, on: str, amount: int) -> None:
    assert book.at(day(on)).amount(CAP) == Decimal(amount)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2011-12-31", "ingen verdi som gjelder 31.12.2011. Den første gjelder fra 01.01.2012."),
        ("2013-06-01", "01.06.2013. Den forrige gjaldt til og med 31.12.2012. Den neste gjelder fra 01.01.2014."),
    ],
)
def test_a_day_without_a_value_is_an_error_that_says_when_there_is_one(book: LawBook, on: str, said: str) -> None:
    law = book.at(day(on))
    with pytest.raises(NotInForceError) as caught:
        law.amount(CAP)
    assert str(caught.value).startswith(f"«{CAP}» (Et tak) har ")
    assert str(caught.value).endswith(said)
    assert not law.has(CAP)


def test_what_the_municipality_must_set_says_so(book: LawBook) -> None:
    with pytest.raises(NotInForceError, match=r"Kommunen må sette den\.$"):
        book.at(day("2026-11-22")).amount("municipal/price")


def test_a_name_that_does_not_exist_is_refused_with_the_nearest_even_by_has(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    for asked in (law.amount, law.period, law.scale, law.has):
        with pytest.raises(UnknownParameterError, match=f"ingen parameter som heter «home_help/cap». Mente du «{CAP}»"):
            asked("home_help/cap")


def test_a_period_is_a_count_of_a_unit(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    assert law.period("act/appeal") == Period(4, PeriodUnit.WEEKS)
    assert law.amount("act/appeal") == Decimal(4)


@pytest.mark.parametrize("name", [CAP, "act/half_hour"])
def test_what_is_no_whole_period_is_not_taken_as_one(book: LawBook, name: str) -> None:
    with pytest.raises(WrongKindError, match=r"ikke en hel periode.*Bruk amount\(\)\."):
        book.at(day("2026-11-22")).period(name)


def test_a_number_is_not_a_scale(book: LawBook) -> None:
    with pytest.raises(WrongKindError, match=r"ett tall, ikke en skala"):
        book.at(day("2026-11-22")).scale(CAP)


def test_the_law_of_another_day_shares_the_memory(book: LawBook) -> None:
    law = book.at(day("2014-06-01"))
    assert law.at(day("2012-06-01")).amount(CAP) == Decimal(170)
    assert law.amount(CAP) == Decimal(180)
    assert [used.value for used in law.used] == [Decimal(170), Decimal(180)]


def test_each_value_is_remembered_once_in_the_order_first_used(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    for name in ("act/appeal", CAP, "act/appeal", CAP):
        law.amount(name)
    law.at(day("2026-11-23")).amount(CAP)
    assert [used.name for used in law.used] == ["act/appeal", CAP]


def test_asking_whether_there_is_a_value_is_not_using_it(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    assert law.has(CAP)
    assert law.used == ()


def test_a_moment_is_not_a_day(book: LawBook) -> None:
    with pytest.raises(WrongKindError, match=r"på en dag, ikke et klokkeslett: 2026-11-22 10:00:00\+00:00"):
        book.at(datetime(2026, 11, 22, 10, tzinfo=UTC))


def test_the_shipped_book_is_read_once() -> None:
    assert national() is national()


def test_a_value_is_given_with_all_that_is_known_of_it(book: LawBook) -> None:
    law = book.at(day("2026-11-22"))
    found = law.value(CAP)
    assert (found.value, found.applies_from, found.owner) == (Decimal(180), day("2014-01-01"), "national")
    assert law.used == (found,)
    assert law.at(day("2012-06-01")).value(CAP).value == Decimal(170)
