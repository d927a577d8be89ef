"""Moves put in come out where there are many persons, and the reference's where there are few."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.fitting.seen import REFERENCE, RENDALEN_SHARE, ROWS, TRUE, counted

from mestring.projection.errors import InputError, LabelError
from mestring.projection.fitting import fit_to_moves
from mestring.projection.fitting.counted_moves import FEWEST, shared_strength
from mestring.projection.labelled import Labelled

NOBODY = Labelled(ROWS, np.zeros((2, 4, 6, 6)))


def test_the_countrys_moves_are_found_within_their_errors():
    fitted = fit_to_moves(counted(1.0), reference=REFERENCE)
    away = np.abs(fitted.moves.values - TRUE) / fitted.error.values.clip(min=1e-12)
    possible = TRUE > 0
    # About 95 per cent lie within two standard errors.
    assert (away[possible] < 2).mean() > 0.9
    assert fitted.moves.values[1, 2, 1, 2] == pytest.approx(0.11, rel=0.05)
    assert fitted.verdict == ("Nok observasjoner på alle 24 steder. Der det er færre, veier landets mer.",)


def test_a_municipality_of_1700_is_drawn_towards_the_reference_and_told_where_it_is_thin():
    fitted = fit_to_moves(counted(RENDALEN_SHARE), reference=REFERENCE)
    assert "For få observasjoner på nivå 5 i alderen 67–79: færre enn 10 personer, bruker landets." in (fitted.verdict)
    assert np.array_equal(fitted.moves.values[:, 1, 4], REFERENCE.values[:, 1, 4])
    assert fitted.own_weight.values[0, 1, 4] == 0
    counts = counted(RENDALEN_SHARE).values.sum(axis=0)
    raw = counts[1, 0] / counts[1, 0].sum()
    shrunk, reference = fitted.moves.values[0, 1, 0, 1], REFERENCE.values[0, 1, 0, 1]
    assert min(raw[1], reference) < shrunk < max(raw[1], reference)


def test_shrinking_misses_less_than_counting_alone_in_many_small_municipalities():
    missed_by_counting, missed_by_fitting = 0.0, 0.0
    for seed in range(30):
        counts = counted(RENDALEN_SHARE, seed=seed)
        both = counts.values.sum(axis=0)[1, 0]
        missed_by_counting += float(((both / both.sum() - TRUE[0, 1, 0]) ** 2).sum())
        fitted = fit_to_moves(counts, reference=REFERENCE)
        missed_by_fitting += float(((fitted.moves.values[0, 1, 0] - TRUE[0, 1, 0]) ** 2).sum())
    assert missed_by_fitting < missed_by_counting


def test_the_strength_is_great_where_rows_are_the_references_and_small_where_they_are_not():
    rng = np.random.default_rng(2)
    row = np.array([0.8, 0.1, 0.05, 0.03, 0.02, 0.0])
    same = rng.multinomial(500, row, size=40)
    own = np.array([rng.multinomial(500, [*rng.dirichlet(row[:5] * 20), 0.0]) for _ in range(40)])
    reference = np.tile(row, (40, 1))
    assert shared_strength(same, reference) > 1_000
    assert shared_strength(own, reference) == pytest.approx(20, rel=0.4)


def test_without_counts_the_reference_comes_back_exactly():
    fitted = fit_to_moves(NOBODY, reference=REFERENCE)
    assert np.array_equal(fitted.moves.values, REFERENCE.values)
    assert fitted.observations.values.max() == 0
    assert len(fitted.verdict) == 24


def test_what_is_seen_can_happen_whatever_the_reference_says():
    table = np.zeros((2, 4, 6, 6))
    table[:, 2, 0, 5] = 40
    table[:, 2, 0, 0] = 400
    fitted = fit_to_moves(Labelled(ROWS, table), reference=REFERENCE)
    assert REFERENCE.values[0, 2, 0, 5] == 0
    assert fitted.moves.values[0, 2, 0, 5] > 0.02


def test_the_sexes_are_counted_together_where_one_is_thin():
    table = np.zeros((2, 4, 6, 6))
    table[0, 1, 2, 2], table[1, 1, 2, 2] = 60, 50
    table[0, 1, 0, 0], table[1, 1, 0, 0] = 500, 600
    fitted = fit_to_moves(Labelled(ROWS, table), reference=REFERENCE)
    assert fitted.observations.values[:, 1, 2].tolist() == [110, 110]
    assert fitted.observations.values[:, 1, 0].tolist() == [500, 600]
    assert FEWEST <= 110


def test_parts_of_persons_negative_counts_and_other_shapes_are_refused():
    with pytest.raises(InputError, match="hele personer"):
        fit_to_moves(Labelled(ROWS, np.full((2, 4, 6, 6), 0.5)), reference=REFERENCE)
    with pytest.raises(InputError, match="negativ"):
        fit_to_moves(Labelled(ROWS, np.full((2, 4, 6, 6), -1.0)), reference=REFERENCE)
    with pytest.raises((InputError, LabelError)):
        fit_to_moves(Labelled(ROWS[1:], np.zeros((4, 6, 6))), reference=REFERENCE)
