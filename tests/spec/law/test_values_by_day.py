"""The law book gives the right value on the day before and the day of each change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mestring.law import national
from mestring.law.telling.in_words import figure_in_words
from mestring.strict_yaml import load

CASES = load(Path(__file__).parent / "values_by_day.yaml")["values"]
NOTHING = None


def days() -> Iterator[tuple[str, str, date, str | None]]:
    """What, name, day, and the value in words: on each change, the day before it, and the day after the last."""
    for case in CASES:
        before: str | None = NOTHING
        for written, words in case["from"].items():
            first = date.fromisoformat(written)
            yield case["what"], case["name"], first - timedelta(days=1), before
            yield case["what"], case["name"], first, words
            before = words
        if "until" in case:
            last = date.fromisoformat(case["until"])
            yield case["what"], case["name"], last, before
            yield case["what"], case["name"], last + timedelta(days=1), NOTHING


@pytest.mark.parametrize(("what", "name", "on", "words"), list(days()), ids=lambda one: str(one).replace(" ", "_"))
def test_the_value_of_the_day(what: str, name: str, on: date, words: str | None) -> None:
    law = national().at(on)
    if words is NOTHING:
        assert not law.has(name), f"{what}: lovboken skulle ikke hatt noen verdi {on}."
    else:
        law.amount(name)
        told = figure_in_words(law.used[0].value, unit=law.used[0].unit)
        assert told.replace("\u00a0", " ") == words


def test_every_parameter_that_has_changed_is_told_here() -> None:
    told = {case["name"] for case in CASES}
    changed = {
        name
        for name, one in national().parameters.items()
        if len([value for value in one.values if value.profile is None]) > 1
    }
    assert changed <= told, f"Mangler: {sorted(changed - told)}"
