"""Whether a number has changed more than chance usually makes it do from one year to the next.

A count swings by itself, the more the smaller it is. With a the count above and b what it is divided by:

    share:  |a₂/b₂ - a₁/b₁| > 1.645 √(p (1 - p) (1/b₁ + 1/b₂))       p = (a₁ + a₂) / (b₁ + b₂)
    rate:   |a₂/b₂ - a₁/b₁| > 1.645 √(r (1/b₁ + 1/b₂))               r = (a₁ + a₂) / (b₁ + b₂)

Nine of ten changes that are chance alone are smaller. The same people are often counted both years, which makes chance
smaller still, so this rather says too little than too much.
"""

from __future__ import annotations

from decimal import Decimal

from mestring.knowledge.indicators.facts import Shown
from mestring.knowledge.indicators.indicator import Indicator
from mestring.knowledge.measures import Unit, measures

NINE_OF_TEN = Decimal("1.645")
_COUNTS = frozenset({Unit.PERSONS, Unit.PLACES, Unit.DECISIONS, Unit.FTE})


def more_than_chance(indicator: Indicator, before: Shown, now: Shown) -> bool | None:
    """None where it cannot be told: kroner, days and hours, and shares without what they are made from.

    People by age are counted to the last one, so any change in them is one.
    """
    if not indicator.measures:
        return True
    if before.denominator is None or now.denominator is None or not _counts(indicator):
        return None
    together = (before.numerator + now.numerator) / (before.denominator + now.denominator)
    spread = together * (1 - together) if indicator.share else together
    error = (spread * (1 / before.denominator + 1 / now.denominator)).sqrt()
    apart = abs(now.numerator / now.denominator - before.numerator / before.denominator)
    return apart > NINE_OF_TEN * error


def _counts(indicator: Indicator) -> bool:
    return all(measures()[code].unit in _COUNTS for code in indicator.numerator.measures)
