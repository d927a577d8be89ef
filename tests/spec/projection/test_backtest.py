"""Ten years on from 2012, for all municipalities, against what Statistics Norway counted in 2022."""

from __future__ import annotations

import pytest
from tests.spec.projection.real_population import needs_real_tables, real_population

from mestring.projection.backtest.estimating import yearly_decline
from mestring.projection.backtest.holding import backtest, told

pytestmark = needs_real_tables


@pytest.fixture(scope="module")
def with_trend():
    return backtest(real_population(), first_year=2012, last_year=2022)


@pytest.fixture(scope="module")
def with_fixed_rates():
    return backtest(real_population(), first_year=2012, last_year=2022, mortality_decline=0.0)


def test_fixed_rates_miss_those_over_80_by_six_to_nine_per_cent(with_fixed_rates):
    assert -0.095 < with_fixed_rates.error_of_all(80) < -0.06


def test_a_trend_from_the_years_before_takes_away_most_of_the_error(with_trend, with_fixed_rates):
    assert abs(with_trend.error_of_all(80)) < 0.5 * abs(with_fixed_rates.error_of_all(80))
    assert abs(with_trend.error_of_all(90)) < 0.5 * abs(with_fixed_rates.error_of_all(90))


def test_small_municipalities_are_missed_by_more_than_large_ones(with_trend):
    def width(smallest, largest):
        low, high = with_trend.middle_of(first_age=80, smallest=smallest, largest=largest)
        return high - low

    assert width(0, 3000) > width(10_000, 50_000) > width(50_000, 1e9)


def test_the_report_says_the_error_for_the_country_and_each_size(with_trend):
    lines = told(with_trend, sizes={"under 3 000": (0, 3000)})
    assert lines[4].startswith("80 og over: hele landet -")
    assert lines[5].startswith("  under 3 000: 80 prosent av kommunene fra -")


def test_mortality_of_the_old_has_fallen_by_one_to_two_per_cent_a_year():
    assert 0.01 < yearly_decline(real_population().sum("municipality")) < 0.02
