"""Each deadline ends on the day a professional would say."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from mestring.law import Law, Period, PeriodUnit, deadlines, national
from mestring.law.calendar import moment_in_words, norwegian_day
from mestring.strict_yaml import load

FILE = load(Path(__file__).parent / "deadlines.yaml")
# The new duty to report incidents applies from July 2026; the rest has numbers long before.
LAW_DAY = date(2026, 9, 1)


def law() -> Law:
    return national().at(LAW_DAY)


def named(cases):
    return pytest.mark.parametrize("case", cases, ids=[case["says"] for case in cases])


def event(value):
    return date.fromisoformat(value) if isinstance(value, str) else value


@named(FILE["cases"])
def test_the_deadline_ends_on_the_day(case):
    events = {name: event(value) for name, value in case["events"].items()}
    found = getattr(deadlines, case["deadline"])(**events, law=law())
    other = found.other_reading
    assert found.end.isoformat() == case["ends"]
    assert found.moved == ("moved_from" in case)
    assert not found.moved or found.counted_end.isoformat() == case["moved_from"]
    assert found.suggested.isoformat() == case.get("suggested", case["ends"])
    assert (other.end.isoformat() if other else None) == case.get("other")


@named(FILE["hours"])
def test_the_hours_of_the_hospital_are_on_the_clock(case):
    admitted = datetime.fromisoformat(case["admitted"])
    found = deadlines.early_notice(admitted=admitted, law=law())
    assert moment_in_words(found.at) == case["ends"]
    assert case["ends"] in found.sentence
    assert (found.event_day, found.end) == (norwegian_day(admitted), norwegian_day(found.at))


@named(FILE["evaluations"])
def test_the_evaluation_is_never_after_the_decision(case):
    count, unit = case["every"].split()
    valid_to = case["valid_to"] and date.fromisoformat(case["valid_to"])
    every = Period(int(count), PeriodUnit(unit))
    found = deadlines.evaluation(since=date.fromisoformat(case["since"]), every=every, valid_to=valid_to)
    assert found.end.isoformat() == case["ends"]
    assert found.suggested.isoformat() == case.get("suggested", case["ends"])
