"""Counts of levels at two dates tell how fast people move, where there are enough of them."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.fitting.seen import EXCESS, MORTALITY, REFERENCE, seen_at
from tests.unit.projection.made import moves

from mestring.projection.axes import AGE, LEVEL
from mestring.projection.errors import InputError
from mestring.projection.fitting import LevelsSeen, fit_to_levels
from mestring.projection.labelled import Labelled

RATES = {"reference": REFERENCE, "mortality": MORTALITY, "excess": EXCESS}
# Half as many again are worsened as in the reference, in every age group.
FASTER = moves(worse=(0.006, 0.045, 0.105, 0.18))


def test_in_a_large_population_faster_worsening_is_found():
    fitted = fit_to_levels(seen_at((0, 2), scale=20, true=FASTER), **RATES)
    found = fitted.moves.values[0, :, 0, 1] / REFERENCE.values[0, :, 0, 1]
    assert found[1:3] == pytest.approx([1.5, 1.5], rel=0.1)
    assert fitted.own_weight.values[0, 1, 0] > 0.9


def test_three_dates_make_it_surer_than_two():
    two = fit_to_levels(seen_at((0, 1), scale=1, true=FASTER), **RATES)
    three = fit_to_levels(seen_at((0, 1, 3), scale=1, true=FASTER), **RATES)
    assert three.error.values[0, 1, 0, 1] < two.error.values[0, 1, 0, 1]


def test_a_municipality_of_1700_stays_near_the_reference_and_is_told_so():
    small = fit_to_levels(seen_at((0, 1), scale=1_700 / 11_500, true=FASTER), **RATES)
    found = small.moves.values[0, :, 0, 1] / REFERENCE.values[0, :, 0, 1]
    assert np.abs(found - 1).max() < 0.5
    assert small.own_weight.values.max() < 0.9


def test_without_counts_the_reference_comes_back_exactly_with_a_sentence_for_each_age_group():
    nobody = [LevelsSeen(year=year, persons=Labelled((AGE, LEVEL), np.zeros((106, 6)))) for year in (2024, 2025)]
    fitted = fit_to_levels(nobody, **RATES)
    assert np.array_equal(fitted.moves.values, REFERENCE.values)
    assert fitted.verdict[1] == ("For få observasjoner i alderen 67–79 til å si noe om overgangene, bruker landets.")
    assert len(fitted.verdict) == 4


def test_one_date_dates_that_do_not_rise_and_parts_of_persons_are_refused():
    first, later = seen_at((0, 1), scale=0.1)
    for wrong in ([first], [later, first], [first, first]):
        with pytest.raises(InputError, match="minst to datoer"):
            fit_to_levels(wrong, **RATES)
    with pytest.raises(InputError, match="hele personer"):
        LevelsSeen(year=2025, persons=Labelled((AGE, LEVEL), np.full((106, 6), 0.5)))
