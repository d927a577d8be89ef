"""A municipality's own values lie over the national ones, with the council's decision as reference."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.law.made import day, made_book, own_parameter, own_value, parameter, value, written

from mestring.law import LawBook, LawFileError, Period, PeriodUnit

CAP = "charges/home_help/cap"
NATIONAL_CAP = parameter(value("240", since="2025-01-01"), value("245", since="2026-01-01"), locally="lower")


def with_own(folder: Path, *values: str, municipality: str = "9999", national: str = NATIONAL_CAP) -> LawBook:
    return made_book(folder, {CAP: national}, own={CAP: own_parameter(*values, municipality=municipality)})


def refused(folder: Path, own: str, *, national: str = NATIONAL_CAP, name: str = CAP) -> str:
    with pytest.raises(LawFileError) as caught:
        made_book(folder, {CAP: national}, own={name: own})
    return str(caught.value)


def test_the_municipalitys_value_is_used_from_its_day_and_says_who_set_it(tmp_path: Path) -> None:
    book = with_own(tmp_path, own_value("200", since="2026-03-01"))
    before, after = book.at(day("2026-02-28")), book.at(day("2026-03-01"))
    assert (before.amount(CAP), after.amount(CAP)) == (Decimal(245), Decimal(200))
    assert (before.used[0].owner, after.used[0].owner) == ("national", "9999")
    assert after.used[0].reference.title == "Kommunestyrets vedtak 11.12.2025, sak 112/25"


def test_the_national_value_is_back_when_the_municipalitys_has_ended(tmp_path: Path) -> None:
    book = with_own(tmp_path, own_value("200", since="2026-03-01", to="2026-05-31"))
    assert book.at(day("2026-05-31")).amount(CAP) == Decimal(200)
    assert book.at(day("2026-06-01")).amount(CAP) == Decimal(245)


def test_the_national_values_stand_as_they_were(tmp_path: Path) -> None:
    book = with_own(tmp_path, own_value("200", since="2026-03-01"))
    alone = made_book(tmp_path / "alone", {CAP: NATIONAL_CAP})
    assert book.parameters[CAP].values == alone.parameters[CAP].values


def test_a_value_in_the_wrong_direction_is_refused_where_it_stands(tmp_path: Path) -> None:
    said = refused(tmp_path, own_parameter(own_value("246", since="2026-03-01")))
    assert said == (
        f"{CAP}.yaml, linje 5: verdien må være lik eller lavere enn den nasjonale, som er 245 fra 01.03.2026. "
        "Rett tallet, eller avslutt det med «to»."
    )


def test_a_value_that_a_later_national_change_puts_wrong_is_refused(tmp_path: Path) -> None:
    lowered = parameter(value("240", since="2025-01-01"), value("230", since="2026-01-01"), locally="lower")
    said = refused(tmp_path, own_parameter(own_value("235", since="2025-03-01")), national=lowered)
    assert "som er 230 fra 01.01.2026" in said
    ended = own_parameter(own_value("235", since="2025-03-01", to="2025-12-31"))
    book = made_book(tmp_path / "ended", {CAP: lowered}, own={CAP: ended})
    assert book.at(day("2026-01-01")).amount(CAP) == Decimal(230)


@pytest.mark.parametrize(("locally", "allowed", "wrong"), [("shorter", "3", "5"), ("longer", "5", "3")])
def test_a_deadline_may_be_changed_in_its_own_direction_only(
    tmp_path: Path, locally: str, allowed: str, wrong: str
) -> None:
    national = parameter(value("4", since="2026-01-01"), unit="weeks", locally=locally)
    own = {name: own_parameter(own_value(name, since="2026-01-01"), unit="weeks") for name in (allowed, wrong)}
    book = made_book(tmp_path, {CAP: national}, own={CAP: own[allowed]})
    assert book.at(day("2026-11-22")).period(CAP) == Period(int(allowed), PeriodUnit.WEEKS)
    assert "verdien må være lik eller" in refused(tmp_path / "wrong", own[wrong], national=national)


def test_what_the_municipality_may_not_set_is_refused(tmp_path: Path) -> None:
    national = parameter(value("2", since="2026-01-01"))
    said = refused(tmp_path, own_parameter(own_value("1", since="2026-01-01")), national=national)
    assert said == f"{CAP}.yaml, linje 1: «{CAP}» kan ikke settes av kommunen. Ta bort filen."


def test_a_name_the_nation_does_not_know_is_refused_with_the_nearest(tmp_path: Path) -> None:
    said = refused(tmp_path, own_parameter(own_value("1", since="2026-01-01")), name="charges/home_help/cup")
    assert said == (
        "charges/home_help/cup.yaml: den nasjonale lovboken kjenner ikke «charges/home_help/cup». "
        f"Mente du «{CAP}.yaml»?"
    )


def test_another_unit_is_refused_but_a_municipal_period_may_choose_its_own(tmp_path: Path) -> None:
    other = own_parameter(own_value("200", since="2026-01-01"), unit="kroner/year")
    assert "linje 2: enheten må være «kroner/month»" in refused(tmp_path, other)
    book = made_book(
        tmp_path / "any",
        {CAP: parameter(unit="months", locally="any")},
        own={CAP: own_parameter(own_value("6", since="2026-01-01"), unit="weeks")},
    )
    assert str(book.at(day("2026-11-22")).period(CAP)) == "6 uker"


@pytest.mark.parametrize("number", ["99", "Prøvevik", "99999"])
def test_a_municipality_number_is_four_digits(tmp_path: Path, number: str) -> None:
    said = refused(tmp_path, own_parameter(own_value("1", since="2026-01-01"), municipality=number))
    assert said.startswith(f"{CAP}.yaml, linje 1: kommunenummeret er fire sifre")


def test_two_municipalities_in_one_folder_are_refused(tmp_path: Path) -> None:
    own = {
        name: own_parameter(own_value("1", since="2026-01-01"), municipality=number)
        for name, number in (("a/one", "9998"), ("a/two", "9999"))
    }
    with pytest.raises(LawFileError, match="mappen har verdier for flere kommuner: 9998, 9999"):
        made_book(tmp_path, {name: parameter(locally="any") for name in own}, own=own)


def test_the_same_parameter_in_two_local_folders_is_refused(tmp_path: Path) -> None:
    national = written(tmp_path / "national", {CAP: NATIONAL_CAP})
    own = {CAP: own_parameter(own_value("200", since="2026-01-01"))}
    with pytest.raises(LawFileError, match="er alt satt i en annen mappe"):
        LawBook.load(national, written(tmp_path / "one", own), written(tmp_path / "two", own))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('    decision:\n      case: "sak 112/25"\n      day: "2025-12-11"', "", "«decision» mangler"),
        ('      day: "2025-12-11"', "", "«day» mangler"),
        ('      case: "sak 112/25"', "", "«case» mangler"),
        ('day: "2025-12-11"', 'day: "11. desember"', "«day» må være en dag som finnes"),
        ("    decision:", "    reference: null\n    decision:", "«reference» er ikke en nøkkel her"),
    ],
)
def test_the_councils_decision_must_be_told(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    text = own_parameter(own_value("200", since="2026-01-01"))
    assert right in text
    assert said in refused(tmp_path, text.replace(right, wrong))


def test_a_file_that_would_be_passed_over_for_its_name_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path / "own", {CAP: own_parameter(own_value("200", since="2026-03-01"))})
    (folder / f"{CAP}.yaml").rename(folder / f"{CAP}.yml")
    national = written(tmp_path / "national", {CAP: NATIONAL_CAP})
    with pytest.raises(LawFileError, match=rf"^{CAP}\.yml blir ikke lest\. La navnet ende på \.yaml\.$"):
        LawBook.load(national, folder)


@pytest.mark.parametrize("number", ["٩٩٩٩", "99999", "999"])
def test_a_municipality_has_four_plain_digits(tmp_path: Path, number: str) -> None:
    said = refused(tmp_path, own_parameter(own_value("200", since="2026-03-01"), municipality=number))
    assert "kommunenummeret er fire sifre" in said
