"""Mortality may fall at one pace for all ages, or at another for each."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.made import AGES, demography

from mestring.projection.axes import AGE
from mestring.projection.errors import InputError
from mestring.projection.labelled import Labelled


def test_what_falls_faster_at_some_ages_does_so_each_year():
    found = demography(decline_beyond=Labelled((AGE,), np.where(AGES < 80, 0.01, -0.005))).mortality_over(3)
    base = demography().mortality.values[1]
    assert found[2, 1, 70] == pytest.approx(base[70] * 0.98**2)
    assert found[2, 1, 90] == pytest.approx(base[90] * 0.995**2)
    assert np.array_equal(demography().mortality_over(2), demography(decline_beyond=None).mortality_over(2))


def test_a_fall_that_no_mortality_has_had_is_refused():
    with pytest.raises(InputError, match="kan ikke falle med"):
        demography(decline_beyond=Labelled((AGE,), np.full(len(AGE), 0.5)))
