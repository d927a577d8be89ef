"""How near the next levels are: which single fact, one step more or less, moves the level, and the way there else.

Only facts that are known and have an order of need take a step. A score of 9 does not: it says the question is not
relevant, and the step from there is to assess it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mestring.ladder.criteria.rules import HIGHEST_MASTERY, Criteria, Rule
from mestring.ladder.facts import Facts
from mestring.ladder.known_fact import KnownFact, known_fact
from mestring.ladder.three_valued import Truth
from mestring.ladder.ways import Way, can_fall, way_down, way_up


@dataclass(frozen=True, slots=True)
class Turn:
    """A fact, what it is and what it would have to become, and the level that gives."""

    now: KnownFact
    then: KnownFact
    level: int


@dataclass(frozen=True, slots=True)
class Nearness:
    """``up`` and ``down`` are single steps that move the level, towards more need and towards more mastery.

    Where no single step does, ``way_up`` and ``way_down`` are the facts to change together on a short way, and () where
    there is none. The way does move the level. It is the shortest unless the same fact is asked about at several places
    of a rule, when it can be longer than need be.
    """

    up: tuple[Turn, ...]
    down: tuple[Turn, ...]
    way_up: tuple[Turn, ...]
    way_down: tuple[Turn, ...]

    @property
    def steps_up(self) -> int:
        """How many steps the next level of more need is away; 0 where steps alone do not lead there."""
        return 1 if self.up else _steps(self.way_up)

    @property
    def steps_down(self) -> int:
        """How many steps the next level of more mastery is away; 0 where steps alone do not lead there."""
        return 1 if self.down else _steps(self.way_down)


def nearness_of(level: int, *, judged: tuple[tuple[Rule, Truth], ...], criteria: Criteria, facts: Facts) -> Nearness:
    """The steps and ways from this level."""
    holding = tuple([rule for rule, truth in judged if truth is Truth.TRUE])
    at_level = [rule for rule in holding if rule.level == level]
    above = [rule for rule, _ in judged if rule.level > level]
    up = tuple(_steps_up(level, criteria=criteria, facts=facts))
    down = tuple(_steps_down(at_level, holding=holding, criteria=criteria, facts=facts))
    return Nearness(
        up=up,
        down=down,
        way_up=() if up else _told(way_up(above, facts=facts), judged=judged, facts=facts),
        way_down=() if down else _told(way_down(at_level, facts=facts), judged=judged, facts=facts),
    )


def _steps_up(level: int, *, criteria: Criteria, facts: Facts) -> Iterator[Turn]:
    trial = dict(facts.known)
    for key, rank in _stepping(facts):
        turning = [rule for rule in criteria.crossings.get((key, rank + 1), ()) if rule.level > level]
        if not turning:
            continue
        trial[key] = rank + 1
        reached = max([rule.level for rule in turning if rule.when.truth(trial) is Truth.TRUE], default=level)
        trial[key] = rank
        if reached > level:
            yield Turn(known_fact(key, rank), known_fact(key, rank + 1), reached)


def _steps_down(at_level: list[Rule], *, holding: tuple[Rule, ...], criteria: Criteria, facts: Facts) -> Iterator[Turn]:
    trial = dict(facts.known)
    for key, rank in _stepping(facts):
        turning = criteria.crossings.get((key, rank), ())
        # The level falls only when every rule that gives it stops holding, so each of them must ask about this step.
        if not at_level or not can_fall(key, rank) or any(rule not in turning for rule in at_level):
            continue
        trial[key] = rank - 1
        fallen = [rule for rule in turning if rule.when.truth(trial) is not Truth.TRUE]
        trial[key] = rank
        if all(rule in fallen for rule in at_level):
            left = max([rule.level for rule in holding if rule not in fallen], default=HIGHEST_MASTERY)
            yield Turn(known_fact(key, rank), known_fact(key, rank - 1), left)


def _stepping(facts: Facts) -> Iterator[tuple[str, int]]:
    for key, rank in facts.known.items():
        if isinstance(rank, int) and key not in facts.fixed:
            yield key, rank


def _told(way: Way | None, *, judged: tuple[tuple[Rule, Truth], ...], facts: Facts) -> tuple[Turn, ...]:
    if not way:
        return ()
    changed = facts.known | way
    reached = max((rule.level for rule, _ in judged if rule.when.truth(changed) is Truth.TRUE), default=HIGHEST_MASTERY)
    return tuple(Turn(known_fact(key, facts.known[key]), known_fact(key, rank), reached) for key, rank in way.items())


def _steps(way: tuple[Turn, ...]) -> int:
    return sum(abs(int(turn.then.value) - int(turn.now.value)) for turn in way)
