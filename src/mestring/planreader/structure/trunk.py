"""The plan while it grows: which nodes are open, and where the next one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from mestring.planreader.blocks import Place
from mestring.planreader.outline import Kind, Node
from mestring.planreader.structure.wording import clean, plain, titled
from mestring.planreader.structure.words import Role

KINDS = {
    Role.AREA: Kind.FOCUS_AREA,
    Role.GOAL: Kind.GOAL,
    Role.SUB_GOAL: Kind.GOAL,
    Role.STRATEGY: Kind.STRATEGY,
    Role.MEASURE: Kind.MEASURE,
    Role.SUB_MEASURE: Kind.MEASURE,
}
_DIGITS = re.compile(r"\d+(?:\.\d+)*")


class Origin(Enum):
    """What in the document a node was read from."""

    HEADING = auto()
    LOOK = auto()
    TABLE = auto()
    LIST = auto()
    OVERVIEW = auto()
    NARRATIVE = auto()
    PROSE = auto()


@dataclass(slots=True)
class Shoot(Node):
    """A node with what only the growing plan needs to know of it."""

    role: Role = Role.MEASURE
    origin: Origin = Origin.LIST
    rank: float = 0
    level: int = 0
    run: int = 0
    depth: int = 0
    told: int = -1
    shoots: list[Shoot] = field(default_factory=list)

    def take_over(self, twin: Shoot) -> None:
        """Keeps what another node for the same part says beside its title."""
        if twin.text and twin.text not in self.text:
            self.text = f"{self.text}\n{twin.text}".strip()
        self.owner, self.deadline = self.owner or twin.owner, self.deadline or twin.deadline

    def walk(self) -> Iterator[Shoot]:
        """This node and all below it."""
        yield self
        for shoot in self.shoots:
            yield from shoot.walk()


def order_of(number: str) -> tuple[int, ...]:
    """The digits of a number as written: (2, 1) of "Delmål 2.1"."""
    found = _DIGITS.search(number)
    return tuple(int(part) for part in found.group().split(".")) if found else ()


def new_shoot(
    role: Role, text: str, place: Place, *, origin: Origin, number: str = "", confidence: float = 1.0, level: int = 0
) -> Shoot:
    """A node of its own, not yet in the plan."""
    title, whole = titled(text)
    return Shoot(
        KINDS[role], title, place, whole, clean(number), confidence=confidence,
        role=role, origin=origin, rank=role.value, level=level,
    )  # fmt: skip


@dataclass(slots=True)
class Trunk:
    """The top nodes, and the path of nodes that are open where the reader stands."""

    tops: list[Shoot] = field(default_factory=list)
    path: list[Shoot] = field(default_factory=list)
    ranks: dict[Role, float] = field(default_factory=dict)
    twins: list[tuple[Shoot, Shoot]] = field(default_factory=list)

    def rank(self, role: Role) -> float:
        """The rank of a part, as this document orders them."""
        return self.ranks.get(role, role.value)

    def place_for(self, shoot: Shoot) -> Shoot | None:
        """The open node that a new one belongs under, closing those it comes after."""
        # A point of the third level stands below the one of the second, though both are sub-measures.
        shoot.rank = self._nested(shoot) + shoot.depth / 100
        while self.path and self.path[-1].rank >= shoot.rank:
            self.path.pop()
        return self.path[-1] if self.path else None

    def add(self, shoot: Shoot) -> Shoot:
        """Puts a node in its place and opens it. The same number and title again opens the node that is there."""
        parent = self.place_for(shoot)
        among = parent.shoots if parent else self.tops
        twin = next((other for other in among if _same(other, shoot)), None)
        if twin is None:
            among.append(shoot)
            twin = shoot
        else:
            self.twins.append((twin, shoot))
            twin.take_over(shoot)
        self.path.append(twin)
        return twin

    def open(self, *roles: Role) -> Shoot | None:
        """The innermost open node that has one of these roles; of any role when none is given."""
        return next((node for node in reversed(self.path) if not roles or node.role in roles), None)

    def close(self) -> None:
        """Nothing is open any more."""
        self.path.clear()

    def walk(self) -> Iterator[Shoot]:
        """Every node in reading order."""
        for top in self.tops:
            yield from top.walk()

    def _nested(self, shoot: Shoot) -> float:
        """A goal 2.1 under goal 2 and a measure 1.1.1 under measure 1.1 are a step below them."""
        rank = self.rank(shoot.role)
        mine = order_of(shoot.number)
        for node in reversed(self.path):
            theirs = order_of(node.number)
            if node.kind is shoot.kind and theirs and len(mine) > len(theirs) and mine[: len(theirs)] == theirs:
                return max(rank, node.rank + 1)
        return rank


def _same(one: Shoot, other: Shoot) -> bool:
    if one.kind is not other.kind or one.origin is not Origin.HEADING or other.origin is not Origin.HEADING:
        return False
    return bool(one.number) and plain(one.number) == plain(other.number) and plain(one.title) == plain(other.title)
