"""One to four lines over years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.checks import between, keep, number, present, same_length
from mestring.charts.errors import ChartError
from mestring.charts.marks.series import Line

MOST_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """One to four lines over ``x``, years unless ``x_label`` says otherwise.

    ``known_until`` is the last x that is counted and not projected. ``interval`` says what a band holds: «80 % av
    trekningene». ``from_zero`` makes the axis begin at 0 or not; left out, it does
    when that costs little of the height.
    """

    x: Sequence[float]
    lines: Sequence[Line]
    x_label: str = ""
    known_until: float | None = None
    interval: str = ""
    from_zero: bool | None = None

    def __post_init__(self) -> None:
        keep(self, x=tuple(number(one, of="x") for one in self.x), lines=tuple(self.lines))
        between(self.x, 2, 400, of="Punkter på linjen")
        between(self.lines, 1, MOST_LINES, of="Linjer i én figur")
        if list(self.x) != sorted(set(self.x)):
            raise ChartError("Punktene på x-aksen må stige, og ingen kan stå to ganger.")
        for line in self.lines:
            same_length(line.values, self.x, of=line.label)

    @property
    def values(self) -> list[float]:
        """Every number drawn."""
        return present(value for line in self.lines for value in (*line.values, *line.low, *line.high))
