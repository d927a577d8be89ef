"""The picture of a whole plan: areas of blocks, a block for each goal, a square for each measure. Pure: facts in.

A plan may lack levels, and a level may stand where none expects it. What has no area, goal or strategy above it stands
in one without a name, so that nothing of the plan is left out of its picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")


class Mark(StrEnum):
    """How much of owner and deadline a measure has."""

    FULL = "full"
    HALF = "half"
    HOLLOW = "hollow"


@dataclass(frozen=True, slots=True)
class Facts(Generic[Key]):
    """What the picture needs to know of an element. ``parent`` is the key of what it stands below."""

    key: Key
    parent: Key | None
    kind: str
    owner: bool = False
    deadline: bool = False
    budget: bool = False
    soft: bool = False

    @property
    def mark(self) -> Mark:
        """Filled, half or hollow."""
        return (Mark.HOLLOW, Mark.HALF, Mark.FULL)[self.owner + self.deadline]


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers behind a part of the picture; parts can be added."""

    goals: int = 0
    strategies: int = 0
    measures: int = 0
    without_owner: int = 0
    without_deadline: int = 0
    without_budget: int = 0
    soft: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(getattr(self, name) + getattr(other, name) for name in Figures.__slots__))


@dataclass(slots=True)
class Row(Generic[Key]):
    """A strategy with its measures, sub-measures after the measure they are part of."""

    strategy: Facts[Key] | None = None
    measures: list[Facts[Key]] = field(default_factory=list)


@dataclass(slots=True)
class Block(Generic[Key]):
    """A goal with its strategies."""

    goal: Facts[Key] | None = None
    rows: list[Row[Key]] = field(default_factory=list)

    @property
    def figures(self) -> Figures:
        """What there is of each, and what is missing."""
        measures = [measure for row in self.rows for measure in row.measures]
        return Figures(
            goals=int(self.goal is not None),
            strategies=sum(row.strategy is not None for row in self.rows),
            measures=len(measures),
            without_owner=sum(not one.owner for one in measures),
            without_deadline=sum(not one.deadline for one in measures),
            without_budget=sum(not one.budget for one in measures),
            soft=sum(one.soft for one in measures),
        )


@dataclass(slots=True)
class Area(Generic[Key]):
    """A focus area with its goals."""

    area: Facts[Key] | None = None
    blocks: list[Block[Key]] = field(default_factory=list)

    @property
    def figures(self) -> Figures:
        """The sum of its goals."""
        return added(block.figures for block in self.blocks)


def added(figures: Iterable[Figures]) -> Figures:
    """The sum."""
    return sum(figures, Figures())


def picture(facts: Sequence[Facts[Key]]) -> list[Area[Key]]:
    """The areas of a plan whose elements are given in reading order. What stands below nothing known is at the top."""
    known = {one.key for one in facts}
    below: dict[Key | None, list[Facts[Key]]] = {}
    for one in facts:
        below.setdefault(one.parent if one.parent in known else None, []).append(one)
    drawing = _Drawing(below)
    drawing.draw(None, None, None, None)
    return drawing.areas


class _Drawing(Generic[Key]):
    def __init__(self, below: dict[Key | None, list[Facts[Key]]]) -> None:
        self.below = below
        self.areas: list[Area[Key]] = []

    def draw(self, key: Key | None, area: Area[Key] | None, block: Block[Key] | None, row: Row[Key] | None) -> None:
        """Draw what stands below ``key`` into what it stands in; what is None is made when something needs it."""
        for one in self.below.get(key, ()):
            if one.kind == "focus_area":
                self.draw(one.key, self._area(one), None, None)
                if key is None:
                    area = block = row = None
                continue
            if area is None:
                area = self._area(None)
            if one.kind == "goal":
                self.draw(one.key, area, _put(Block(one), area.blocks), None)
                continue
            if block is None:
                block = _put(Block(), area.blocks)
            if one.kind == "strategy":
                self.draw(one.key, area, block, _put(Row(one), block.rows))
                continue
            if row is None:
                row = _put(Row(), block.rows)
            row.measures.append(one)
            self.draw(one.key, area, block, row)

    def _area(self, facts: Facts[Key] | None) -> Area[Key]:
        return _put(Area(facts), self.areas)


def _put(made: Made, among: list[Made]) -> Made:
    among.append(made)
    return made
