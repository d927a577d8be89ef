"""The key above a picture: a sample of each look with its name, on as many rows as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mestring.charts.canvas import Canvas, Point
from mestring.charts.letters import wrapped

SAMPLE = 26.0
_GAP = 18.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, and what draws its sample around a point at the middle of the sample's left edge."""

    label: str
    sample: Callable[[Canvas, Point], None]


def draw_key(canvas: Canvas, entries: Sequence[Entry], *, left: float, right: float, top: float) -> float:
    """Draw the entries from ``top`` and tell where they end."""
    x, y = left, top
    for entry in entries:
        label = wrapped(entry.label, canvas.size, right - left - SAMPLE - 6, most=1)[0]
        width = SAMPLE + 6 + canvas.wide(label)
        if x > left and x + width > right:
            x, y = left, y + canvas.row + 2
        entry.sample(canvas, (x, y + canvas.row / 2))
        canvas.text((x + SAMPLE + 6, y + canvas.row / 2 + canvas.size * 0.35), label)
        x += width + _GAP
    return y + canvas.row + 4 if entries else top


def line_sample(number: int) -> Callable[[Canvas, Point], None]:
    """A piece of the line with that number, with its marker."""

    def draw(canvas: Canvas, place: Point) -> None:
        x, y = place
        canvas.line((x, y), (x + SAMPLE, y), f"line line-{number + 1}")
        canvas.dot((x + SAMPLE / 2, y), number, f"dot dot-{number + 1}")

    return draw


def block_sample(look: str) -> Callable[[Canvas, Point], None]:
    """A small rectangle with a look."""

    def draw(canvas: Canvas, place: Point) -> None:
        x, y = place
        canvas.block((x, y - 6), (SAMPLE, 12), look)

    return draw


def known_sample(canvas: Canvas, place: Point) -> None:
    """A piece of the line that stands where the known numbers end."""
    x, y = place
    canvas.line((x + SAMPLE - 4, y - 8), (x + SAMPLE - 4, y + 8), "known")
