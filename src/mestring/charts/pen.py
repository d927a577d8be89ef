"""How the numbers of one chart are said: unit, decimals, and millions when they are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.numbers import SPACE, decimals_for, written
from mestring.charts.words import word

_LARGE = ((1e10, 1e9, "billion"), (1e7, 1e6, "million"))


@dataclass(frozen=True, slots=True)
class Pen:
    """Numbers are divided by ``factor`` before they are written, and ``unit`` says so."""

    unit: str
    decimals: int
    factor: float
    language: str

    def say(self, value: float | None) -> str:
        """A number of the chart."""
        scaled = None if value is None else value / self.factor
        return written(scaled, decimals=self.decimals, language=self.language)

    def said(self, value: float | None) -> str:
        """A number with its unit."""
        return f"{self.say(value)}{SPACE}{self.unit}"

    def span(self, low: float, high: float) -> str:
        """From low to high; with «til» kept out, since a minus may stand before either."""
        return f"{self.say(low)}–{self.say(high)}" if low >= 0 else f"{self.say(low)} … {self.say(high)}"

    def ticks(self, values: Sequence[float]) -> list[str]:
        """The marks of an axis, with the decimals their step needs."""
        scaled = [value / self.factor for value in values]
        decimals = next((few for few in range(7) if all(abs(one - round(one, few)) < 1e-9 for one in scaled)), 7)
        return [written(one, decimals=decimals, language=self.language) for one in scaled]

    def word(self, key: str, **values: str) -> str:
        """A word in the chart's language."""
        return word(key, self.language, **values)


def pen(values: Sequence[float], *, unit: str, decimals: int, language: str) -> Pen:
    """A pen for a chart's numbers; from ten million on they are said in millions, from ten billion in billions."""
    largest = max(abs(value) for value in values)
    for limit, factor, name in _LARGE:
        if largest >= limit:
            scaled = [value / factor for value in values]
            return Pen(f"{word(name, language)} {unit}", decimals_for(scaled) or 0, factor, language)
    return Pen(unit, decimals, 1.0, language)
