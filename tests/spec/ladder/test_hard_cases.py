"""Six invented people of the kind a rule easily gets wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from mestring.ladder import needs_from, recommend
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "hard_cases.yaml")["cases"]


@pytest.fixture(params=CASES, ids=[one["code"] for one in CASES])
def case(request):
    return request.param


@pytest.fixture
def recommendation(case):
    return recommend(needs_from(case["needs"]))


def test_the_level_and_its_reasons_are_those_expected(case, recommendation):
    assert recommendation.level.number == case["level"], case["says"]
    assert [reason.rule for reason in recommendation.deciding] == case["deciding"]
    assert set(case.get("also", [])) <= {reason.rule for reason in recommendation.reasons}


def test_what_is_suggested_fits_and_what_hardly_does_is_said(case, recommendation):
    services = recommendation.suggestions.services
    fitting = {one.code for one in services if not one.hardly}
    assert set(case["among"]) <= fitting
    assert {one.code for one in services if one.hardly} == set(case.get("hardly", []))
    assert not set(case["not_suggested"]) & {one.code for one in services}
    assert recommendation.suggestions.others == ()


def test_technology_that_could_be_used_is_not_turned_down(case, recommendation):
    found = recommendation.suggestions.technology
    assert set(case.get("technology", [])) <= {one.code for one in found if not one.against}
    assert [one.code for one in found if one.against] == case["hardly_technology"]


def test_what_must_be_acted_on_is_told(case, recommendation):
    assert [alert.code for alert in recommendation.suggestions.alerts] == case["alerts"]
