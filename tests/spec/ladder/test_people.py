"""Eight invented people, one at least on each level, with the reasons and the help a caseworker would expect."""

from __future__ import annotations

from pathlib import Path

import pytest

from mestring.ladder import needs_from_file, recommend
from mestring.ladder.examples import FOLDER
from mestring.strict_yaml import load

PEOPLE = load(Path(__file__).parent / "people.yaml")["people"]


@pytest.fixture(params=PEOPLE, ids=[one["person"] for one in PEOPLE])
def case(request):
    return request.param


@pytest.fixture
def recommendation(case):
    return recommend(needs_from_file(FOLDER / f"{case['person']}.yaml"))


def test_the_level_is_the_one_expected(case, recommendation):
    assert recommendation.level.number == case["level"], case["says"]


def test_the_rules_that_decide_are_named(case, recommendation):
    assert [reason.rule for reason in recommendation.deciding] == case["deciding"]


def test_it_is_said_whether_anything_missing_could_change_the_level(case, recommendation):
    assert recommendation.settled is case["settled"]
    assert list(recommendation.may_become) == case.get("may_become", [])


def test_the_services_are_those_expected_and_in_order(case, recommendation):
    codes = [one.code for one in recommendation.suggestions.services]
    first = case.get("first_services", [])
    assert codes[: len(first)] == first
    assert set(case.get("among", [])) <= set(codes)
    assert not set(case["not_suggested"]) & set(codes)
    if "last_service" in case:
        assert codes[-1] == case["last_service"]


def test_technology_is_considered_and_what_hardly_fits_is_said(case, recommendation):
    found = recommendation.suggestions.technology
    assert [one.code for one in found if not one.against] == case["technology"]
    assert [one.code for one in found if one.against] == case["hardly_technology"]


def test_what_must_be_acted_on_is_told(case, recommendation):
    assert [alert.code for alert in recommendation.suggestions.alerts] == case["alerts"]


def test_every_level_is_shown_by_somebody():
    assert {one["level"] for one in PEOPLE} == {1, 2, 3, 4, 5, 6}
    assert {one["person"] for one in PEOPLE} == {path.stem for path in FOLDER.glob("*.yaml")}
