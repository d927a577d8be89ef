"""A list of cases, and the order they are said to stand in."""

from __future__ import annotations

from pathlib import Path

from mestring.ladder.priority import Case, Judgement, Measure, in_order
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "priority.yaml")["cases"]


def judged(row) -> Case:
    told = {measure.value: row[measure] for measure in Measure if measure in row}
    made = {key: Judgement(one["grade"], tuple(one.get("grounds", ()))) for key, one in told.items()}
    return Case(row["case"], **made)


def test_the_cases_stand_by_need_and_never_by_when_they_came():
    said = {
        place.priority.case.label: (place.number, place.priority.group.code) for place in in_order(map(judged, CASES))
    }
    assert said == {row["case"]: (row["place"], row["group"]) for row in CASES}
