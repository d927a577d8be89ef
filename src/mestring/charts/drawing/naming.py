"""Names of rows: in a column to the left where there is room, on a line above each row on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.canvas import Canvas
from mestring.charts.letters import wrapped

_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class Naming:
    """The names as lines of text, and how wide their column is; 0 when they stand above."""

    lines: Sequence[Sequence[str]]
    width: float

    def tops(self, canvas: Canvas, top: float, *, height: float, apart: float) -> list[float]:
        """Where the marks of each row begin, when they are ``height`` high and ``apart`` from the next."""
        tops, y = [], top
        for lines in self.lines:
            text = len(lines) * canvas.row
            tops.append(y + text if not self.width else y + max(text - height, 0) / 2)
            y += (text + height if not self.width else max(text, height)) + apart
        return tops

    def strips(self, top: float, tops: Sequence[float], *, height: float, apart: float) -> list[tuple[float, float]]:
        """Where grid lines may run: from top to bottom beside a column of names, else past each row and no name."""
        if self.width:
            return [(top, tops[-1] + height + apart / 2)]
        return [(one - 3, one + height + 3) for one in tops]

    def draw(self, canvas: Canvas, place: int, top: float, *, height: float) -> None:
        """The name of one row whose marks begin at ``top``."""
        lines = self.lines[place]
        if self.width:
            first = top + height / 2 - (len(lines) - 1) * canvas.row / 2 + canvas.size * 0.35
            canvas.lines_of_text((self.width - 10, first), lines, "name", anchor="end")
        else:
            canvas.lines_of_text((0, top - len(lines) * canvas.row + canvas.size * 0.85), lines, "name")


def naming(canvas: Canvas, names: Sequence[str], *, beside: float = 0) -> Naming:
    """Names wrapped to their room; ``beside`` is what must stand on the same line on a phone."""
    if canvas.narrow:
        return Naming([wrapped(one, canvas.size, canvas.width - beside, most=3) for one in names], 0)
    lines = [wrapped(one, canvas.size, canvas.width * _SHARE - 10, most=3) for one in names]
    return Naming(lines, max(canvas.wide(line) for row in lines for line in row) + 10)
