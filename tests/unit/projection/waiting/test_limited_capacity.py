"""A municipality with too few places: those who have one are users, and those who wait use something else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.unit.projection.waiting.crowded import STORVIK, capacity, of_nursing_home, with_places

from mestring.projection import (
    Figure,
    Span,
    invented_municipality,
    lever,
    project,
)
from mestring.projection.inputs import at_every_age


@pytest.fixture(scope="module")
def scarce():
    return project(with_places(45), until=2040, draws=150)


def test_with_places_enough_the_answer_is_the_one_without_a_capacity_to_the_last_bit():
    plenty, without = (project(one, until=2040, draws=0) for one in (with_places(100_000), STORVIK))
    for figure in (Figure.USERS, Figure.HOURS, Figure.PLACES, Figure.IN_PLACE, Figure.FTE, Figure.KRONER):
        assert np.array_equal(plenty.middle(figure).values, without.middle(figure).values), figure
    assert not plenty.middle(Figure.WAITING).values.any()
    assert not plenty.middle(Figure.OVERFLOW_HOURS).values.any()


def test_with_places_enough_the_draws_spread_about_as_they_do_without_a_capacity():
    plenty, without = (project(one, until=2036, draws=150).lived_draws for one in (with_places(100_000), STORVIK))
    for figure in (Figure.PLACES, Figure.HOURS, Figure.FTE):
        one, other = (drawn.figures[figure].mean(axis=0) for drawn in (plenty, without))
        assert one[1:] == pytest.approx(other[1:], rel=0.04)


def test_everybody_who_wants_a_place_has_one_or_waits(scarce):
    wanted = scarce.middle(Figure.IN_PLACE).values + scarce.middle(Figure.WAITING).values
    assert np.array_equal(scarce.middle(Figure.PLACES).values, wanted)
    without = project(STORVIK, until=2040, draws=0)
    assert wanted == pytest.approx(without.middle(Figure.PLACES).values)
    drawn = scarce.lived_draws.figures
    assert np.array_equal(drawn[Figure.PLACES], drawn[Figure.IN_PLACE] + drawn[Figure.WAITING])
    assert drawn[Figure.IN_PLACE][..., 0].max() == 45


@pytest.mark.parametrize("figure", [Figure.IN_PLACE, Figure.WAITING, Figure.OVERFLOW_HOURS, Figure.ADMITTED])
def test_the_expected_queue_is_about_the_mean_of_those_that_are_drawn(scarce, figure):
    drawn = scarce.lived_draws.figures[figure][:, 1:, 0]
    expected = of_nursing_home(scarce, figure)[1:]
    error = drawn.std(axis=0) / np.sqrt(len(drawn))
    # Four standard errors, and four per cent for a normal number in place of people and a queue dealt by shares.
    assert (np.abs(drawn.mean(axis=0) - expected) < 4 * error + 0.04 * expected).all()


def test_who_waits_to_begin_with_is_not_more_unsure_than_what_is_known_then():
    many = replace(invented_municipality(persons=32_000), parameters=(), capacity=(capacity(125),))
    projection = project(many, until=2027, draws=120)
    drawn = projection.lived_draws.figures[Figure.WAITING][:, 0, 0]
    expected = of_nursing_home(projection, Figure.WAITING)[0]
    assert abs(drawn.mean() - expected) < 4 * drawn.std() / np.sqrt(len(drawn))
    certain = replace(STORVIK.service("nursing_home"), used_by=at_every_age(*[1.0] * 6))
    made = replace(STORVIK, services=(certain, *STORVIK.services[1:]), capacity=(capacity(11_000),))
    everybody = float(made.demography.people.sum())
    waiting = project(made, until=2027, draws=2)
    assert of_nursing_home(waiting, Figure.WAITING)[0] == pytest.approx(everybody - 11_000, abs=1.0)
    assert (waiting.lived_draws.figures[Figure.WAITING][:, 0, 0] == everybody - 11_000).all()


def test_those_who_wait_use_the_other_service_with_the_hours_of_waiting(scarce):
    without = project(STORVIK, until=2040, draws=0)
    waiting = of_nursing_home(scarce, Figure.WAITING)
    more = scarce.middle(Figure.USERS) - without.middle(Figure.USERS)
    assert more.at(service="home_care").values == pytest.approx(waiting)
    assert more.at(service="nursing_home").values == pytest.approx(-waiting)
    hours = scarce.middle(Figure.HOURS) - without.middle(Figure.HOURS)
    assert hours.at(service="home_care").values == pytest.approx(of_nursing_home(scarce, Figure.OVERFLOW_HOURS))
    assert hours.at(service="nursing_home").values.max() <= 0


def test_those_who_wait_in_a_place_of_another_kind_are_in_place_there():
    short_stay = replace(
        STORVIK.service("day_offer"), code="short_stay", is_place=True, used_by=at_every_age(*[0.0] * 6)
    )
    made = replace(STORVIK, services=(*STORVIK.services, short_stay), capacity=(capacity(45, instead="short_stay"),))
    projection = project(made, until=2030, draws=2)
    waiting = of_nursing_home(projection, Figure.WAITING)
    assert projection.middle(Figure.IN_PLACE).at(service="short_stay").values == pytest.approx(waiting)
    assert projection.middle(Figure.USERS).at(service="short_stay").values == pytest.approx(waiting)


def test_hours_of_those_who_wait_follow_the_year_they_wait_in(scarce):
    spared = lever("welfare_technology").pulled(
        Span(0.5, 0.5, 0.5), first_year=2033, full_from=2033, reference="Antatt", on=("home_care",)
    )
    fewer = project(with_places(45), until=2040, levers=[spared], draws=0)
    before, after = (of_nursing_home(one, Figure.OVERFLOW_HOURS) for one in (scarce, fewer))
    assert after == pytest.approx(np.where(np.arange(2026, 2041) < 2033, before, before / 2))
    in_place = project(with_places(45), until=2040, levers=[replace(spared, on=("nursing_home",))], draws=0)
    before, after = (of_nursing_home(one, Figure.HOURS) for one in (scarce, in_place))
    assert after == pytest.approx(np.where(np.arange(2026, 2041) < 2033, before, before / 2))
