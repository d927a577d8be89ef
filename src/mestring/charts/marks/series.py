"""Numbers with a name, and lines of them with a band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.checks import Number, keep, name, numbers, ordered, same_length, some_number


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers with a name. None stands where there is no number, or where it may not be shown."""

    label: str
    values: Sequence[Number]

    def __post_init__(self) -> None:
        name(self.label, of="Navnet på en serie")
        keep(self, values=numbers(self.values, of=self.label))
        some_number(self.values, of=self.label)


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and the band it lies in when ``low`` and ``high`` are given. None breaks the line."""

    label: str
    values: Sequence[Number]
    low: Sequence[Number] = ()
    high: Sequence[Number] = ()

    def __post_init__(self) -> None:
        name(self.label, of="Navnet på en linje")
        keep(self, **{one: numbers(getattr(self, one), of=self.label) for one in ("values", "low", "high")})
        some_number(self.values, of=self.label)
        if self.low or self.high:
            same_length(self.low, self.values, of=f"{self.label}, lav")
            same_length(self.high, self.values, of=f"{self.label}, høy")
            ordered(self.low, self.values, self.high, of=self.label)
