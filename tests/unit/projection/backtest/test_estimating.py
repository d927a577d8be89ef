"""A demography estimated from tables alone: what was put in comes out."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.made import AGES, by_sex_and_age, demography

from mestring.projection.axes import AGE, SEX, Axis, years
from mestring.projection.backtest.calibration import calibrated_groups
from mestring.projection.backtest.country import country_of
from mestring.projection.backtest.estimating import estimated_demography, yearly_decline
from mestring.projection.backtest.holding import backtest
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.errors import InputError
from mestring.projection.inputs import one_level
from mestring.projection.labelled import Labelled

BIG = by_sex_and_age(np.round(30_000 * np.exp(-((np.maximum(AGES - 60, 0) / 20.0) ** 2))))
MORTALITY = by_sex_and_age(np.where(AGES > 60, np.minimum(3e-5 * np.exp(0.1 * AGES), 0.9), 0.0))
NOBODY_MOVES = {"people": BIG, "mortality": MORTALITY, "leaving": by_sex_and_age(0), "arriving": by_sex_and_age(0)}


def history(decline=0.02, last=2026, **changed):
    """Eight years of a country where what happens is known, as tables would show it."""
    demography_then = demography(**{**NOBODY_MOVES, "first_year": 2018, "mortality_decline": decline, **changed})
    people = expected_people(lay_chain(demography_then, mastery=one_level(), last_year=last))
    return Labelled((years(2018, last), SEX, AGE), people.sum(-1))


def test_the_decline_that_was_put_in_is_found():
    assert yearly_decline(history(decline=0.02)) == pytest.approx(0.02, abs=1e-6)
    assert yearly_decline(history(decline=0.0)) == pytest.approx(0.0, abs=1e-6)


def test_mortality_is_that_of_the_year_the_tables_end():
    country = history()
    found = estimated_demography(country, country=country)
    # 2018 to 2026 is eight steps, the last with 7 years of decline, so the coming one has 8.
    assert found.mortality.values[0, 85] == pytest.approx(MORTALITY.values[0, 85] * 0.98**8, rel=0.01)


def test_where_nobody_moves_no_moving_is_found():
    country = history()
    found = estimated_demography(country, country=country)
    assert found.leaving.values.max() < 1e-9
    assert found.arriving.values.max() < 1e-3


def test_a_place_with_almost_no_past_is_expected_to_do_as_others_of_its_size():
    country = history()
    tiny = estimated_demography(history(people=BIG * 0.00002), country=country)
    spread = calibrated_groups()[20]
    # About fifty inhabitants: of those in their early twenties more than a tenth leave each year.
    expected = spread.expected(float(history(people=BIG * 0.00002).values[-1].sum()))
    assert expected < -0.1
    assert tiny.leaving.values[0, 22] == pytest.approx(-expected, rel=0.05)


def test_a_municipality_that_loses_its_young_loses_them_onward_but_less_when_it_is_small():
    country = history()
    lost = by_sex_and_age(np.where((AGES >= 20) & (AGES < 30), 0.05, 0.0))
    leaving = [
        estimated_demography(history(people=BIG * size, leaving=lost), country=country).leaving.values[0, 25]
        for size in (1.0, 0.0005)
    ]
    assert leaving[0] == pytest.approx(0.05, rel=0.02)
    spread = calibrated_groups()[25]
    by_size = spread.expected(float(history(people=BIG * 0.0005).values[-1].sum()))
    assert -by_size < leaving[1] < 0.05  # between what its own years and what its size tell


def test_births_follow_the_women_there_are():
    country = history()
    found = estimated_demography(country, country=country)
    assert found.share_boys == pytest.approx(0.51)
    women = country.values[:-1, 1, 17:44].sum()
    assert found.fertility.values[30] == pytest.approx(country.values[1:, :, 0].sum() / women)


def test_a_projection_held_against_what_its_own_rates_did_misses_almost_nothing():
    table = history(last=2036)
    axis = Axis("municipality", ("9999",))
    found = backtest(Labelled((axis, *table.axes), table.values[None]), first_year=2026, last_year=2036)
    assert found.error_of_all(80) == pytest.approx(0, abs=0.01)
    assert found.errors(0).shape == (1,)


def test_mortality_that_falls_faster_among_the_younger_old_is_found_so():
    beyond = Labelled((AGE,), np.where((AGES >= 60) & (AGES <= 80), 0.01, 0.0))
    country = history(decline=0.01, decline_beyond=beyond)
    found = estimated_demography(country, country=country)
    decline = found.mortality_decline + found.decline_beyond.values
    assert decline[75] == pytest.approx(0.02, abs=0.001)
    assert decline[95] == pytest.approx(0.01, abs=0.001)
    fixed = estimated_demography(country, country=country, mortality_decline=0.0)
    assert (fixed.mortality_decline, fixed.decline_beyond) == (0.0, None)


def test_years_before_a_municipality_was_made_are_left_out_for_it_and_for_the_country():
    country = history()
    values = np.array(country.values)
    values[0] = 0
    young = Labelled(country.axes, values)
    found = estimated_demography(young, country=country)
    assert found.arriving.values.max() < 1e-3 * country.values[-1].max()
    both = Labelled((Axis("municipality", ("1", "2")), *country.axes), np.stack([country.values, values]))
    assert np.array_equal(country_of(both).values, country.values)


def test_tables_of_other_years_or_too_few_are_refused():
    country = history()
    with pytest.raises(InputError, match="samme årene, og minst tre"):
        estimated_demography(country.between("year", 2020, 2026), country=country)
    short = country.between("year", 2025, 2026)
    with pytest.raises(InputError, match="minst tre"):
        estimated_demography(short, country=short)
