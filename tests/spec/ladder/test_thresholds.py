"""Each rule of the template, just below its threshold and at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mestring.ladder import criteria, needs_from, recommend
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "thresholds.yaml")["thresholds"]


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_the_threshold_stands_where_the_template_says(case):
    recommendation = recommend(needs_from(case["needs"]))
    assert recommendation.number == case["level"]
    rules = [reason.rule for reason in recommendation.deciding] or ["none"]
    assert case["rule"] in rules


def test_every_rule_of_the_template_has_a_case_where_it_decides():
    assert {rule.code for rule in criteria.shipped().rules} <= {case["rule"] for case in CASES}
