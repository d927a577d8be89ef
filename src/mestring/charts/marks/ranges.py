"""Low, likely and high of several things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.checks import between, keep, name, number, ordered, present


@dataclass(frozen=True, slots=True)
class Range:
    """Low, likely and high of one thing."""

    label: str
    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        name(self.label, of="Navnet på et spenn")
        keep(self, **{one: number(getattr(self, one), of=self.label) for one in ("low", "likely", "high")})
        ordered((self.low,), (self.likely,), (self.high,), of=self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranges:
    """A row for each range, over one scale; ``reference`` is a line through all of them."""

    rows: Sequence[Range]
    reference: float | None = None
    reference_label: str = ""

    def __post_init__(self) -> None:
        keep(self, rows=tuple(self.rows))
        between(self.rows, 1, 30, of="Spenn i én figur")
        if self.reference is not None:
            keep(self, reference=number(self.reference, of=self.reference_label or "Referanse"))
            name(self.reference_label, of="Hva referansen er")

    @property
    def values(self) -> list[float]:
        """Every number drawn."""
        return present([value for one in self.rows for value in (one.low, one.likely, one.high)] + [self.reference])
