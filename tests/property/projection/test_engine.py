"""Whatever the inputs, nobody is lost, and a lever does what it says and no more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.projection.made import GROUPS, by_sex_and_age, demography, mastery, moves

from mestring.projection import Span, invented_municipality, lever, project
from mestring.projection.axes import LEVEL, LEVEL_AFTER, SEX
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.individuals import live
from mestring.projection.engines.laying import lay_chain
from mestring.projection.inputs import one_level
from mestring.projection.labelled import Labelled

SHARE = st.floats(0, 1, allow_subnormal=False)
STORVIK = invented_municipality(persons=2000)
EQUAL_DEATHS = replace(
    STORVIK, mastery=replace(STORVIK.mastery, excess=STORVIK.mastery.excess * 0 + 1.0), parameters=()
)


@settings(max_examples=40)
@given(
    mortality=SHARE,
    leaving=SHARE,
    arriving=st.floats(0, 50),
    worse=SHARE,
    excess=st.lists(st.floats(0.01, 1000), min_size=6, max_size=6),
    seed=st.integers(0, 2**32),
)
def test_nobody_is_lost_or_negative_and_deaths_are_the_populations(mortality, leaving, arriving, worse, excess, seed):
    levels = mastery(
        moves=Labelled((SEX, GROUPS, LEVEL, LEVEL_AFTER), moves(worse=(worse / 2,) * 4, better=(1 - worse) / 2)),
        excess=Labelled((GROUPS, LEVEL), np.tile(excess, (4, 1))),
    )
    people = demography(
        mortality=by_sex_and_age(mortality), leaving=by_sex_and_age(leaving), arriving=by_sex_and_age(arriving)
    )
    chain = lay_chain(people, mastery=levels, last_year=2032)
    expected = expected_people(chain)
    without = expected_people(lay_chain(people, mastery=one_level(), last_year=2032))
    assert expected.min() >= 0
    assert np.allclose(expected.sum(-1), without.sum(-1), rtol=1e-8, atol=1e-8)
    lives = live(chain, seed=seed)  # counts everybody itself, and refuses when one is missing
    assert lives.people.min() >= 0


def lowest(projection):
    return projection.people.sum("sex", "age").values[:, 5]


@settings(max_examples=15)
@given(less=SHARE, more=SHARE, code=st.sampled_from(["home_rehabilitation", "early_effort", "short_stays_home_again"]))
def test_more_rehabilitation_never_means_more_people_at_level_6(less, more, code):
    # With equal mortality at each level; else those who are kept well live longer, and may come to level 6 later.
    less, more = sorted((less, more))
    runs = [
        project(
            EQUAL_DEATHS,
            until=2045,
            draws=0,
            levers=[
                lever(code).pulled(Span(effect, effect, effect), first_year=2027, full_from=2029, reference="Prøven")
            ],
        )
        for effect in (less, more)
    ]
    assert (lowest(runs[1]) <= lowest(runs[0]) * (1 + 1e-12) + 1e-12).all()


@settings(max_examples=15)
@given(effect=SHARE)
def test_a_lever_on_levels_never_kills_and_never_moves_anybody_away(effect):
    pulled = lever("home_rehabilitation").pulled(
        Span(effect, effect, effect), first_year=2027, full_from=2027, reference="Prøven"
    )
    base, changed = (project(STORVIK, until=2040, draws=0, levers=chosen) for chosen in ([], [pulled]))
    more = changed.people.sum("level").values - base.people.sum("level").values
    assert more.min() > -1e-9
