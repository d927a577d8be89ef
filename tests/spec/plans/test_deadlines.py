"""A deadline as written means one day, or none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mestring.plans.typed.deadlines import parse_deadline
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "deadlines.yaml")["deadlines"]


@pytest.mark.parametrize("case", CASES, ids=[case["written"] or "ingenting" for case in CASES])
def test_the_words_mean_the_day(case):
    assert parse_deadline(case["written"]) == (date.fromisoformat(case["day"]) if case["day"] else None)
