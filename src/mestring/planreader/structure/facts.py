"""What holds for a document as a whole: which parts it names, how its headings are ordered, which repeat."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from rapidfuzz import fuzz

from mestring.planreader.structure.actions import starts_with_action
from mestring.planreader.structure.columns import Column
from mestring.planreader.structure.grids import heads_of
from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.pieces import LOOK, Piece
from mestring.planreader.structure.trunk import order_of
from mestring.planreader.structure.wording import plain
from mestring.planreader.structure.words import Role

_PLAN_NAME = re.compile(r"(?:plan|strategi|program|handlingsdel)(?:en)?\b", re.I)
_YEARS = re.compile(r"20\d\d")
_ALIKE = 85
_BOUNDS = (Use.PLAIN, Use.BACKGROUND, Use.PLAN_PART, Use.CONTENTS)


@dataclass(slots=True)
class Holds:
    """What stands under a heading before the next that is not a part of the plan itself."""

    roles: set[Role] = field(default_factory=set)
    first_number: tuple[int, ...] = ()
    points: int = 0
    actions: int = 0
    narrative: bool = False
    by_table: bool = False
    next_part: Role | None = None

    @property
    def goals(self) -> bool:
        """Goals stand here."""
        return bool(self.roles & {Role.GOAL, Role.SUB_GOAL})

    @property
    def steps(self) -> bool:
        """Strategies or measures stand here."""
        return bool(self.roles & {Role.STRATEGY, Role.MEASURE, Role.SUB_MEASURE})

    @property
    def mostly_actions(self) -> bool:
        """Most points say something to do."""
        return self.points > 0 and self.actions * 2 >= self.points


class Facts:
    """Answers about the whole document, found once."""

    def __init__(self, pieces: list[Piece], title: str) -> None:
        self.pieces = pieces
        self.title = plain(title)
        parts = [piece for piece in pieces if piece.label and piece.label.role]
        self.named = Counter(piece.label.role for piece in parts if piece.label and piece.label.use is Use.ONE)
        self.repeated = Counter(plain(piece.text) for piece in pieces if piece.heading)
        self.first_heading = next((at for at, piece in enumerate(pieces) if piece.heading), -1)
        self.top_count = sum(1 for piece in pieces if piece.heading and piece.level == 1)
        self.ranks = _ranks([piece for piece in parts if piece.heading and piece.label and not piece.label.narrative])
        self._numbers = [(at, number) for at, piece in enumerate(pieces) if (number := _number_of(piece))]

    @cached_property
    def chapters_are_goals(self) -> bool:
        """Most goals have a chapter heading over them that repeats their title."""
        pairs = [(one, other) for one, other in pairwise(self.pieces) if self.is_goal(other) and one.heading]
        return len(pairs) > 1 and sum(self.repeats_goal(one, other) for one, other in pairs) * 2 >= len(pairs)

    @staticmethod
    def is_goal(piece: Piece) -> bool:
        """True for a heading that names one goal."""
        return (
            piece.heading and piece.label is not None and piece.label.use is Use.ONE and piece.label.role is Role.GOAL
        )

    @staticmethod
    def repeats_goal(piece: Piece, goal: Piece) -> bool:
        """True when the heading says the same as the goal."""
        if piece.label is None or goal.label is None or not goal.label.title:
            return False
        return fuzz.token_set_ratio(plain(piece.label.title), plain(goal.label.title)) >= _ALIKE

    @cached_property
    def has_goals(self) -> bool:
        """The document names its goals by the word."""
        return any(
            piece.label and piece.label.role in (Role.GOAL, Role.SUB_GOAL) and piece.label.use is Use.ONE
            for piece in self.pieces
        ) or any(Column.GOAL in (heads_of(piece.table) or []) for piece in self.pieces if piece.table)

    def is_title(self, at: int) -> bool:
        """True when the heading is the name of the document, not of a part of it."""
        piece = self.pieces[at]
        words = plain(piece.text)
        if self.title and (words == self.title or (len(words) > 12 and words in self.title)):
            return True
        alone = piece.level == 1 and self.top_count == 1 and at <= self.first_heading + 2
        named = bool(_PLAN_NAME.search(piece.text)) and (bool(_YEARS.search(piece.text)) or at == self.first_heading)
        return at <= self.first_heading + 3 and (named or alone)

    def holds(self, at: int) -> Holds:
        """What stands under the heading."""
        found = Holds()
        for after in self.pieces[at + 1 :]:
            if after.heading and after.label and (_bounds(after) or self._ends(self.pieces[at], after)):
                found.next_part = found.next_part or after.label.role
                break
            if _take(found, after):
                break
        return found

    def _ends(self, piece: Piece, after: Piece) -> bool:
        """A real heading ends what stands under one of the same level or lower, unless every part has one like it."""
        real = piece.sure == after.sure == 1 and piece.level < LOOK
        return real and after.level <= piece.level and self.repeated[plain(after.text)] == 1

    def outer(self, at: int) -> bool:
        """True for one of several headings that only hold other headings, under which the measures stand."""
        return not self.has_goals and self._outer_levels[self.pieces[at].level] > 1 and self._holds_headings(at)

    @cached_property
    def _outer_levels(self) -> Counter[int]:
        return Counter(piece.level for at, piece in enumerate(self.pieces) if self._holds_headings(at))

    def _holds_headings(self, at: int) -> bool:
        piece, after = self.pieces[at], self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if not (
            piece.heading and piece.label and piece.label.use is Use.PLAIN and after and after.heading and after.label
        ):
            return False
        if after.label.use is not Use.PLAIN or after.level <= piece.level or self.is_title(at):
            return False
        inner = self.holds(at + 1)
        return inner.steps and not inner.by_table and not inner.goals

    def continues(self, at: int, number: tuple[int, ...]) -> bool:
        """True when the next named part follows on the number given ("Strategi 2" after "Strategi 1")."""
        following = bisect_right(self._numbers, (at, (10**6,)))
        if not number or following == len(self._numbers):
            return False
        mine = self._numbers[following][1]
        return len(mine) == len(number) and mine[:-1] == number[:-1] and mine[-1] == number[-1] + 1


def _number_of(piece: Piece) -> tuple[int, ...]:
    return order_of(piece.label.number) if piece.label and piece.label.use is Use.ONE else ()


def _bounds(piece: Piece) -> bool:
    label = piece.label
    if label is None or piece.level == LOOK:
        return label is not None and label.use in (Use.BACKGROUND, Use.PLAN_PART, Use.CONTENTS)
    return label.use in _BOUNDS or label.role is Role.AREA


def _take(found: Holds, piece: Piece) -> bool:
    """Notes one piece; True when it shows that the heading over it has ended."""
    label = piece.label
    if piece.table:
        _take_table(found, piece)
    elif piece.point and label is None:
        found.points += 1
        found.actions += starts_with_action(piece.text)
    elif label and label.role:
        if label.role is Role.AREA:
            return True
        if not found.roles:
            found.first_number = order_of(label.number)
        found.roles.add(label.role)
        found.narrative = found.narrative or label.narrative
    elif label and label.use is Use.SITUATION:
        found.narrative = True
    return False


def _take_table(found: Holds, piece: Piece) -> None:
    assert piece.table is not None  # noqa: S101 — the caller has looked
    heads = heads_of(piece.table) or []
    parts = {
        Column.GOAL: Role.GOAL,
        Column.SUB_GOAL: Role.SUB_GOAL,
        Column.STRATEGY: Role.STRATEGY,
        Column.MEASURE: Role.MEASURE,
        Column.MIXED: Role.STRATEGY,
    }
    roles = {parts[head] for head in heads if head in parts}
    if roles:
        found.by_table = True
        found.roles |= roles


def _ranks(parts: list[Piece]) -> dict[Role, float]:
    """Ranks where the levels of the headings plainly put strategies over goals, or goals over areas."""
    levels: dict[Role, list[int]] = {}
    for piece in parts:
        if piece.label and piece.label.role and 0 < piece.level < LOOK:
            levels.setdefault(piece.label.role, []).append(piece.level)
    ranks: dict[Role, float] = {}
    if _above(levels, Role.STRATEGY, Role.GOAL):
        ranks[Role.STRATEGY] = Role.AREA.value + 5
    if _above(levels, Role.GOAL, Role.AREA):
        ranks[Role.GOAL] = Role.AREA.value - 5
    return ranks


def _above(levels: dict[Role, list[int]], one: Role, other: Role) -> bool:
    """True when every heading of the one stands higher, and the first of them first."""
    return (
        bool(levels.get(one))
        and bool(levels.get(other))
        and max(levels[one]) < min(levels[other])
        and list(levels).index(one) < list(levels).index(other)
    )
