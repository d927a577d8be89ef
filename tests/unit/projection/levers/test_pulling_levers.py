"""Levers change the inputs, each by a share of what is there, from the year somebody says."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import permutations

import numpy as np
import pytest

from mestring.projection import (
    Figure,
    Labelled,
    LeverError,
    Span,
    invented_municipality,
    lever,
    levers,
    project,
    shares_of,
)
from mestring.projection.axes import LEVEL, LEVEL_AFTER, SEX, age_groups
from mestring.projection.course import lay_course
from mestring.projection.inputs import Mastery
from mestring.projection.levers.catalogue import read_levers
from mestring.projection.levers.lever import Change
from mestring.projection.levers.proposal import Proposal
from mestring.projection.levers.pulling import pull

STORVIK = invented_municipality(persons=3000)
COURSE = lay_course(STORVIK, last_year=2036)
WHEN = {"first_year": 2028, "full_from": 2031, "reference": "Antatt i prøven"}
ON = {
    "welfare_technology": {"on": ("home_care",)},
    "groups_first": {"on": ("home_care",), "to": "day_offer"},
    "lower_coverage": {"on": ("nursing_home",), "to": "home_care"},
    "suited_housing": {"on": ("nursing_home",), "to": "home_care"},
    "task_sharing": {"on": ("nurse",), "to": "care_worker"},
}

# Who waits uses the service instead, so what changes it changes that; and coverage is of users and places both.
CHANGES = {
    Change.HOURS: ["hours_a_week", "hours_waiting"],
    Change.COVERAGE: ["used_by", "places"],
    Change.CONVERSION: ["used_by", "places"],
}


def pulled(code, likely=0.2):
    return lever(code).pulled(Span(0.0, likely, 1.0), **WHEN, **ON.get(code, {}))


def course_with(*chosen, effects=None):
    return pull(COURSE, levers=chosen, municipality=STORVIK, effects=effects)


def same_bits(one, other):
    return all(np.array_equal(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))


def test_every_lever_is_an_assumption_that_nobody_has_checked():
    assert len(levers()) == 11
    assert {one.status.value for one in levers().values()} == {"assumption"}
    assert {one.checked for one in levers().values()} == {None}


@pytest.mark.parametrize("code", levers())
def test_a_lever_pulled_by_nothing_changes_no_bit(code):
    assert same_bits(course_with(pulled(code, likely=0.0)), COURSE)


@pytest.mark.parametrize("code", levers())
def test_a_lever_does_nothing_before_its_first_year_and_something_after(code):
    changed = course_with(pulled(code))
    differing = []
    for field in fields(changed):
        before, after = getattr(COURSE, field.name), getattr(changed, field.name)
        if field.name not in {"first_year", "group_of_age"} and not np.array_equal(before, after):
            assert np.array_equal(before[:2], after[:2])  # 2026 and 2027
            assert not np.array_equal(before[2], after[2])
            differing.append(field.name)
    assert differing == CHANGES.get(levers()[code].change, differing[:1])


def test_the_order_of_levers_does_not_matter_to_the_last_bit():
    chosen = [pulled(code) for code in ("home_rehabilitation", "short_stays_home_again", "lower_coverage")]
    chosen.append(pulled("suited_housing"))
    first = course_with(*chosen)
    assert all(same_bits(first, course_with(*order)) for order in permutations(chosen))


def test_an_effect_grows_evenly_to_its_full_reach():
    assert pulled("early_effort").reach(np.arange(2026, 2034)).tolist() == [0, 0, 0.25, 0.5, 0.75, 1, 1, 1]


def test_a_fifth_fewer_get_worse_among_those_the_lever_reaches():
    before, after = COURSE.moves[-1, 0], course_with(pulled("early_effort")).moves[-1, 0]
    group = STORVIK.mastery.groups.labels.index(80)
    assert after[group, 0, 1:] == pytest.approx(before[group, 0, 1:] * 0.8)
    assert after[group, 0, 0] == pytest.approx(before[group, 0, 0] + before[group, 0, 1:].sum() * 0.2)
    assert np.array_equal(after[:2], before[:2])  # those under 67
    assert np.array_equal(after[group, 2:], before[group, 2:])  # level 3 and lower mastery


def test_no_more_can_get_better_than_there_are():
    everybody = course_with(pulled("home_rehabilitation", likely=1.0))
    assert everybody.moves.min() >= 0
    assert everybody.moves.sum(-1) == pytest.approx(np.ones(everybody.moves.shape[:-1]))


def test_users_who_are_shifted_are_at_the_other_service_and_hours_go_with_them():
    after = course_with(pulled("lower_coverage"))
    moved = COURSE.used_by[-1, 0, 67:] * [0, 0, 0, 0.2, 0.2, 0]  # levels 4 and 5
    assert after.used_by[-1, 0, 67:] == pytest.approx(COURSE.used_by[-1, 0, 67:] - moved)
    assert after.used_by[-1, 1, 67:] == pytest.approx(COURSE.used_by[-1, 1, 67:] + moved)
    assert np.array_equal(after.used_by[:, :, :67], COURSE.used_by[:, :, :67])


def test_lower_coverage_takes_a_share_of_all_places_and_suited_housing_as_many_as_it_moves_people():
    # Of those who want a place in 2026, so many are at level 4 and 5.
    wanted = (STORVIK.demography.people.values[..., None] * STORVIK.mastery.start.values).sum(0) * COURSE.used_by[0, 0]
    reached = wanted[67:, 3:5].sum() / wanted.sum()
    assert 0.2 < reached < 0.6
    assert course_with(pulled("lower_coverage")).places[-1] == pytest.approx(COURSE.places[-1] * 0.8)
    assert course_with(pulled("suited_housing")).places[-1] == pytest.approx(COURSE.places[-1] * (1 - 0.2 * reached))


def test_without_a_capacity_they_only_move_users():
    without = replace(STORVIK, capacity=())
    course = lay_course(without, last_year=2036)
    after = pull(course, levers=[pulled("lower_coverage")], municipality=without)
    assert after.places.shape == (11, 0)
    assert not np.array_equal(after.used_by, course.used_by)


def test_technology_spares_hours_of_those_who_wait_too():
    after = course_with(pulled("welfare_technology"))
    assert after.hours_waiting[-1] == pytest.approx(COURSE.hours_waiting[-1] * 0.8)
    elsewhere = lever("welfare_technology").pulled(Span(0, 0.2, 1), **WHEN, on=("day_offer",))
    assert np.array_equal(course_with(elsewhere).hours_waiting, COURSE.hours_waiting)


def test_whole_positions_give_more_hours_a_year():
    assert course_with(pulled("more_time_with_users")).hours_a_year[-1] == pytest.approx(1300 * 1.2)


@pytest.mark.parametrize("code", levers())
def test_a_proposal_can_be_pulled_as_it_stands_and_says_that_nobody_answers_for_it(code):
    proposed = lever(code).proposed(first_year=2026)
    assert 2026 < proposed.first_year <= proposed.full_from
    assert proposed.effect.low < proposed.effect.likely < proposed.effect.high
    assert proposed.reference.startswith("Antatt.")
    assert "sted å begynne" in proposed.reference
    assert not same_bits(course_with(proposed), COURSE)


def test_a_proposal_that_leans_on_a_source_says_what_that_measured():
    leaning = {code: one.proposal for code, one in levers().items() if one.proposal.source}
    assert set(leaning) == {"home_rehabilitation", "early_effort", "welfare_technology"}
    assert all(one.measured for one in leaning.values())
    with pytest.raises(LeverError, match="må si hva kilden målte"):
        Proposal(effect=Span(0, 0.1, 0.2), begins=1, full=2, source="En studie")
    with pytest.raises(LeverError, match="må begynne å virke"):
        Proposal(effect=Span(0, 0.1, 0.2), begins=3, full=2)


def test_staff_follow_sick_leave_and_hours_a_year_of_the_year_itself():
    without = project(STORVIK, until=2034, draws=0).middle(Figure.FTE).values
    when = {"first_year": 2030, "full_from": 2030, "reference": "Antatt"}
    for code, factor in (("full_time_culture", (1 - 0.09) / (1 - 0.045)), ("more_time_with_users", 1 / 1.5)):
        half = lever(code).pulled(Span(0.5, 0.5, 0.5), **when)
        fte = project(STORVIK, until=2034, levers=[half], draws=0).middle(Figure.FTE).values
        assert fte[:4] == pytest.approx(without[:4])
        assert fte[4:] == pytest.approx(without[4:] * factor)


def test_tasks_that_are_shared_leave_the_hours_what_they_were():
    after = course_with(pulled("task_sharing"))
    assert after.given_by.sum(-1) == pytest.approx(COURSE.given_by.sum(-1))
    assert after.given_by[-1, 0, 0] == pytest.approx(0.35 * 0.8)  # nurses at the nursing home


def test_a_drawn_effect_takes_the_place_of_the_likely_one():
    drawn = course_with(pulled("full_time_culture"), effects={"full_time_culture/": 0.5})
    assert drawn.sick_leave[-1] == pytest.approx(0.09 * 0.5)


def test_the_levers_shares_sum_to_what_they_give_together():
    chosen = [pulled("home_rehabilitation"), pulled("lower_coverage"), pulled("welfare_technology")]

    def hours(some):
        return float(project(STORVIK, until=2034, levers=some, draws=0).needs.hours.at(year=2034).sum())

    shares = shares_of(chosen, figure=hours)
    assert sum(shares.values()) == pytest.approx(hours(chosen) - hours([]))
    assert shares == pytest.approx(shares_of(chosen[::-1], figure=hours))


def test_two_equal_players_share_equally():
    one, other = pulled("early_effort"), pulled("dementia_friendly_society")
    shares = shares_of([one, other], figure=lambda some: 10.0 if len(some) == 2 else 0.0)
    assert list(shares.values()) == [5, 5]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"effect": Span(0, 0.5, 1.5)}, "må være en andel fra 0 til 1"),
        ({"full_from": 2027}, "kan ikke virke fullt ut i 2027, før den begynner i 2028"),
        ({"reference": ""}, "Si hvor effekten av «Lavere dekning"),
        ({"on": ()}, "med «on»"),
        ({"to": None}, "med «to»"),
        ({"on": ("nursing_home", "nursing_home")}, "bare virke én gang på det samme"),
        ({"to": "nursing_home"}, "kan ikke ta over for seg selv"),
    ],
)
def test_a_lever_that_lacks_something_is_refused(changed, said):
    given = {"effect": Span(0, 0.1, 0.2), **WHEN, **ON["lower_coverage"], **changed}
    with pytest.raises(LeverError, match=said):
        lever("lower_coverage").pulled(given.pop("effect"), **given)


@pytest.mark.parametrize("changed", [{"levels": (0,)}, {"levels": (7,)}, {"levels": (2, 2)}, {"levels": ()}])
def test_a_lever_reaches_levels_there_are(changed):
    with pytest.raises(LeverError, match="nivåene 1 til 6"):
        replace(lever("early_effort"), **changed)
    with pytest.raises(LeverError, match="en alder fra 0 til 105"):
        replace(lever("early_effort"), from_age=120)


@pytest.mark.parametrize("code", ["early_effort", "home_rehabilitation"])
def test_a_lever_reaches_those_of_its_age_where_the_age_groups_are_broad(code):
    mastery = STORVIK.mastery
    moves, excess = mastery.moves.values, mastery.excess.values

    def at_ages(*firsts):
        groups = age_groups(firsts)
        # Moves and excess of those of 80 to 84, at every age.
        same = np.repeat(moves[:, 4:5], len(firsts), axis=1), np.repeat(excess[4:5], len(firsts), axis=0)
        changed = Mastery(
            start=mastery.start,
            moves=Labelled((SEX, groups, LEVEL, LEVEL_AFTER), same[0]),
            excess=Labelled((groups, LEVEL), same[1]),
        )
        return replace(STORVIK, mastery=changed, parameters=())

    broad, split = (
        project(made, until=2036, levers=[pulled(code)], draws=0).people.values for made in (at_ages(0), at_ages(0, 67))
    )
    assert np.array_equal(broad, split)
    assert not np.array_equal(broad, project(at_ages(0), until=2036, draws=0).people.values)


def test_no_more_can_use_what_takes_over_than_there_are():
    both = lever("groups_first").pulled(Span(1, 1, 1), **WHEN, on=("home_care", "day_offer"), to="nursing_home")
    everybody = replace(both, lever=replace(both.lever, levels=(4, 5, 6)))
    assert course_with(everybody).used_by.max() == 1  # of 0.05 + 0.90 + 0.20 at level 4
    drawn = project(STORVIK, until=2032, levers=[everybody], draws=2).lived_draws.figures
    assert drawn[Figure.PLACES].max() <= drawn[Figure.LEVELS][..., 3:].sum(-1).max()


def test_a_lever_that_is_unknown_pulled_twice_or_works_on_nothing_is_refused():
    with pytest.raises(LeverError, match="ingen strategi «magic»"):
        lever("magic")
    with pytest.raises(LeverError, match="er valgt to ganger på det samme"):
        course_with(pulled("early_effort"), pulled("early_effort"))
    hours, more_hours = (
        lever("welfare_technology").pulled(Span(0, 0.1, 0.2), **WHEN, on=on)
        for on in (("home_care",), ("day_offer", "home_care"))
    )
    with pytest.raises(LeverError, match="«Velferdsteknologi først» er valgt to ganger på det samme"):
        course_with(hours, more_hours)
    astray = lever("welfare_technology").pulled(Span(0, 0.1, 0.2), **WHEN, on=("sauna",))
    with pytest.raises(LeverError, match=r"kan ikke virke på «sauna». Velg blant nursing_home"):
        course_with(astray)
    with pytest.raises(LeverError, match="høyst 10"):
        shares_of([pulled("early_effort")] * 11, figure=len)


def test_a_file_of_levers_that_is_wrong_says_which(tmp_path):
    file = tmp_path / "levers.yaml"
    file.write_text("levers:\n  one:\n    title: Noe\n")
    with pytest.raises(LeverError, match=r"levers.yaml, «one»: 'what' mangler"):
        read_levers(file)
    file.write_text("others: {}\n")
    with pytest.raises(LeverError, match="må ha nøkkelen «levers»"):
        read_levers(file)
