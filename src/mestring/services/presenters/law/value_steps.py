"""The values of a figure over time, as steps in a drawing: how long each held, and how large it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

WIDTH, HEIGHT = 600, 160
# A value that has just begun would be too thin to see, so the drawing goes on for a while after it.
AFTER_LAST = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class ValueStep:
    """A step in units of the drawing, from the left and from the top. ``now`` is the one that holds on the day."""

    x: int
    y: int
    width: int
    height: int
    now: bool


@dataclass(frozen=True, slots=True)
class ValueSteps:
    """The drawing, and what stands at its ends: the first and last year, and the largest value in words."""

    steps: tuple[ValueStep, ...]
    first_year: int
    last_year: int
    width: int = WIDTH
    height: int = HEIGHT


def value_steps(values: Sequence[tuple[date, Decimal]], *, on: date) -> ValueSteps | None:
    """The drawing of values by the day each begins, oldest first; each holds until the next.

    None where there are fewer than two, or all are the same: then there is nothing to see.
    """
    figures = [figure for _begins, figure in values]
    if len(set(figures)) < 2 or min(figures) < 0:
        return None
    first, last = values[0][0], max(values[-1][0] + AFTER_LAST, on)
    ends = [begins for begins, _figure in values[1:]] + [last]
    scale = Decimal(WIDTH) / Decimal((last - first).days)
    steps = []
    for (begins, figure), end in zip(values, ends, strict=True):
        left, right = (int(scale * (day - first).days) for day in (begins, end))
        height = int(figure / max(figures) * HEIGHT)
        now = begins <= on and (on < end or end is last)
        steps.append(ValueStep(left, HEIGHT - height, max(right - left, 1), height, now))
    return ValueSteps(tuple(steps), first.year, last.year)
