"""Stays in hospital: what the municipality pays for, and how the notices stand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.spec.law.discharge.timeline import episode, moment

from mestring.law import national
from mestring.law.discharge import notices, payment
from mestring.strict_yaml import load

FILE = load(Path(__file__).parent / "episodes.yaml")
LAW = national().at(date(2024, 3, 1))


def named(cases):
    return pytest.mark.parametrize("case", cases, ids=[case["says"] for case in cases])


@named(FILE["episodes"])
def test_the_municipality_pays_for_these_days(case):
    stay = episode(case)
    found = payment(stay, on=date.fromisoformat(case["asked"]), law=LAW)
    assert stay.state == case["state"]
    assert (found.first_day and found.first_day.isoformat()) == case["first_day"]
    assert found.days == case["days"]
    assert found.total == Decimal(case["total"])
    assert found.running == case.get("running", False)
    assert case.get("told", "") in " ".join(step.sentence for step in found.steps).replace("\u00a0", " ")


@named(FILE["notices"])
def test_the_notices_stand_so(case):
    found = notices(episode(case), now=moment(case["now"]), law=LAW)
    assert {notice.code: notice.status for notice in found} == case["stand"]
