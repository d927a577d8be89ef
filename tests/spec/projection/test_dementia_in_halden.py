"""The plan of Halden says that persons with dementia double to about 1,240 from 2020 to 2040. Is that so?"""

from __future__ import annotations

import pytest
from tests.spec.projection.real_population import needs_real_tables, real_population

from mestring.projection.axes import AGE, SEX, years
from mestring.projection.backtest.estimating import estimated_demography
from mestring.projection.dementia import persons_with_dementia, prevalence
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.inputs import one_level
from mestring.projection.labelled import Labelled

pytestmark = needs_real_tables
IN_THE_PLAN = 1240


def known():
    """From 2006: two municipalities have no tables in 2005, and would seem to have come from nowhere the year after."""
    return real_population().between("year", 2006, 2022)


def with_dementia(own, *, year, decline):
    """Halden, or the country, projected from 2022, and the national scale laid on."""
    country = known().sum("municipality")
    demography = estimated_demography(own, country=country, mortality_decline=decline)
    people = expected_people(lay_chain(demography, mastery=one_level(), last_year=year))
    table = Labelled((years(2022, year), SEX, AGE), people.sum(axis=-1))
    scale = prevalence().scale_to(country.at(year=2020))
    return float(persons_with_dementia(table, using=prevalence(), scale=scale).at(year=year))


def test_about_six_hundred_and_seventy_had_dementia_in_2020():
    halden, country = known().at(municipality="3101"), known().sum("municipality")
    scale = prevalence().scale_to(country.at(year=2020))
    found = float(persons_with_dementia(halden.at(year=2020), using=prevalence(), scale=scale))
    assert found == pytest.approx(670, abs=1)
    assert found == pytest.approx(IN_THE_PLAN / 2, rel=0.10)  # half of the plan's number: 620


def test_with_the_mortality_trend_the_plans_number_comes_out_within_a_hundredth():
    halden = known().at(municipality="3101")
    assert with_dementia(halden, year=2040, decline=None) == pytest.approx(IN_THE_PLAN, rel=0.01)


def test_with_fixed_mortality_a_fifth_is_lacking():
    halden = known().at(municipality="3101")
    assert with_dementia(halden, year=2040, decline=0.0) == pytest.approx(IN_THE_PLAN * 0.82, rel=0.01)


def test_the_country_has_nearly_140_000_in_2030_as_the_directorate_says():
    country = known().sum("municipality")
    assert with_dementia(country, year=2030, decline=None) == pytest.approx(140_000, rel=0.02)
