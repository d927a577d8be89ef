"""The coverage rate: what it is, and the places it gives."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mestring.knowledge.scenarios.chosen import Coverage
from mestring.knowledge.scenarios.coverage import coverage_now, with_coverage
from mestring.projection import Capacity, Figure, InputError, held, invented_municipality, project


@pytest.fixture(scope="module")
def municipality():
    capacity = Capacity(
        service="nursing_home", places=held(40, from_year=2026), instead="home_care", hours_a_week_waiting=20.0
    )
    return replace(invented_municipality(), capacity=(capacity,))


def test_it_is_places_per_hundred_persons_over_80(municipality):
    over_80 = municipality.demography.people.values[:, 80:].sum()

    assert coverage_now(municipality) == pytest.approx(100 * 40 / over_80)


def test_there_is_none_where_no_places_are_told_of(municipality):
    without = replace(municipality, capacity=())
    assert coverage_now(without) is None
    with pytest.raises(InputError, match="hvor mange heldøgns plasser"):
        with_coverage(without, Coverage(percent=10, by_year=2030), until=2032)


def test_places_are_the_rate_times_those_expected_to_be_over_80_and_the_first_year_is_as_it_is(municipality):
    changed = with_coverage(municipality, Coverage(percent=5.0, by_year=2030), until=2032)

    places = changed.capacity[0].over(2026, 2032)
    over_80 = project(municipality, until=2032, draws=0).middle(Figure.OVER_80).values[:, 0]
    assert places[0] == 40
    assert np.array_equal(places[4:], np.round(0.05 * over_80[4:]))


def test_the_way_there_is_even(municipality):
    now = coverage_now(municipality)
    changed = with_coverage(municipality, Coverage(percent=now - 2, by_year=2030), until=2030)

    over_80 = project(municipality, until=2030, draws=0).middle(Figure.OVER_80).values[:, 0]
    assert changed.capacity[0].over(2028, 2028)[0] == round((now - 1) / 100 * over_80[2])


def test_the_first_year_itself_may_be_the_goal(municipality):
    changed = with_coverage(municipality, Coverage(percent=coverage_now(municipality), by_year=2026), until=2028)

    assert changed.capacity[0].over(2026, 2026)[0] == 40
