"""One chain, three engines: expected values, independent persons and persons year by year say the same."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.unit.projection.made import by_sex_and_age, demography, mastery, moves
from tests.unit.projection.plain_lives import levels_over_time

from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.coupled import live_together
from mestring.projection.engines.individuals import live
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.luck import U, key, share
from mestring.projection.engines.starting import whole_entering, whole_people

CHAIN = lay_chain(demography(), mastery=mastery(), last_year=2046)
EXPECTED = expected_people(CHAIN)
RUNS = 60


@pytest.mark.parametrize("engine", [live, live_together])
def test_persons_with_chance_come_out_as_expected_in_every_cell(engine):
    total = sum(engine(CHAIN, seed=seed).people for seed in range(RUNS))
    expected = EXPECTED * RUNS
    for year in (1, 5, 12, 20):
        seen = expected[year] >= 10
        # A count's variance is at most its expected value, so each cell's term is at most 1 in expectation.
        terms = (total[year] - expected[year])[seen] ** 2 / expected[year][seen]
        assert seen.sum() > 500
        assert terms.mean() < 1.15
        assert terms.max() < 25  # five standard deviations in one of about seven hundred cells
        by_level = total[year].sum(axis=(0, 1)) - expected[year].sum(axis=(0, 1))
        assert np.abs(by_level / np.sqrt(expected[year].sum(axis=(0, 1)))).max() < 4


@pytest.mark.parametrize("engine", [live, live_together])
def test_the_deaths_and_the_leavings_are_as_many_as_expected(engine):
    runs = [engine(CHAIN, seed=seed) for seed in range(20)]
    older = np.zeros_like(EXPECTED[:-1])
    older[:, :, 1:] = EXPECTED[:-1, :, :-1]
    older[:, :, -1] += EXPECTED[:-1, :, -1]
    deaths = (older * CHAIN.death).sum()
    left = ((older * (1 - CHAIN.death)).sum(-1) * CHAIN.leaving).sum()
    assert np.mean([run.died.sum() for run in runs]) == pytest.approx(deaths, rel=4 / np.sqrt(deaths * 20))
    assert np.mean([run.left.sum() for run in runs]) == pytest.approx(left, rel=4 / np.sqrt(left * 20))


def test_each_life_is_the_one_plain_python_gives():
    few = by_sex_and_age(np.where(np.arange(106) % 7 == 3, 3, 0))
    chain = lay_chain(
        demography(people=few, arriving=by_sex_and_age(0)), mastery=mastery(moves=_lively()), last_year=2041
    )
    chain = replace(chain, people=whole_people(chain.people, seed=5).astype(float), entering=chain.entering * 0)
    plain = np.zeros((16, 2, 106, 6), int)
    for sex, age, level in np.argwhere(chain.people > 0).tolist():
        for person in range(int(chain.people[sex, age, level])):
            life = levels_over_time(chain, seed=5, sex=sex, age=age, level=level, person=person)
            for year, at in enumerate(life):
                plain[year, sex, min(age + year, 105), at] += 1
    assert (live(chain, seed=5).people == plain).all()


def _lively():
    return replace_moves(moves(worse=(0.2, 0.2, 0.25, 0.3), better=0.2))


def replace_moves(table):
    old = mastery().moves
    return type(old)(old.axes, table)


@pytest.mark.parametrize("engine", [live, live_together])
def test_the_answer_is_the_same_for_any_number_of_threads(engine):
    many = replace(CHAIN, people=CHAIN.people * 15)
    one, two, five = (engine(many, seed=3, threads=threads) for threads in (1, 2, 5))
    assert (one.people == two.people).all()
    assert (one.people == five.people).all()
    assert (one.died == two.died).all()


@pytest.mark.parametrize("engine", [live, live_together])
def test_another_seed_gives_other_lives_and_the_same_seed_the_same(engine):
    assert (engine(CHAIN, seed=1).people == engine(CHAIN, seed=1).people).all()
    assert (engine(CHAIN, seed=1).people != engine(CHAIN, seed=2).people).any()


def test_two_scenarios_share_luck_so_that_their_difference_is_not_drowned_in_chance():
    fewer_worse = replace(CHAIN, moves=CHAIN.moves.copy())
    for level in range(5):
        removed = fewer_worse.moves[:, :, 1:, level, level + 1] * 0.05
        fewer_worse.moves[:, :, 1:, level, level + 1] -= removed
        fewer_worse.moves[:, :, 1:, level, level] += removed

    def lowest(chain, seed):
        return live(chain, seed=seed).people[-1, ..., 4:].sum()

    same = [lowest(CHAIN, seed) - lowest(fewer_worse, seed) for seed in range(30)]
    other = [lowest(CHAIN, seed) - lowest(fewer_worse, seed + 100) for seed in range(30)]
    assert np.std(same) < 0.6 * np.std(other)


def test_nobody_is_lost_in_the_coarsest_chain():
    certain = replace(CHAIN, death=np.ones_like(CHAIN.death), entering=CHAIN.entering * 0)
    lives = live(certain, seed=1)
    assert lives.people[1:].sum() == 0
    assert lives.died[0] == lives.people[0].sum()


def test_whole_people_are_within_one_of_what_is_expected_and_keep_whole_sums():
    people = CHAIN.people
    whole = whole_people(people, seed=9)
    assert np.abs(whole - people).max() < 1
    assert (whole.sum(-1) == people.sum(-1).round()).all()
    assert (whole_people(whole.astype(float), seed=4) == whole).all()


def test_counts_of_those_who_come_have_their_mean_and_a_poisson_counts_variance():
    mean = np.zeros((1, 2, 106, 6))
    mean[0, 0, :, 0], mean[0, 1, :, 0] = 3.5, 900.0
    drawn = np.array([whole_entering(mean, seed=seed)[0, :, :, 0] for seed in range(40)])
    for sex, expected in ((0, 3.5), (1, 900.0)):
        draws = drawn[:, sex].ravel()
        assert draws.mean() == pytest.approx(expected, abs=4 * np.sqrt(expected / draws.size))
        assert draws.var() == pytest.approx(expected, rel=0.1)


def test_luck_is_spread_evenly_over_seeds_and_cells():
    shares = [share(U(key(U(seed), cell))) for seed in range(100) for cell in range(100)]
    counts = np.histogram(shares, bins=20, range=(0, 1))[0]
    assert ((counts - 500) ** 2 / 500).sum() < 43.8  # chi-square, 19 degrees of freedom, one in a thousand
