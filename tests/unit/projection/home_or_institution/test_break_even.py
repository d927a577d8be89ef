"""Where an hour too many at home costs more than a place: sums one can do by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from mestring.projection import InputError, invented_municipality, project
from mestring.projection.home_or_institution import Kin, break_even, moved_home

STORVIK = replace(invented_municipality(), parameters=())
WEEKS = 365.25 / 7
# At level 5: 32 hours at 520 kroner, 150 000 for premises and 180 000 in charges a year; 560 and 1 500 at home.
PLACE_5 = 32 * 520 + (150_000 - 180_000) / WEEKS
HOURS_5 = (PLACE_5 + 1500 / WEEKS) / 560


def test_break_even_is_the_place_less_what_home_costs_without_hours_over_an_hour():
    even = break_even(STORVIK, level=5)
    assert float(even.place_a_week) == pytest.approx(PLACE_5)
    assert even.hours == pytest.approx(HOURS_5)
    assert even.usual_hours == 18
    assert even.hours_with_kin is None


def test_at_the_break_even_home_and_place_cost_the_same_and_more_hours_cost_more():
    even = break_even(STORVIK, level=6)
    assert float(even.home_a_week(even.hours)) == pytest.approx(float(even.place_a_week))
    assert even.home_a_week(even.hours + 1) > even.place_a_week


def test_hours_of_kin_bring_it_down_by_what_they_are_worth():
    kin = Kin(hours_at_home=14, hours_in_place=3, value_an_hour=Decimal(280))
    even = break_even(STORVIK, level=5, kin=kin)
    assert even.hours == pytest.approx(HOURS_5)
    assert even.hours_with_kin == pytest.approx(HOURS_5 - 11 * 280 / 560)
    worthless = replace(kin, value_an_hour=Decimal(0))
    assert break_even(STORVIK, level=5, kin=worthless).hours_with_kin == even.hours


def test_the_person_pays_charges_and_at_home_her_own_costs():
    even = break_even(STORVIK, level=5, own_costs_at_home=Decimal(120_000))
    assert (even.person_in_place, even.person_at_home) == (Decimal(180_000), Decimal(121_500))


def test_what_cannot_be_reckoned_is_refused():
    free = replace(STORVIK.service("home_care"), cost_an_hour=Decimal(0))
    services = tuple(free if one.code == "home_care" else one for one in STORVIK.services)
    with pytest.raises(InputError, match="må koste noe"):
        break_even(replace(STORVIK, services=services), level=5)
    with pytest.raises(InputError, match="kan ikke være negative"):
        Kin(hours_at_home=-1, hours_in_place=0, value_an_hour=Decimal(1))
    with pytest.raises(InputError, match="kan ikke være negative"):
        Kin(hours_at_home=float("nan"), hours_in_place=0, value_an_hour=Decimal(1))
    with pytest.raises(InputError, match="kan ikke være negative"):
        Kin(hours_at_home=1, hours_in_place=0, value_an_hour=Decimal("NaN"))
    with pytest.raises(InputError, match="168 timene"):
        Kin(hours_at_home=169, hours_in_place=0, value_an_hour=Decimal(1))


def test_the_municipality_pays_the_difference_for_each_who_is_at_home_instead():
    projection = project(STORVIK, until=2030, draws=0)
    rows = moved_home(STORVIK, projection, year=2030)
    assert [one.break_even.level for one in rows] == [1, 2, 3, 4, 5, 6]
    level_5 = rows[4]
    assert level_5.persons == pytest.approx(projection.people.at(year=2030, level=5).sum().values * 0.35)
    assert level_5.hours == 26  # those of who waits
    each = 26 * 560 - 1500 / WEEKS - PLACE_5
    assert float(level_5.kroner) == pytest.approx(level_5.persons * each * WEEKS, abs=1)
    assert sum(one.persons for one in rows) == pytest.approx(
        float(projection.needs.places.at(year=2030, service="nursing_home"))
    )


def test_without_a_capacity_the_hours_at_home_are_the_usual_ones():
    without = replace(STORVIK, capacity=())
    rows = moved_home(without, project(without, until=2027, draws=0), year=2027)
    assert [one.hours for one in rows] == [0.5, 1.9, 4.5, 9, 18, 35.5]


def test_nobody_to_move_costs_nothing_and_not_less_than_nothing():
    projection = project(STORVIK, until=2028, draws=0)
    told = [str(one.kroner) for one in moved_home(STORVIK, projection, year=2028) if one.persons == 0]
    assert told == ["0", "0", "0"]
