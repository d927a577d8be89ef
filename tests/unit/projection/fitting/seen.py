"""Counts that are known to come from certain moves: persons lived through the engine, or drawn by NumPy alone."""

from __future__ import annotations

import numpy as np
from tests.unit.projection.made import GROUPS, by_sex_and_age, demography, mastery, moves

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX
from mestring.projection.engines.individuals import live
from mestring.projection.engines.laying import lay_chain
from mestring.projection.fitting import LevelsSeen
from mestring.projection.labelled import Labelled

ROWS = (SEX, GROUPS, LEVEL, LEVEL_AFTER)
REFERENCE = Labelled(ROWS, moves())
TRUE = moves(worse=(0.006, 0.05, 0.11, 0.18), better=0.03)
# A country of 5.6 million and a municipality of 1,700: persons at each level in each age group, one sex.
COUNTRY = np.array([2.2e6, 3e4, 2e4, 1e4, 5e3, 2e3]), np.array([2.5e5, 5e4, 3e4, 2e4, 1e4, 5e3])
COUNTRY += np.array([6e4, 3e4, 2e4, 2e4, 1e4, 8e3]), np.array([5e3, 5e3, 5e3, 5e3, 4e3, 4e3])
RENDALEN_SHARE = 1_700 / 5_600_000


def counted(share, seed=1, true=TRUE):
    """Counts by level before and after, of this share of the country's people, drawn by NumPy alone."""
    rng = np.random.default_rng(seed)
    persons = np.round(np.array(COUNTRY) * share).astype(int)
    table = np.array(
        [
            [
                [rng.multinomial(persons[group, level], true[sex, group, level]) for level in range(6)]
                for group in range(4)
            ]
            for sex in range(2)
        ]
    )
    return Labelled(ROWS, table)


def seen_at(years, *, scale, true=TRUE, seed=1):
    """Levels by age at some dates, of persons who lived in the engine with these moves; nobody moves in or out."""
    still = by_sex_and_age(0)
    made = demography(leaving=still, arriving=still)
    people = Labelled(made.people.axes, np.round(made.people.values * scale))
    made = demography(leaving=still, arriving=still, people=people, mortality_decline=0.0)
    chain = lay_chain(made, mastery=mastery(moves=Labelled(ROWS, true)), last_year=made.first_year + max(years))
    lives = live(chain, seed=seed).people.sum(axis=1)
    return [LevelsSeen(year=made.first_year + year, persons=Labelled((AGE, LEVEL), lives[year])) for year in years]


MORTALITY, EXCESS = demography().mortality, mastery().excess
