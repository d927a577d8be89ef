"""Whatever is counted, fitted moves are probabilities, and nothing counted is the reference itself."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.projection.fitting.seen import REFERENCE, ROWS

from mestring.projection.fitting import fit_to_moves
from mestring.projection.fitting.levels_seen import with_factors
from mestring.projection.labelled import Labelled

persons = st.one_of(st.just(0), st.integers(0, 30), st.integers(0, 5_600_000))


@settings(max_examples=40, deadline=None)
@given(st.lists(persons, min_size=36, max_size=36), st.integers(0, 3), st.integers(0, 2**32 - 1))
def test_rows_sum_to_one_and_are_never_negative(counts, group, seed):
    table = np.zeros((2, 4, 6, 6))
    table[:, group] = np.reshape(counts, (6, 6))
    table[1, group] = np.random.default_rng(seed).permutation(table[1, group].ravel()).reshape(6, 6)
    fitted = fit_to_moves(Labelled(ROWS, table), reference=REFERENCE)
    assert fitted.moves.values.min() >= 0
    assert np.allclose(fitted.moves.values.sum(axis=-1), 1, atol=1e-12)
    assert fitted.error.values.min() >= 0
    assert ((fitted.own_weight.values >= 0) & (fitted.own_weight.values <= 1)).all()
    untouched = table.sum(axis=(0, 3)) == 0
    assert np.array_equal(fitted.moves.values[:, untouched], REFERENCE.values[:, untouched])


factors = st.lists(st.floats(0.05, 20), min_size=4, max_size=4)


@settings(max_examples=60, deadline=None)
@given(factors, factors)
def test_factors_on_moves_leave_probabilities(worse, better):
    changed = with_factors(REFERENCE.values, np.array(worse), np.array(better))
    assert changed.min() >= 0
    assert np.allclose(changed.sum(axis=-1), 1, atol=1e-12)
