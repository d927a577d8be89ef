"""The shortest way to the next level: which facts must grow for a rule to hold, or shrink for all at a level to fail.

A condition that needs some of its parts takes the shortest of their ways. That is exact unless parts ask about the same
fact; then the way found still leads there, but may be longer than the shortest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mestring.ladder.conditions import Condition, OneOf, SoMany
from mestring.ladder.criteria.rules import Rule
from mestring.ladder.facts import Facts
from mestring.ladder.facts.fact_list import SCORE

Way = dict[str, int]
# How many steps, and the facts with the rank each must have; None where steps alone do not lead there.
_Steps = tuple[int, Way] | None


def way_up(rules: Iterable[Rule], *, facts: Facts) -> Way | None:
    """The facts to raise, and to which rank, so that the nearest of the rules holds; None where steps alone cannot."""
    ways = [steps for rule in rules if (steps := _to_hold(rule.when, facts))]
    return min(ways, key=_length)[1] if ways else None


def way_down(rules: Iterable[Rule], *, facts: Facts) -> Way | None:
    """The facts to lower, and to which rank, so that none of the rules holds; None where steps alone cannot."""
    ways = [_to_fail(rule.when, facts) for rule in rules]
    possible = [steps for steps in ways if steps]
    return _together(possible, facts, pick=min)[1] or None if len(possible) == len(ways) else None


def can_fall(key: str, rank: int) -> bool:
    """Whether a fact of this rank can be one less. A score falls to 1 and no further: rank 0 is a score of 9."""
    return rank > (1 if key.startswith(SCORE) else 0)


def _to_hold(condition: Condition, facts: Facts) -> _Steps:
    if isinstance(condition, SoMany):
        return _shortest([_to_hold(part, facts) for part in condition.parts], condition.needed, facts, pick=max)
    if isinstance(condition, OneOf):
        return (0, {}) if facts.known.get(condition.fact) in condition.values else None
    value = facts.known.get(condition.fact)
    if value is None:
        return None
    lacking = condition.rank - int(value)
    if lacking <= 0:
        return 0, {}
    return (lacking, {condition.fact: condition.rank}) if condition.fact not in facts.fixed else None


def _to_fail(condition: Condition, facts: Facts) -> _Steps:
    if isinstance(condition, SoMany):
        failing = len(condition.parts) - condition.needed + 1
        return _shortest([_to_fail(part, facts) for part in condition.parts], failing, facts, pick=min)
    if isinstance(condition, OneOf):
        return None if facts.known.get(condition.fact) in condition.values else (0, {})
    value = facts.known.get(condition.fact)
    if value is None or int(value) < condition.rank:
        return 0, {}
    possible = condition.fact not in facts.fixed and can_fall(condition.fact, condition.rank)
    return (int(value) - condition.rank + 1, {condition.fact: condition.rank - 1}) if possible else None


def _shortest(ways: list[_Steps], needed: int, facts: Facts, *, pick: Callable[[int, int], int]) -> _Steps:
    possible = sorted([steps for steps in ways if steps], key=_length)
    return _together(possible[:needed], facts, pick=pick) if len(possible) >= needed else None


def _together(ways: list[tuple[int, Way]], facts: Facts, *, pick: Callable[[int, int], int]) -> tuple[int, Way]:
    """All of the ways; of a fact in several, the value that serves them all."""
    if len(ways) == 1:
        return ways[0]
    whole: Way = {}
    for _, way in ways:
        for key, rank in way.items():
            whole[key] = pick(rank, whole.get(key, rank))
    return sum(abs(rank - int(facts.known[key])) for key, rank in whole.items()), whole


def _length(steps: tuple[int, Way]) -> int:
    return steps[0]
