"""From numbers to places, and the round numbers an axis is marked with."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
# A line's axis begins at 0 when that leaves it at least this share of the height.
_WORTH = 0.55
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """``low`` lies at ``start``, ``high`` at ``end``; ``ticks`` are round numbers from low to high."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Where a value lies, pixels."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def scale(
    values: Iterable[float], *, start: float, end: float, most_ticks: int, zero: bool | None = None, tight: bool = False
) -> Scale:
    """A scale that ends on round numbers around the values, or on the values themselves when ``tight``.

    ``zero``: begin at 0, or None to do so when it is cheap.
    """
    found = list(values)
    low, high = min(found), max(found)
    if zero or (zero is None and _near_zero(low, high)):
        low, high = min(low, 0.0), max(high, 0.0)
    furthest = max(abs(high), abs(low))
    if high - low <= furthest * 1e-9 or furthest < _NOTHING:
        low, high = _room(low, high)
    step = step_for(high - low, most_ticks)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(_clean(count * step) for count in range(first, last + 1))
    if tight:
        return Scale(low, high, start, end, tuple(tick for tick in ticks if low <= tick <= high))
    return Scale(ticks[0], ticks[-1], start, end, ticks)


def step_for(length: float, most: int) -> float:
    """The smallest round step, 1, 2, 2.5 or 5 times a power of ten, that fits in a length at most ``most`` times."""
    size = 10.0 ** math.floor(math.log10(length / max(most, 1)))
    return next((size * step for step in STEPS if length / (size * step) <= max(most, 1)), size * 10)


def _near_zero(low: float, high: float) -> bool:
    furthest = max(abs(low), abs(high))
    return low * high <= 0 or high - low >= _WORTH * furthest


def _room(low: float, high: float) -> tuple[float, float]:
    if abs(high) < _NOTHING:
        return 0.0, 1.0
    return (min(low, 0.0), high) if high > 0 else (low, 0.0)


def _clean(value: float) -> float:
    return float(f"{value:.12g}") + 0.0
