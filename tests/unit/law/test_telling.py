"""The law book tells what it holds, in words and as data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.law.made import day, made_book, own_parameter, own_value, parameter, scale, value

from mestring.law import Bracket, LawBook, Unit, national
from mestring.law.telling import check, show
from mestring.law.telling.in_words import figure_in_words
from mestring.law.telling.pages import INDEX, pages
from mestring.law.telling.readings import readings

CAP = "charges/home_help/cap"
TODAY = day("2026-11-22")


@pytest.fixture
def book(tmp_path: Path) -> LawBook:
    return made_book(
        tmp_path,
        {
            CAP: parameter(
                value("1240", since="2025-01-01", to="2025-12-31", checked='"2025-11-21"'),
                value('"1245.50"', since="2026-02-01", checked='"2025-11-22"'),
                locally="lower",
            ),
            "municipal/price": parameter(locally="any", unit="weeks"),
            "municipal/scale": scale("{from_g: 2, monthly_cap: 1000}", "{from_g: 3, hourly_price: 300}"),
        },
        own={"municipal/price": own_parameter(own_value("6", since="2026-01-01"), unit="weeks")},
    )


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("245", Unit.KRONER_PER_MONTH, "245 kroner per måned"),
        ("130160", Unit.KRONER_PER_YEAR, "130 160 kroner per år"),
        ("402.5", Unit.KRONER_PER_HOUR, "402,50 kroner per time"),
        ("0.75", Unit.SHARE, "75 prosent"),
        ("0.005", Unit.SHARE, "0,5 prosent"),
        ("1", Unit.SHARE, "100 prosent"),
        ("2", Unit.MULTIPLE_OF_G, "2 ganger grunnbeløpet (G)"),
        ("67", Unit.YEARS_OF_AGE, "67 år"),
        ("4", Unit.WEEKS, "4 uker"),
        ("1", Unit.MONTHS, "1 måned"),
        ("24", Unit.HOURS, "24 timer"),
        ("0.5", Unit.HOURS, "0,5 timer"),
        ("32", Unit.HOURS_PER_WEEK, "32 timer per uke"),
    ],
)
def test_a_figure_is_told_with_its_unit(figure: str, unit: Unit, words: str) -> None:
    assert figure_in_words(Decimal(figure), unit=unit).replace("\u00a0", " ") == words


def test_a_scale_is_told_step_by_step() -> None:
    steps = (
        Bracket(Decimal(2), Decimal(3), Decimal(1000), None),
        Bracket(Decimal(3), None, Decimal(2000), Decimal(300)),
    )
    assert figure_in_words(steps, unit=Unit.SCALE).replace("\u00a0", " ") == (
        "fra 2 G til 3 G: høyst 1 000 kroner per måned; fra 3 G: høyst 2 000 kroner per måned, 300 kroner per time"
    )


@pytest.mark.parametrize(
    ("after", "change"),
    [
        ("2024-12-31", date(2025, 1, 1)),
        ("2025-01-01", date(2026, 1, 1)),  # the value ends on 31 December
        ("2025-12-31", date(2026, 1, 1)),
        ("2026-01-01", date(2026, 2, 1)),
        ("2026-02-01", None),
    ],
)
def test_the_next_change_is_when_a_value_begins_or_has_ended(book: LawBook, after: str, change: date | None) -> None:
    assert show.next_change(book.parameters[CAP], after=day(after)) == change


def test_a_value_is_shown_with_where_it_stands_and_whether_it_is_checked(book: LawBook) -> None:
    lines = show.as_text(show.show(book, CAP, on=TODAY), history=True).replace("\u00a0", " ").splitlines()
    assert lines[:2] == ["Et tak", CAP]
    assert "22.11.2026: 1 245,50 kroner per måned" in lines
    assert "Gjelder fra 01.02.2026, satt nasjonalt." in lines
    assert "Kontrollert mot kilden 22.11.2025." in lines
    assert "Kommunen kan sette en lavere verdi." in lines
    assert "  01.01.2025 til 31.12.2025  1 240 kroner per måned  (Loven § 1)" in lines


def test_a_day_without_a_value_is_shown_as_such(book: LawBook) -> None:
    shown = show.show(book, CAP, on=day("2026-01-15"))
    assert "har ingen verdi som gjelder 15.01.2026" in show.as_text(shown)
    data = show.as_data(shown)
    assert (data["value"], data["next_change"], data["reference"]) == (None, "2026-02-01", None)


def test_the_municipalitys_value_is_shown_as_its_own(book: LawBook) -> None:
    text = show.as_text(show.show(book, "municipal/price", on=TODAY))
    assert "Gjelder fra 01.01.2026, satt av kommune 9999." in text
    assert "Kommunestyrets vedtak 11.12.2025, sak 112/25" in text


def test_a_scale_is_shown_as_data_with_every_number_as_text(book: LawBook) -> None:
    data = show.as_data(show.show(book, "municipal/scale", on=TODAY), history=True)
    assert data["value"][0] == {"from_g": "2", "to_g": "3", "monthly_cap": "1000", "hourly_price": None}
    assert len(data["history"]) == 1


def test_an_act_tried_ahead_has_no_day() -> None:
    name = "public_administration_act/interim_answer"
    shown = show.show(national(), name, on=TODAY, profiles={"case_handling": "fvl_2025"})
    assert "Gjelder når loven trer i kraft, satt nasjonalt." in show.as_text(shown)


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2026-11-21", {"municipal/price", "municipal/scale"}),
        ("2026-11-22", {"municipal/price", "municipal/scale", CAP}),  # 2025-11-21 is more than a year ago
        ("2026-11-23", {"municipal/price", "municipal/scale", CAP}),
    ],
)
def test_what_nobody_has_checked_within_a_year_is_due(book: LawBook, on: str, due: set[str]) -> None:
    everything = check.to_check(book, on=day(on))
    assert {one.name for one in everything if one.is_due(day(on)) and one.name in book.parameters} == due


def test_what_is_due_is_counted_by_act(book: LawBook) -> None:
    everything = check.to_check(book, on=day("2026-11-23"))
    data = check.as_data(everything, on=day("2026-11-23"))
    assert data["unverified"] == sum(data["by_group"].values()) == len(data["values"])
    # Two caps, one price, one scale, and the two acts on case handling.
    first = dict(list(data["by_group"].items())[:3])
    assert first == {"charges": 2, "municipal": 2, "Saksbehandling i forvaltningen": 2}
    text = check.as_text(everything, on=day("2026-11-23"))
    assert text.endswith(f"{data['unverified']} av {data['in_all']} er ikke kontrollert mot kilden det siste året.")
    assert "1 som ikke gjelder denne dagen" in text


def test_every_file_of_the_package_that_is_to_be_checked_is_listed() -> None:
    listed = {one.name for one in readings()}
    assert {"calendar/public_holidays", "deadlines/rules/appeal"} <= listed
    assert not any(name.startswith(("parameters/", "profiles/", "rules/")) for name in listed)


def test_what_is_to_be_checked_is_found_however_deep_it_lies(tmp_path: Path) -> None:
    (tmp_path / "free").mkdir()
    (tmp_path / "free" / "list.yaml").write_text(
        'items:\n  - {code: a, what: "Stell", checked: null, provisions: [{title: "§ 8", link: "https://lovdata.no/x"}]}\n'
        '  - {code: b, title: "§ 9", link: null, checked: "2026-01-02"}\n'
        "  - {code: c}\n",
        encoding="utf-8",
    )
    first, second = readings(tmp_path)
    assert (first.group, first.name, first.what, first.checked) == ("free", "free/list/items/a", "Stell", None)
    assert first.reference.link == "https://lovdata.no/x"
    assert (second.name, second.reference.title, second.checked) == ("free/list/items/b", "", date(2026, 1, 2))


def test_there_is_a_page_for_each_act_and_an_index_that_leads_to_them() -> None:
    made = pages(national())
    assert set(made) >= {INDEX, "charges_regulation.md", "patients_rights_act.md", "case_handling.md", "municipal.md"}
    assert all(f"]({name})" in made[INDEX] for name in made if name != INDEX)


def test_a_page_tells_the_value_its_day_its_link_and_that_nobody_has_checked_it() -> None:
    row = next(
        line
        for line in pages(national())["charges_regulation.md"].replace("\u00a0", " ").splitlines()
        if "245 kroner per måned" in line
    )
    assert row.startswith("| 01.01.2026 |  | 245 kroner per måned | [Egenandelsforskriften § 10")
    assert row.endswith("| ikke kontrollert mot kilden |")


def test_a_page_tells_the_newest_value_first_and_the_last_day_of_each(book: LawBook) -> None:
    rows = [line for line in pages(book)["charges.md"].splitlines() if line.startswith("| 01.")]
    assert [row.split(" | ")[:2] for row in rows] == [["| 01.02.2026", ""], ["| 01.01.2025", "31.12.2025"]]
