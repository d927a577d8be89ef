"""Indicators made for tests, small enough to count on fingers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.indicator import Indicator
from mestring.knowledge.indicators.term import Term

HERE, THERE, YEAR = "9998", "9997", 2025


def made(numerator: Term, denominator: Term | None, *, factor: int = 100, share: bool = False) -> Indicator:
    """An indicator of these, without parts; the words are those of one that exists."""
    return replace(
        indicators()["vedtak-innen-frist"],
        numerator=numerator,
        denominator=denominator,
        factor=Decimal(factor),
        share=share,
        parts=(),
    )
