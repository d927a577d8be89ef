"""The x axis of lines: years, or another quantity that goes evenly."""

from __future__ import annotations

from collections.abc import Sequence

from mestring.charts.canvas import Canvas
from mestring.charts.numbers import plain
from mestring.charts.scale import step_for


def marked(x: Sequence[float], *, width: float, room: float) -> list[float]:
    """The round values of x, as many as have ``room`` each in ``width``, and its ends where they have room too."""
    low, high = min(x), max(x)
    whole = all(value == int(value) for value in x)
    most = max(int(width / room), 1)
    step = step_for(high - low, most)
    if whole:
        step = max(1.0, step if step == int(step) else 5.0)
    first = -int(-low // step)
    found = [(first + count) * step for count in range(int((high - first * step) // step + 1e-9) + 1)]
    least = (high - low) * room / width
    before = [low] if not found or found[0] - low >= least else []
    after = [high] if high - (found or [low])[-1] >= least else []
    return [*before, *found, *after]


def draw_years(canvas: Canvas, values: Sequence[float], places: Sequence[float], *, bottom: float) -> None:
    """The values under their places, with a small mark each; a text at the edge stays within the canvas."""
    for value, place in zip(values, places, strict=True):
        canvas.line((place, bottom), (place, bottom + 4), "axis")
        inside = canvas.inside(place, plain(value))
        canvas.text((inside, bottom + canvas.row + 2), plain(value), anchor="middle")
