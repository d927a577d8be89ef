"""The shortest way to the next level: which facts must grow for a rule to hold, or shrink for all at a level to fail.

A condition that needs some of its parts takes the shortest of their ways. That is exact unless parts ask about the same
fact; then the way found still leads there, but may be longer than the shortest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mestring.ladder.conditions import AtLeast, Condition, OneOf
from mestring.ladder.criteria.rules import Rule
from mestring.ladder.facts import Facts
from mestring.ladder.facts.fact_list import SCORE
from mestring.ladder.three_valued import Truth

Way = dict[str, int]


def way_up(rules: Iterable[Rule], *, facts: Facts) -> Way | None:
    """The facts to raise, and to which rank, so that the nearest of the rules holds; None where steps alone cannot."""
    return min(_ways_up(rules, facts), key=lambda way: _length(way, facts), default=None)


def way_down(rules: Iterable[Rule], *, facts: Facts) -> Way | None:
    """The facts to lower, and to which rank, so that none of the rules holds; None where steps alone cannot."""
    whole: Way = {}
    for rule in rules:
        way = _to_fail(rule.when, facts)
        if way is None:
            return None
        whole = _together((whole, way), pick=min)
    return whole or None


def can_fall(key: str, rank: int) -> bool:
    """Whether a fact of this rank can be one less. A score falls to 1 and no further: rank 0 is a score of 9."""
    return rank > (1 if key.startswith(SCORE) else 0)


def _ways_up(rules: Iterable[Rule], facts: Facts) -> Iterator[Way]:
    for rule in rules:
        way = _to_hold(rule.when, facts)
        if way is not None:
            yield way


def _to_hold(condition: Condition, facts: Facts) -> Way | None:
    if condition.truth(facts.known) is Truth.TRUE:
        return {}
    match condition:
        case AtLeast(key, rank):
            return {key: rank} if key in facts.known and key not in facts.fixed else None
        case OneOf():
            return None
        case _:
            return _shortest((_to_hold(part, facts) for part in condition.parts), condition.needed, facts, pick=max)


def _to_fail(condition: Condition, facts: Facts) -> Way | None:
    if condition.truth(facts.known) is not Truth.TRUE:
        return {}
    match condition:
        case AtLeast(key, rank):
            return {key: rank - 1} if key not in facts.fixed and can_fall(key, rank) else None
        case OneOf():
            return None
        case _:
            failing = len(condition.parts) - condition.needed + 1
            return _shortest((_to_fail(part, facts) for part in condition.parts), failing, facts, pick=min)


def _shortest(ways: Iterable[Way | None], needed: int, facts: Facts, *, pick: Callable[[int, int], int]) -> Way | None:
    possible = sorted((way for way in ways if way is not None), key=lambda way: _length(way, facts))
    return _together(possible[:needed], pick=pick) if len(possible) >= needed else None


def _together(ways: Iterable[Way], *, pick: Callable[[int, int], int]) -> Way:
    """All of the ways; of a fact in several, the value that serves them all."""
    whole: Way = {}
    for way in ways:
        for key, rank in way.items():
            whole[key] = pick(rank, whole.get(key, rank))
    return whole


def _length(way: Way, facts: Facts) -> int:
    return sum(abs(rank - int(facts.known[key])) for key, rank in way.items())
