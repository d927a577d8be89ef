"""Widths that shrink with size, each parameter where it belongs, and chance at the end as if everybody had lived."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.unit.projection.made import AGES, by_sex_and_age, demography

from mestring.projection import Between, InputError, Parameter, Status, Target, Times, invented_municipality, project
from mestring.projection.backtest.calibrating import written
from mestring.projection.backtest.calibration import calibrated_widths
from mestring.projection.backtest.deviations import LocalSpread
from mestring.projection.backtest.ends import by_age, drawn_end
from mestring.projection.backtest.national import line_level, line_slope, missed_by, scatter, wandering
from mestring.projection.backtest.parameters import calibrated_parameters
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.individuals import live
from mestring.projection.engines.laying import lay_chain
from mestring.projection.inputs import one_level
from mestring.projection.uncertainty.applying import demography_with


def reach(size, name, **given):
    found = next(one for one in calibrated_parameters(size, **given) if one.name == name).distribution
    return found.high if isinstance(found, Between) else found.by - 1


def test_local_widths_shrink_with_size_and_with_years_known_and_national_ones_with_years_alone():
    for name in ("local_moving_under_60", "local_moving_60_79", "local_mortality_80_89", "local_mortality_90"):
        widths = [reach(size, name) for size in (1_700, 10_000, 100_000)]
        assert widths == sorted(widths, reverse=True)
        assert reach(10_000, name, years_known=20) < reach(10_000, name, years_known=3)
    assert reach(1_700, "national_mortality") == reach(700_000, "national_mortality")
    assert reach(1_700, "national_decline", years_known=17) < reach(1_700, "national_decline", years_known=7)


def test_each_says_where_it_comes_from_and_what_it_changes():
    found = {one.name: one for one in calibrated_parameters(5_000)}
    assert len(found) == 10
    assert {one.status for one in found.values()} == {Status.SOURCED}
    assert all("07459" in one.source and one.checked is None for one in found.values())
    assert found["local_mortality_90"].ages == (90, 106)
    assert found["national_moving"].target is Target.MOVING


def test_a_municipality_takes_them_as_its_parameters():
    town = replace(invented_municipality(persons=2_000), parameters=calibrated_parameters(2_000))
    projection = project(town, until=2030, draws=4)
    assert set(projection.parameters) == {one.name for one in town.parameters}


def test_nobody_or_no_years_is_refused():
    for wrong in ({"size": 0}, {"size": 100, "years_known": 0}, {"size": 100, "ahead": 0}):
        with pytest.raises(InputError, match="må ha innbyggere"):
            calibrated_parameters(**wrong)


def test_a_parameter_for_some_ages_changes_those_alone():
    before = demography()
    aged = [
        Parameter(name="a", title="A", target=Target.MORTALITY, distribution=Times(1.2), ages=(80, 90)),
        Parameter(name="b", title="B", target=Target.MOVING, distribution=Between(-0.1, 0.1), ages=(20, 30)),
        Parameter(name="c", title="C", target=Target.DECLINE_ADDED, distribution=Between(-0.01, 0.01)),
    ]
    more = demography_with(before, aged, {"a": 1.5, "b": 0.02, "c": 0.004})
    factor = more.mortality.values[0] / before.mortality.values[0]
    assert factor[[79, 80, 89, 90]] == pytest.approx([1, 1.5, 1.5, 1])
    added = more.arriving.values[0] - before.arriving.values[0]
    assert added[[19, 20, 29, 30]] == pytest.approx([0, 0.02 * before.people.values[0, 19], 2.8, 0])
    assert more.mortality_decline == pytest.approx(before.mortality_decline + 0.004)
    fewer = demography_with(before, aged, {"b": -0.02})
    assert 1 - fewer.leaving.values[0, 25] == pytest.approx((1 - before.leaving.values[0, 25]) * 0.98)
    assert np.array_equal(fewer.arriving.values, before.arriving.values)


def test_a_parameter_for_some_ages_of_what_has_none_is_refused():
    for target, ages, said in ((Target.HOURS, (80, 90), "alle aldre"), (Target.MORTALITY, (90, 80), "stige")):
        with pytest.raises(InputError, match=said):
            Parameter(name="a", title="A", target=target, distribution=Times(1.1), ages=ages)


def test_the_end_is_drawn_as_if_everybody_had_lived_year_by_year():
    chain = lay_chain(demography(), mastery=one_level(), last_year=2036)
    none = np.zeros(len(AGES))
    drawn = np.array([drawn_end(chain, turnover=none, seed=seed)[:, 80:].sum() for seed in range(600)])
    lived = np.array([live(chain, seed=seed, threads=1).people[-1, :, 80:].sum() for seed in range(600)])
    expected = float(expected_people(chain)[-1, :, 80:].sum())
    assert drawn.mean() == pytest.approx(expected, rel=0.01)
    assert drawn.std() == pytest.approx(lived.std(), rel=0.12)


def test_turnover_spreads_more_and_changes_nothing_that_is_expected():
    chain = lay_chain(demography(), mastery=one_level(), last_year=2036)
    turnover = by_age({0: {"turnover": "0.1"}, 60: {"turnover": "0"}})
    still, stirred = (
        np.array([drawn_end(chain, turnover=one, seed=seed)[:, :60].sum() for seed in range(200)])
        for one in (turnover * 0, turnover)
    )
    assert stirred.std() > 1.5 * still.std()
    assert stirred.mean() == pytest.approx(still.mean(), rel=0.005)


def test_the_weight_is_where_half_of_what_lasts_is_known():
    spread = LocalSpread(noise=0.1, between=0.01, later=0.0)
    assert spread.weight == pytest.approx(1000)
    assert spread.unsure(0) == pytest.approx(0.01)
    assert spread.unsure(1000) == pytest.approx(0.01 * 0.5**0.5)


def test_a_line_and_its_level_give_the_mean_of_the_years_ahead():
    known, ahead = 7, 10
    both = line_level(0.02, known=known, ahead=ahead) ** 2 + (line_slope(0.02, known=known) * ahead / 2) ** 2
    # The middle of the years ahead is (known + ahead) / 2 from the middle of those known.
    assert both == pytest.approx(0.02**2 * (1 / known + ((known + ahead) / 2) ** 2 * 12 / known**3))
    assert wandering(0.3, known=6, ahead=6) == pytest.approx(0.6)
    straight = -0.02 * np.arange(8)
    assert scatter(straight) == pytest.approx(0, abs=1e-12)
    assert missed_by(straight + 0.01 * np.array([1, -1, 1, -1, 1, -1, 1, -1])) >= 1


def test_the_file_is_written_as_it_is_read():
    again = written({key: value for key, value in calibrated_widths().items() if key != "groups"})
    assert 'stretch: "1.4"' in again
    assert "  local_mortality_90:\n    noise:" in again
    assert by_sex_and_age(1).values.shape == (2, 106)
