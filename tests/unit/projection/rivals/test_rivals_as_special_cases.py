"""What others reckon comes out of our model with their settings, and the difference to our answer is told in full."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from mestring.projection import (
    Figure,
    InputError,
    Labelled,
    Official,
    ProjectionError,
    invented_municipality,
    lever,
    project,
)
from mestring.projection.axes import age_groups
from mestring.projection.dementia.persons import persons_with_dementia, prevalence
from mestring.projection.rivals import (
    Explained,
    Sheet,
    Step,
    as_fixed_coverage,
    as_sheet,
    dementia_map,
    explain_dementia_map,
    explain_fixed_coverage,
    explain_sheet,
    fixed_coverage,
    sheet_kroner,
    with_levels_held,
)

STORVIK = invented_municipality(persons=5000)
YEAR = 2036
OURS = project(STORVIK, until=YEAR, draws=0)
# An official projection that is not ours: fewer old, by single years of age.
FEWER_OLD = np.where(np.arange(106) >= 80, 0.9, 1.01)
OFFICIAL = Official(people=Labelled(OURS.people.axes[:3], OURS.people.values.sum(-1) * FEWER_OLD), source="Prøven")
SHEET = Sheet(service="nursing_home", by_year=2031, coverage=-0.2, unit_cost=0.1, productivity=0.05)
LEVERS = [lever("home_rehabilitation").proposed(first_year=2026)]


def at_year(projection, figure, service=None):
    found = projection.middle(figure).at(year=YEAR)
    return float(found.at(service=service) if service else found.sum())


@pytest.mark.parametrize("official", [None, OFFICIAL])
def test_fixed_coverage_comes_out_of_our_model_with_its_settings(official):
    theirs = fixed_coverage(STORVIK, year=YEAR, official=official)
    same = project(as_fixed_coverage(STORVIK, official=official), until=YEAR, draws=0)
    for figure in (Figure.USERS, Figure.HOURS, Figure.KRONER, Figure.FTE):
        by_ours = same.middle(figure).at(year=YEAR).values
        assert getattr(theirs, figure.value).values == pytest.approx(by_ours, rel=1e-9), figure


def test_fixed_coverage_is_users_now_over_people_now_times_people_then():
    groups = age_groups([0, 80])
    start = STORVIK.demography.people.sum("sex").grouped("age", groups).values
    wants = (STORVIK.demography.people.values[..., None] * STORVIK.mastery.start.values).sum(0)
    users = (wants * [0, 0, 0, 0.05, 0.35, 0.85]).sum(1)
    then = OFFICIAL.people.at(year=YEAR).sum("sex").grouped("age", groups).values
    by_hand = users[:80].sum() / start[0] * then[0] + users[80:].sum() / start[1] * then[1]
    found = fixed_coverage(STORVIK, year=YEAR, official=OFFICIAL, groups=(0, 80)).users
    assert float(found.at(service="nursing_home")) == pytest.approx(by_hand)


def test_in_the_first_year_fixed_coverage_is_what_is_now():
    now = fixed_coverage(STORVIK, year=2026)
    assert now.users.values == pytest.approx(
        project(replace(STORVIK, capacity=()), until=2027, draws=0).needs.users.at(year=2026).values
    )


def test_held_levels_keep_each_ages_shares_and_everybody():
    held = project(with_levels_held(STORVIK), until=YEAR, draws=0).people.at(year=YEAR).values
    shares = held / held.sum(-1, keepdims=True)
    assert np.allclose(shares, STORVIK.mastery.start.values, atol=1e-9)
    assert held.sum() == pytest.approx(float(OURS.people.at(year=YEAR).sum()))


@pytest.mark.parametrize("service", ["nursing_home", None])
@pytest.mark.parametrize("figure", [Figure.USERS, Figure.HOURS, Figure.KRONER])
def test_the_steps_from_fixed_coverage_sum_to_the_difference_and_end_at_ours(figure, service):
    explained = explain_fixed_coverage(
        STORVIK, year=YEAR, figure=figure, service=service, official=OFFICIAL, levers=LEVERS
    )
    assert explained.theirs + sum(step.amount for step in explained.steps) == explained.ours
    assert len(explained.steps) == 5
    ours = project(STORVIK, until=YEAR, levers=LEVERS, draws=0)
    assert float(explained.ours) == pytest.approx(at_year(ours, figure, service), abs=1e-6)


def test_too_few_places_are_a_step_of_their_own():
    explained = explain_fixed_coverage(STORVIK, year=YEAR, figure=Figure.USERS, service="nursing_home")
    waiting = at_year(OURS, Figure.WAITING, "nursing_home")
    assert waiting > 1
    assert float(explained.steps[-1].amount) == pytest.approx(-waiting, abs=1e-5)


def test_a_step_that_is_not_taken_is_not_told():
    explained = explain_fixed_coverage(replace(STORVIK, capacity=()), year=YEAR)
    assert [step.sentence.split()[0] for step in explained.steps] == ["Bruken", "Folk"]


def test_full_time_equivalents_are_of_all_services_and_waiting_is_not_theirs():
    with pytest.raises(InputError, match="årsverk bare for alle tjenester samlet"):
        explain_fixed_coverage(STORVIK, year=YEAR, figure=Figure.FTE, service="home_care")
    with pytest.raises(InputError, match="Fast dekning gir"):
        explain_fixed_coverage(STORVIK, year=YEAR, figure=Figure.WAITING)


@pytest.mark.parametrize("year", [2027, 2029, 2036])
def test_a_spreadsheet_comes_out_of_our_model_with_its_settings(year):
    same = project(as_sheet(STORVIK, SHEET, year=year, official=OFFICIAL), until=year, draws=0)
    by_ours = float(same.middle(Figure.KRONER).at(year=year, service="nursing_home"))
    assert sheet_kroner(STORVIK, SHEET, year=year, official=OFFICIAL) == pytest.approx(by_ours, rel=1e-9)


def test_a_spreadsheets_changes_grow_evenly_to_their_year_and_multiply():
    still = sheet_kroner(STORVIK, SHEET.unchanged(), year=2036, official=OFFICIAL)
    assert sheet_kroner(STORVIK, SHEET, year=2036, official=OFFICIAL) == pytest.approx(still * 0.8 * 1.1 * 0.95)
    assert SHEET.times(2028, 2026) == pytest.approx((1 - 0.2 * 0.4, 1 + 0.1 * 0.4, 1 - 0.05 * 0.4))  # two of five years
    assert SHEET.times(2040, 2026) == pytest.approx((0.8, 1.1, 0.95))


def test_the_steps_from_a_spreadsheet_begin_with_its_changes_and_end_at_ours():
    explained = explain_sheet(STORVIK, SHEET, year=YEAR, official=OFFICIAL, levers=LEVERS)
    assert explained.theirs + sum(step.amount for step in explained.steps) == explained.ours
    still = sheet_kroner(STORVIK, SHEET.unchanged(), year=YEAR, official=OFFICIAL)
    assert float(explained.steps[0].amount) == pytest.approx(still - float(explained.theirs), abs=1e-5)
    ours = project(STORVIK, until=YEAR, levers=LEVERS, draws=0)
    assert float(explained.ours) == pytest.approx(at_year(ours, Figure.KRONER, "nursing_home"), abs=1e-6)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"coverage": -1.1}, "ingenting kan bli under null"),
        ({"coverage": float("nan")}, "ingenting kan bli under null"),
        ({"unit_cost": float("inf")}, "ingenting kan bli under null"),
        ({"productivity": 1.5}, "ingenting kan bli under null"),
        ({"first_age": 0}, "alder fra 1 til 105"),
    ],
)
def test_a_spreadsheet_out_of_range_is_refused(changed, said):
    with pytest.raises(InputError, match=said):
        replace(SHEET, **changed)


def test_a_dementia_map_is_official_people_times_shares_and_is_ours_when_we_follow_them():
    theirs = dementia_map(STORVIK, year=YEAR, official=OFFICIAL)
    following = project(replace(STORVIK, official=OFFICIAL), until=YEAR, draws=0).people.at(year=YEAR)
    assert theirs == pytest.approx(float(persons_with_dementia(following, using=prevalence())))


def test_the_steps_from_a_dementia_map_sum_to_the_difference():
    explained = explain_dementia_map(STORVIK, year=YEAR, official=OFFICIAL, scale=0.9)
    assert [step.sentence.split()[0] for step in explained.steps] == ["Folketallet", "Kurven"]
    ours = float(persons_with_dementia(OURS.people.at(year=YEAR), using=prevalence(), scale=0.9))
    assert float(explained.ours) == pytest.approx(ours, abs=1e-6)
    assert float(explained.steps[1].amount) == pytest.approx(-ours / 9, abs=1e-5)


def test_an_official_projection_in_groups_will_do_when_its_groups_are_theirs():
    groups = age_groups([0, 18, 50, 67, 80, 90])
    grouped = Official(people=OFFICIAL.people.grouped("age", groups), source="Prøven")
    one, other = (fixed_coverage(STORVIK, year=YEAR, official=given).users.values for given in (grouped, OFFICIAL))
    assert one == pytest.approx(other)
    wide = Official(people=OFFICIAL.people.grouped("age", age_groups([0, 70])), source="Prøven")
    with pytest.raises(ProjectionError, match="finnes ikke langs aksen"):
        fixed_coverage(STORVIK, year=YEAR, official=wide)


def test_steps_that_do_not_sum_are_refused():
    with pytest.raises(ProjectionError, match="summerer ikke"):
        Explained(ours=Decimal(3), theirs=Decimal(1), steps=(Step("Én ting", Decimal(1)),))
