"""A small picture of a series, to stand beside its last number. It is for the eye alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from mestring.knowledge.indicators.facts import Answer, Shown

WIDTH, HEIGHT, EDGE = 120, 32, 4


@dataclass(frozen=True, slots=True)
class Spark:
    """``lines``: points of each unbroken stretch, as SVG wants them. ``end``: where the last number is."""

    lines: tuple[str, ...]
    end: tuple[str, str]


def spark(answers: Mapping[int, Answer]) -> Spark | None:
    """The picture; None with fewer than two numbers. A year without a number breaks the line."""
    shown = {year: float(one.value) for year, one in answers.items() if isinstance(one, Shown)}
    if len(shown) < 2:
        return None
    years, low, high = (min(shown), max(shown)), min(shown.values()), max(shown.values())

    def point(year: int) -> tuple[str, str]:
        x = EDGE + (WIDTH - 2 * EDGE) * (year - years[0]) / (years[1] - years[0])
        y = HEIGHT / 2 if high == low else HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (shown[year] - low) / (high - low)
        return f"{x:.1f}", f"{y:.1f}"

    stretches = groupby(enumerate(sorted(shown)), key=lambda two: two[1] - two[0])
    lines = [" ".join(",".join(point(year)) for _place, year in stretch) for _gap, stretch in stretches]
    return Spark(tuple(lines), point(years[1]))
