"""An appeal is in time, late with grounds to weigh, doubtful, or too late for ever."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mestring.law import national
from mestring.law.deadlines import Standing, appeal_time
from mestring.law.deadlines.late_appeal_texts import texts
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "late_appeals.yaml")["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_the_appeal_stands_as_the_day_says(case):
    found = appeal_time(
        sent=date.fromisoformat(case["sent"]),
        knew=date.fromisoformat(case.get("knew", "2026-03-20")),
        decided=date.fromisoformat(case.get("decided", "2026-03-18")),
        chapter_4a=case.get("chapter_4a", False),
        law=national().at(date(2026, 3, 18)),
    )
    assert found.standing is Standing(case["standing"])
    assert found.days_late == case.get("days_late", 0)
    assert found.doubts == tuple(texts().doubts[code] for code in case.get("doubts", []))
