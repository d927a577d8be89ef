"""The law of a day as a page: everything in the book, honest about what nobody has checked, and what is to come."""

from __future__ import annotations

from datetime import date

from tests.unit.law.charges.local import SCALE, with_own
from tests.unit.services.presenters.made import HERE

from mestring.law import LawBook, national
from mestring.services.presenters.law.law_page import law_page
from mestring.services.presenters.law.near_days import near_days
from mestring.services.presenters.law.parameter_page import parameter_page

TODAY = date(2026, 11, 22)
CAP = "charges_regulation/home_help/cap"


def rows(page):
    return {row.name: row for group in page.groups for row in group.rows}


def book_with_own(**figures) -> LawBook:
    made = with_own(figures)
    return LawBook(made.parameters, groups=made.groups, folders=national().folders)


def test_everything_in_the_book_is_there_once():
    page = law_page(national(), municipality=HERE, on=TODAY, today=TODAY)
    names = [row.name for group in page.groups for row in group.rows]
    assert sorted(names) == sorted(national().parameters)


def test_what_nobody_has_checked_is_counted_among_what_holds():
    page = law_page(national(), municipality=HERE, on=TODAY, today=TODAY)
    holding = [row for row in rows(page).values() if row.value]
    assert page.in_force == len(holding)
    assert page.unchecked == sum(1 for row in holding if row.checked is None)


def test_another_day_has_its_own_value_with_that_of_today_beside():
    row = rows(law_page(national(), municipality=HERE, on=date(2025, 6, 1), today=TODAY))[CAP]
    assert (row.value, row.today) == (("240 kroner per måned",), ("245 kroner per måned",))
    assert row.next_change == date(2026, 1, 1)


def test_today_is_not_told_twice():
    assert rows(law_page(national(), municipality=HERE, on=TODAY, today=TODAY))[CAP].today == ()


def test_what_the_council_has_set_is_marked_and_its_group_stands_first():
    book = book_with_own(**{SCALE: [{"from_g": 2, "monthly_cap": 1150}, {"from_g": 3, "monthly_cap": 1900}]})
    page = law_page(book, municipality=HERE, on=TODAY, today=TODAY)
    assert page.local == 1
    assert page.groups[0].name == "municipal"
    # A line for each step
    assert len(rows(page)[SCALE].value) == 2


def test_what_is_not_set_says_whose_turn_it_is():
    row = rows(law_page(national(), municipality=HERE, on=TODAY, today=TODAY))[SCALE]
    assert (row.value, row.without) == ((), "Kommunen har ikke lagt inn noe.")


def test_a_figure_has_every_value_with_the_day_it_ended():
    page = parameter_page(national(), CAP, on=TODAY)
    values = national().parameter(CAP).values
    assert len(page.rows) == len(values)
    assert page.rows[0].now
    assert (page.rows[1].since, page.rows[1].until) == (date(2025, 1, 1), date(2025, 12, 31))
    assert page.unchecked == len([one for one in values if one.checked is None])


def test_a_value_that_waits_for_its_act_names_it():
    page = parameter_page(national(), "public_administration_act/appeal", on=TODAY)
    waiting = [row.act for row in page.rows if row.since is None]
    assert waiting == ["Forvaltningsloven (2025)"]
    assert page.picture is None


def test_the_days_one_often_asks_for_are_at_hand():
    days = near_days(date(2026, 1, 1), today=TODAY)
    assert [one.address for one in days] == [
        "?dag=22&maned=11&ar=2026",
        "?dag=1&maned=1&ar=2025",
        "?dag=1&maned=1&ar=2026",
        "?dag=1&maned=1&ar=2027",
    ]
    assert [one.here for one in days] == [False, False, True, False]
