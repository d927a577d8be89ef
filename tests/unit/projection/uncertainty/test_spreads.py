"""Chance and parameters are shown apart, and the same seed gives the same spread."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mestring.projection import (
    Between,
    Figure,
    InputError,
    Span,
    Spread,
    Times,
    invented_municipality,
    lever,
    project,
)
from mestring.projection.uncertainty.applying import with_values
from mestring.projection.uncertainty.parameter import Parameter, Target
from mestring.projection.uncertainty.sampling import drawn_values, interval, rank_correlation

STORVIK = invented_municipality(persons=4000)
SHARES = (np.arange(10_000) + 0.5) / 10_000


@pytest.fixture(scope="module")
def projection():
    return project(STORVIK, until=2040, draws=60)


@pytest.mark.parametrize("distribution", [Between(0.8, 1.4), Times(1.3)])
def test_eighty_per_cent_lies_between_the_ends_that_are_told(distribution):
    low, high = (0.8, 1.4) if isinstance(distribution, Between) else (1 / 1.3, 1.3)
    values = distribution.at(SHARES)
    assert ((values >= low) & (values <= high)).mean() == pytest.approx(0.8, abs=0.001)
    assert distribution.middle == pytest.approx(np.median(values), rel=1e-3)


def test_a_span_is_a_triangle_with_its_top_at_the_likely_value():
    values = Span(0.0, 0.1, 0.4).at(SHARES)
    assert (values.min() >= 0, values.max() <= 0.4) == (True, True)
    assert values.mean() == pytest.approx((0.0 + 0.1 + 0.4) / 3, abs=1e-4)
    assert (values < 0.1).mean() == pytest.approx(0.1 / 0.4, abs=1e-3)
    assert Span(0.2, 0.2, 0.2).at(SHARES).tolist() == [0.2] * 10_000


def test_a_span_that_falls_is_refused():
    for wrong in (lambda: Between(2, 1), lambda: Times(0.9), lambda: Span(0.3, 0.2, 0.4), lambda: Between(0, np.inf)):
        with pytest.raises(InputError, match="fra lavest til høyest"):
            wrong()


def test_each_parameters_range_is_drawn_from_once_in_each_part():
    values = drawn_values({"b": Span(0, 0.5, 1), "a": Times(1.2)}, draws=50, seed=3)
    parts = np.sort((values["a"][:, None] > Times(1.2).at((np.arange(1, 50)) / 50)).sum(1))
    assert parts.tolist() == list(range(50))
    again = drawn_values({"a": Times(1.2), "b": Span(0, 0.5, 1)}, draws=50, seed=3)
    assert all(np.array_equal(values[name], again[name]) for name in values)
    assert drawn_values({}, draws=5, seed=1) == {}


def test_rank_correlation_sees_order_and_nothing_else():
    rising = np.array([1.0, 2, 3, 4])
    assert rank_correlation(rising, np.exp(rising)) == pytest.approx(1)
    assert rank_correlation(rising, -rising) == pytest.approx(-1)
    assert rank_correlation(rising, np.ones(4)) == 0


def test_draws_with_the_same_outcome_share_a_rank_wherever_they_stand():
    rising, mostly_none = np.arange(10.0), np.r_[np.zeros(9), 1.0]
    # Ranks 5 (nine times) and 10, against 1 to 10: covariance 22.5, and squares 82.5 and 22.5.
    assert rank_correlation(rising, mostly_none) == pytest.approx(22.5 / np.sqrt(82.5 * 22.5))
    assert rank_correlation(rising, mostly_none[::-1]) == pytest.approx(-22.5 / np.sqrt(82.5 * 22.5))


def test_the_middle_part_of_the_draws_leaves_equally_many_on_both_sides():
    low, high = interval(np.arange(101.0), share=0.8)
    assert (low, high) == pytest.approx((10, 90))
    for wrong in (1.5, -0.1, np.nan):
        with pytest.raises(InputError, match="må være fra 0 til 1"):
            interval(np.arange(101.0), share=wrong)


def test_chance_alone_never_makes_fewer_than_none(projection):
    for figure in set(Figure) - {Figure.KRONER}:
        assert projection.spread(figure, of=Spread.CHANCE)[0].values.min() >= 0, figure


def test_the_middle_answer_is_the_expected_one_whether_anything_is_drawn_or_not(projection):
    alone = project(STORVIK, until=2040, draws=0)
    assert np.array_equal(alone.people.values, projection.people.values)
    with pytest.raises(InputError, match="har ikke spenn"):
        alone.spread(Figure.FTE)
    with pytest.raises(InputError, match="uten trekninger"):
        alone.matters_most(Figure.FTE, year=2040)
    with pytest.raises(InputError, match="kan ikke være negativt"):
        project(STORVIK, until=2040, draws=-1)


def test_both_spread_more_than_chance_alone_and_than_parameters_alone(projection):
    def width(of):
        low, high = projection.spread(Figure.HOURS, of=of)
        return float((high - low).at(year=2040).sum())

    assert width(Spread.BOTH) > width(Spread.CHANCE)
    assert width(Spread.BOTH) > width(Spread.PARAMETERS)


def test_the_interval_holds_the_middle_and_grows_with_its_share(projection):
    low, high = projection.spread(Figure.LEVELS)
    wide_low, wide_high = projection.spread(Figure.LEVELS, share=0.95)
    middle = projection.middle(Figure.LEVELS)
    assert ((low.values[1:] <= middle.values[1:]) & (middle.values[1:] <= high.values[1:])).all()
    assert ((wide_low.values <= low.values) & (high.values <= wide_high.values)).all()


def test_the_same_seed_gives_the_same_draws_for_any_number_of_threads():
    one, two = (project(STORVIK, until=2030, draws=6, threads=threads) for threads in (1, 2))
    for figure in Figure:
        assert np.array_equal(one.lived_draws.figures[figure], two.lived_draws.figures[figure])


def test_two_scenarios_share_parameters_and_luck():
    pulled = lever("home_rehabilitation").pulled(
        Span(0, 0, 0), first_year=2027, full_from=2027, reference="Antatt i prøven"
    )
    with_nothing = project(STORVIK, until=2034, draws=6, levers=[])
    by_nothing = project(STORVIK, until=2034, draws=6, levers=[pulled])
    assert all(np.array_equal(by_nothing.parameters[name], drawn) for name, drawn in with_nothing.parameters.items())
    for figure in Figure:
        assert np.array_equal(by_nothing.lived_draws.figures[figure], with_nothing.lived_draws.figures[figure])
    assert set(by_nothing.parameters) == {*with_nothing.parameters, "home_rehabilitation/"}
    assert np.array_equal(with_nothing.people.values, by_nothing.people.values)


def test_the_parameter_that_matters_most_comes_first(projection):
    ranked = projection.matters_most(Figure.FTE, year=2040)
    strengths = [abs(strength) for _, strength in ranked]
    assert strengths == sorted(strengths, reverse=True)
    assert dict(ranked)["worsening"] > 0
    assert dict(projection.matters_most(Figure.OVER_80, year=2040))["mortality"] < 0


def test_parameters_at_their_middle_leave_the_inputs_as_they_are():
    unchanged = with_values(STORVIK, {"mortality_decline": STORVIK.demography.mortality_decline})
    assert np.array_equal(unchanged.demography.mortality.values, STORVIK.demography.mortality.values)
    assert np.array_equal(unchanged.mastery.moves.values, STORVIK.mastery.moves.values)


def test_worsening_and_improvement_change_moves_and_keep_them_probabilities():
    worse = with_values(STORVIK, {"worsening": 1.5, "improvement": 0.5}).mastery.moves.values
    before = STORVIK.mastery.moves.values
    assert worse[0, 5, 1, 2:] == pytest.approx(before[0, 5, 1, 2:] * 1.5)
    assert worse[0, 5, 1, 0] == pytest.approx(before[0, 5, 1, 0] * 0.5)
    extreme = with_values(STORVIK, {"worsening": 50.0}).mastery.moves.values
    assert extreme.min() >= 0
    assert extreme.sum(-1) == pytest.approx(np.ones(extreme.shape[:-1]))


def test_each_parameter_changes_its_own_input():
    changed = with_values(STORVIK, {"mortality": 1.1, "fertility": 0.9, "arriving": 1.2, "hours": 1.3, "sick_leave": 2})
    was, now = STORVIK.demography, changed.demography
    assert now.mortality.values[0, 80] == pytest.approx(was.mortality.values[0, 80] * 1.1)
    assert now.fertility.values[30] == pytest.approx(was.fertility.values[30] * 0.9)
    assert now.arriving.values[0, 30] == pytest.approx(was.arriving.values[0, 30] * 1.2)
    assert changed.services[0].hours_a_week.values[5] == pytest.approx(36 * 1.3)
    assert changed.workforce.sick_leave == pytest.approx(0.18)


def test_moving_brings_so_many_of_those_a_year_younger_or_takes_them_away():
    for value in (0.1, -0.1):
        moving = Parameter(
            name="moving", title="Flytting", target=Target.MOVING, distribution=Span(value, value, value), ages=(80, 81)
        )
        was, now = STORVIK.demography, with_values(replace(STORVIK, parameters=(moving,)), {}).demography
        more = (now.arriving - was.arriving).values
        expected = np.where(np.arange(106) == 80, 0.1 * was.people.values[:, [79]], 0) * (value > 0)
        assert more == pytest.approx(expected)
        staying = (1 - now.leaving.values) / (1 - was.leaving.values)
        assert staying == pytest.approx(np.tile(np.where((np.arange(106) == 80) & (value < 0), 0.9, 1), (2, 1)))
