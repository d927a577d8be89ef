"""Horizontal bars, side by side or of parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.checks import between, keep, name, present, same_length
from mestring.charts.errors import ChartError
from mestring.charts.marks.series import Series

MOST_SIDE_BY_SIDE = 4
MOST_PARTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Horizontal bars: for each group a bar for each series, or one bar of its parts when ``stacked``.

    Bars begin at 0 always. One series with numbers on both sides of 0 tells which parameter matters most.
    """

    groups: Sequence[str]
    series: Sequence[Series]
    stacked: bool = False

    def __post_init__(self) -> None:
        groups = tuple(name(one, of="Navnet på en gruppe") for one in self.groups)
        keep(self, groups=groups, series=tuple(self.series))
        between(self.groups, 1, 40, of="Grupper med søyler")
        between(self.series, 1, MOST_PARTS if self.stacked else MOST_SIDE_BY_SIDE, of="Serier i søylene")
        for one in self.series:
            same_length(one.values, self.groups, of=one.label)
        if self.stacked and min(self.values) < 0:
            raise ChartError("Stablede søyler kan ikke ha tall under 0. Vis dem ved siden av hverandre.")

    @property
    def values(self) -> list[float]:
        """Every number drawn."""
        return present(value for one in self.series for value in one.values)
