"""The expected population: a year's processes in order, and the slow plain model says the same."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.made import AGES, by_sex_and_age, demography, mastery
from tests.unit.projection.plain import project_plainly

from mestring.projection.axes import AGE, SEX, age_groups, years
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.errors import InputError
from mestring.projection.inputs import Official, one_level
from mestring.projection.labelled import Labelled

NOTHING = by_sex_and_age(0)
CLOSED = {
    "mortality": NOTHING,
    "leaving": NOTHING,
    "arriving": NOTHING,
    "fertility": Labelled((AGE,), np.zeros(106)),
}


def expected(last_year=2031, *, levels=None, official=None, **changed):
    chain = lay_chain(demography(**changed), mastery=levels or mastery(), last_year=last_year, official=official)
    return expected_people(chain)


def test_the_compiled_model_says_what_the_plain_one_does():
    plain = np.array(project_plainly(demography(), mastery(), steps=8))
    assert np.allclose(expected(2034), plain, rtol=1e-10, atol=1e-10)


def test_where_nothing_happens_everybody_only_grows_older():
    start = demography(**CLOSED).people.values
    after = expected(2029, levels=one_level(), **CLOSED).sum(-1)[3]
    assert after[:, 3:105].tolist() == start[:, :102].tolist()
    assert after[:, 105] == pytest.approx(start[:, 102:].sum(1))
    assert after[:, :3].sum() == 0


def test_a_hundred_men_of_80_with_mortality_of_a_tenth_are_81_after_two_years():
    people = np.zeros((2, 106))
    people[0, 80] = 100
    after = expected(
        2028, **{**CLOSED, "people": by_sex_and_age(people), "mortality": by_sex_and_age(0.1), "mortality_decline": 0}
    )
    assert after[2, 0, 82].sum() == pytest.approx(100 * 0.9 * 0.9)


def test_mortality_falls_by_its_decline_each_year():
    people = np.zeros((2, 106))
    people[1, 90] = 1000
    after = expected(
        2028,
        **{**CLOSED, "people": by_sex_and_age(people), "mortality": by_sex_and_age(0.2), "mortality_decline": 0.05},
    )
    assert after[2].sum() == pytest.approx(1000 * (1 - 0.2) * (1 - 0.2 * 0.95))


def test_children_are_born_by_women_here_when_the_year_begins_and_some_do_not_live_it_out():
    people = np.zeros((2, 106))
    people[1, 29] = 1000
    mortality = np.where(AGES == 0, 0.01, 0.0)
    fertility = Labelled((AGE,), np.where(AGES == 30, 0.1, 0.0))
    given = {"people": by_sex_and_age(people), "mortality": by_sex_and_age(mortality), "fertility": fertility}
    after = expected(2027, **{**CLOSED, **given})[1]
    assert after[0, 0].sum() == pytest.approx(1000 * 0.1 * 0.51 * 0.99)
    assert after[1, 0].sum() == pytest.approx(1000 * 0.1 * 0.49 * 0.99)


def test_those_who_move_leave_after_the_year_and_those_who_come_bring_the_levels_of_their_age():
    still = {**CLOSED, "leaving": by_sex_and_age(0.1), "arriving": by_sex_and_age(6)}
    start = demography().people.values
    after = expected(2027, **still)[1]
    assert after[:, 1:105].sum(-1) == pytest.approx(start[:, :104] * 0.9 + 6)


def test_excess_mortality_moves_deaths_among_levels_but_never_changes_their_number():
    with_levels, without = expected(2051), expected(2051, levels=one_level())
    # Births and moving do not look at levels, so the population is the same person by person.
    assert with_levels.sum(-1) == pytest.approx(without.sum(-1), rel=1e-9)


def test_a_level_cannot_die_more_than_once_though_its_excess_says_so():
    excess = Labelled(mastery().excess.axes, np.tile([1, 1, 1, 1, 1, 1e4], (4, 1)))
    with_levels = expected(2036, levels=mastery(excess=excess))
    assert with_levels.min() >= 0
    assert with_levels.sum(-1) == pytest.approx(expected(2036, levels=one_level()).sum(-1), rel=1e-9)


@pytest.mark.parametrize("groups", [None, (0,), (0, 6, 16, 20, 67, 80, 90)])
def test_an_official_projection_is_kept_exactly(groups):
    axis = age_groups(groups) if groups else AGE
    rng = np.random.default_rng(1)
    official = Labelled((years(2026, 2036), SEX, axis), rng.uniform(50, 900, (11, 2, len(axis))).round())
    followed = expected(2036, official=Official(people=official, source="Oppdiktet"))
    kept = Labelled((years(2026, 2036), SEX, AGE), followed.sum(-1))
    if groups:
        kept = kept.grouped("age", axis)
    assert kept.values[1:] == pytest.approx(official.values[1:], rel=1e-12)
    assert followed.min() >= 0


def test_an_official_projection_brings_people_where_nobody_is_with_the_levels_of_their_age():
    nobody = {**CLOSED, "people": by_sex_and_age(np.where(AGES < 60, 100.0, 0.0))}
    told = np.full((3, 2, 106), 100.0)
    told[..., 60:] = 0
    told[1:, :, 90] = 7
    official = Official(people=Labelled((years(2026, 2028), SEX, AGE), told), source="Oppdiktet")
    followed = expected(2028, **nobody, official=official)
    assert followed.sum(-1)[1:] == pytest.approx(told[1:])
    assert followed[1, :, 90] == pytest.approx(7 * mastery().start.values[:, 90])


def test_a_projection_that_ends_before_it_begins_is_refused():
    with pytest.raises(InputError, match=r"må ende etter 2026. Velg et senere år enn 2026"):
        expected(2026)
