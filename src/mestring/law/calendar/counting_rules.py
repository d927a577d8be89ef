"""The rules of counting as data: one sentence for each unit, and the provision it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mestring.law.period import PeriodUnit
from mestring.law.reference import Reference
from mestring.strict_yaml import load

FILE = Path(__file__).parent / "counting_rules.yaml"


@dataclass(frozen=True, slots=True)
class CountingRule:
    """What is done when a period is counted: a sentence (bokmål), and where it stands."""

    sentence: str
    provision: Reference


def how_counted(unit: PeriodUnit) -> CountingRule:
    """How a period in this unit is counted."""
    counted = _file()["counted"]
    return CountingRule(counted["sentences"][unit.value], provision=Reference(**counted["reference"]))


def how_moved() -> CountingRule:
    """What happens to an end on a Saturday, Sunday or holiday, where the law moves it."""
    moved = _file()["moved"]
    return CountingRule(moved["sentence"], provision=Reference(**moved["reference"]))


@cache
def _file() -> dict[str, Any]:
    return load(FILE)
