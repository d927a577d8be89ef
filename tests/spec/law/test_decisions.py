"""Cases in words, and what the caseworker is told is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mestring import strict_yaml
from mestring.law import national
from mestring.law.rules import Finding, broken
from mestring.law.rules.facts.plain import facts_from
from mestring.law.rules.sets import rule_set

FILE = strict_yaml.load(Path(__file__).parent / "decisions.yaml")
CASES = FILE["cases"]


@pytest.mark.parametrize("case", CASES, ids=[one["story"].split()[0] for one in CASES])
def test_the_caseworker_is_told_what_is_missing(case):
    chosen = rule_set(case["set"])
    plain: dict = {}
    for name in case["has"]:
        plain |= FILE["shared"][name]
    facts = facts_from(plain | case["facts"], kind=chosen.facts)
    found = broken(chosen.rules, facts, national().at(date.fromisoformat(case["on"])))
    assert [one.code for one in found if one.finding is Finding.BROKEN] == case["missing"]
    assert [one.code for one in found if one.finding is Finding.UNKNOWN] == case["unknown"]
