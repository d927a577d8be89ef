"""Level by level: where home costs as much as a place, and what it would be to help all of them at home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mestring.knowledge.presenters.indicators.words import number
from mestring.projection.home_or_institution import MovedHome

MILLION = Decimal(1_000_000)
# Fewer than this are nobody, when they are rounded to whole persons.
SOMEBODY = 0.5


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One level, as it is written. ``kroner``: millions a year more at home than in places; below zero it is less."""

    level: int
    hours: str
    with_kin: str
    needed: str
    persons: str
    kroner: str


def level_rows(moved: Sequence[MovedHome]) -> tuple[LevelRow, ...]:
    """The levels where somebody is expected to want a place."""
    return tuple(_row(one) for one in moved if one.persons >= SOMEBODY)


def _row(one: MovedHome) -> LevelRow:
    even = one.break_even
    return LevelRow(
        level=even.level,
        hours=_one(even.hours),
        with_kin="–" if even.hours_with_kin is None else _one(even.hours_with_kin),
        needed=_one(one.hours),
        persons=number(Decimal(round(one.persons)), 0),
        kroner=number(one.kroner / MILLION, 1),
    )


def _one(value: float) -> str:
    return number(Decimal(repr(value)), 1)
