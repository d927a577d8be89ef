"""Moves that keep the levels as they are at each age."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.made import AGES, by_sex_and_age, demography

from mestring.projection import AGE, LEVEL, SEX, Labelled, Mastery, age_groups
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.inputs.steady import passes, steady_moves

GROUPS = age_groups(list(range(105)))
MORTALITY = by_sex_and_age(np.minimum(3e-5 * np.exp(0.1 * AGES), 0.5))
EXCESS = Labelled((GROUPS, LEVEL), np.tile([1, 1.2, 1.5, 2, 2.6, 4.0], (len(GROUPS), 1)))
BETTER = Labelled((GROUPS, LEVEL), np.tile([0, 0.03, 0.03, 0.03, 0.03, 0.03], (len(GROUPS), 1)))


def start():
    below = 0.02 + 0.9 / (1 + np.exp(-(AGES - 86) / 6.0))
    shares = np.zeros((2, len(AGE), len(LEVEL)))
    shares[..., 1:] = below[None, :, None] * np.array([0.3, 0.25, 0.2, 0.15, 0.1])
    shares[..., 0] = 1 - shares[..., 1:].sum(-1)
    return Labelled((SEX, AGE, LEVEL), shares)


def people_after(years, *, decline=0.0):
    people = by_sex_and_age(np.full(len(AGE), 1000.0))
    then = demography(people=people, mortality=MORTALITY, mortality_decline=decline)
    moves = steady_moves(start(), excess=EXCESS, better=BETTER, demography=then)
    mastery = Mastery(start=start(), moves=moves, excess=EXCESS)
    return expected_people(lay_chain(then, mastery=mastery, last_year=then.first_year + years))[-1]


def test_after_twenty_years_each_age_has_the_levels_it_had():
    people = people_after(20)[:, 1:100]
    shares = people / people.sum(-1, keepdims=True)
    np.testing.assert_allclose(shares, start().values[:, 1:100], atol=0.004)


def test_when_mortality_falls_more_live_on_at_the_low_levels():
    kept, fallen = (people_after(20, decline=decline)[:, 80:95] for decline in (0.0, 0.02))
    assert (fallen[..., 5].sum() / fallen.sum()) > (kept[..., 5].sum() / kept.sum())


def test_moves_are_probabilities_that_sum_to_one():
    moves = steady_moves(start(), excess=EXCESS, better=BETTER, demography=demography(mortality=MORTALITY)).values
    assert moves.min() >= 0
    np.testing.assert_allclose(moves.sum(-1), 1)


def test_nobody_gets_worse_where_shares_fall_with_age():
    falling = np.array(start().values)[:, ::-1]
    table = Labelled((SEX, AGE, LEVEL), falling)
    moves = steady_moves(table, excess=EXCESS, better=BETTER, demography=demography(mortality=MORTALITY)).values
    assert np.triu(moves[0, 20], 1).sum() == pytest.approx(0)


def test_half_pass_one_level_and_a_quarter_two():
    assert passes(0, 0) == 0.5 + 0.25 + 0.125 + 0.0625 + 0.03125
    assert passes(0, 1) == 0.25 + 0.125 + 0.0625 + 0.03125
    assert passes(2, 1) == 0.5 + 0.25
    assert passes(2, 0) == 0.25
