"""Prevalence by age laid on people by age."""

from __future__ import annotations

import numpy as np
import pytest

from mestring.projection.axes import AGE, SEX, years
from mestring.projection.dementia import persons_with_dementia, prevalence
from mestring.projection.errors import InputError
from mestring.projection.labelled import Labelled

PEOPLE = np.zeros((2, 2, 106))
PEOPLE[:, 0, 72], PEOPLE[:, 1, 95], PEOPLE[1, 1, 64] = 100, 10, 500
TABLE = Labelled((years(2026, 2027), SEX, AGE), PEOPLE)


def test_persons_are_people_times_the_share_at_their_age():
    found = persons_with_dementia(TABLE, using=prevalence())
    assert found.values == pytest.approx([100 * 0.052 + 10 * 0.497] * 2)


def test_each_step_can_be_shown_by_sex_and_age_group():
    steps = prevalence().by_group(TABLE)
    assert steps.at(year=2026, sex="men", age_group=70).values == pytest.approx(5.2)
    assert steps.at(year=2026, age_group=0).values.sum() == 0


def test_the_scale_takes_the_country_to_its_count():
    country = Labelled((AGE,), np.full(106, 10_000.0))
    scale = prevalence().scale_to(country)
    assert float(persons_with_dementia(country, using=prevalence(), scale=scale)) == pytest.approx(101_118)
    with pytest.raises(InputError, match="ingen i aldrene der noen har demens"):
        prevalence().scale_to(Labelled((AGE,), np.zeros(106)))


def test_the_shares_are_an_assumption_and_say_what_they_were_fitted_to():
    assert prevalence().status.value == "assumption"
    assert "Gjøra" in prevalence().source
