"""Reads cases to be prioritised from a YAML file. What is left out is not known."""

from __future__ import annotations

from pathlib import Path

from mestring.ladder.entries import Entry, read
from mestring.ladder.priority.case import Case, Judgement, Measure


def cases_from_file(path: Path) -> tuple[Case, ...]:
    """The cases of a file, in its order. LadderError says what is wrong, and where."""
    return read(path, lambda entry: entry.each("cases", _case))


def _case(entry: Entry) -> Case:
    return Case(entry.text("case"), **{measure.value: _judgement(entry, measure) for measure in Measure})


def _judgement(entry: Entry, measure: Measure) -> Judgement | None:
    if entry.raw(measure, default=None) is None:
        return None
    found = entry.entry(measure)
    judgement = Judgement(
        grade=found.text("grade"),
        grounds=found.texts("grounds", default=()),
        because=found.text_or_nothing("because"),
    )
    found.end()
    return judgement
