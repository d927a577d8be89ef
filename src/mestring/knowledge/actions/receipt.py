"""The receipt of a release: what was read, what held, what is doubtful and what was left out, as data and sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mestring.knowledge.checking.rows import Checked
from mestring.knowledge.reading.finding import Finding, Weight


def receipt(checked: Checked, findings: Iterable[Finding]) -> dict[str, Any]:
    """What ``Release.receipt`` keeps: plain data. Sentences are bokmål, as they were found."""
    told = list(findings)
    return {
        "areas": len(checked.areas),
        "years": checked.years,
        "numbers": checked.numbers,
        "hidden": sum(value.number is None for value in checked.values),
        "held": _of(told, Weight.HELD),
        "doubts": _of(told, Weight.DOUBT),
        "skipped": _of(told, Weight.SKIPPED),
    }


def _of(findings: Iterable[Finding], weight: Weight) -> list[str]:
    return [one.sentence for one in findings if one.weight is weight]
