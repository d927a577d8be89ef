"""Reads a kept result: a figure over the years, or in the last of them, on one side or as the difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mestring.knowledge.data_words import in_language
from mestring.knowledge.scenarios.chosen import Chosen, chosen_from

WITHOUT, WITH, DIFFERENCE = "without", "with", "difference"


@dataclass(frozen=True, slots=True)
class Course:
    """Over the years: the expected value and the ends that hold 80 per cent of the draws."""

    middle: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]

    @property
    def last(self) -> Course:
        """In the last year."""
        return Course(self.middle[-1:], self.low[-1:], self.high[-1:])

    @property
    def end(self) -> tuple[float, float, float]:
        """Expected, low and high in the last year."""
        return self.middle[-1], self.low[-1], self.high[-1]


@dataclass(frozen=True, slots=True)
class Result:
    """A run's result. ``label`` names a part of a figure, as a service or a level; without it the whole is meant."""

    said: Mapping[str, Any]

    @property
    def years(self) -> tuple[int, ...]:
        """All of them, the first first."""
        return tuple(self.said["years"])

    @property
    def until(self) -> int:
        """The last."""
        return self.years[-1]

    @property
    def chosen(self) -> Chosen:
        """What was chosen when it was reckoned."""
        return chosen_from(self.said["chosen"])

    @property
    def queued(self) -> str | None:
        """The service there is a queue for; None where places are not told of."""
        return self.said["queue"][0] if self.said["queue"] else None

    @property
    def instead(self) -> str | None:
        """What those who wait get."""
        return self.said["queue"][1] if self.said["queue"] else None

    def course(self, figure: str, side: str, label: str | None = None) -> Course:
        """The figure over the years."""
        about = self.said["figures"][figure]
        table = about if label is not None else about["total"]
        place = about["labels"].index(label) if label is not None else 0
        middle, low, high = ([row[place] for row in rows] for rows in table[side])
        # What is expected may lie outside what eight of ten draws gave, where most of them gave nothing.
        return Course(
            tuple(middle),
            tuple(min(*pair) for pair in zip(low, middle, strict=True)),
            tuple(max(*pair) for pair in zip(high, middle, strict=True)),
        )

    def spread_of(self, figure: str, source: str) -> tuple[float, float]:
        """Where the whole difference in the last year would lie with chance alone, or with the parameters alone."""
        low, high = self.said["figures"][figure]["total"][source]
        return low[0], high[0]

    def labels(self, figure: str) -> list[str]:
        """The parts of a figure."""
        return list(self.said["figures"][figure]["labels"])

    def service(self, code: str) -> str:
        """What a service is called."""
        return in_language(str(self.said["services"].get(code, code)))

    def called(self, name: str) -> str:
        """What a parameter or a strategy is called."""
        return in_language(str(self.said["names"].get(name, name)))
