"""What is not known and could change the level, and to what. A missing fact never raises it; it is said instead."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.ladder.conditions import AtLeast, Leaf
from mestring.ladder.criteria.rules import Rule
from mestring.ladder.facts import Facts
from mestring.ladder.facts import shipped as fact_list
from mestring.ladder.three_valued import Truth
from mestring.ladder.words import Words


@dataclass(frozen=True, slots=True)
class Could:
    """If the fact is one of ``values``, this rule may hold and give this level.

    ``alone``: it does, whatever else is unknown. If not, other missing facts decide too.
    """

    level: int
    rule: str
    values: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that is not known, with what it could do to the level, the most need first."""

    key: str
    could: tuple[Could, ...]

    @property
    def name(self) -> Words:
        """What the fact is called."""
        return fact_list().fact(self.key).name

    @property
    def level(self) -> int:
        """The most need it could lead to."""
        return self.could[0].level


def missing_for(level: int, *, judged: tuple[tuple[Rule, Truth], ...], facts: Facts) -> tuple[Missing, ...]:
    """The unknown facts of the rules that are undecided and would give more than the level, the most need first."""
    by_fact: dict[str, list[Could]] = {}
    trial = dict(facts.known)
    for rule, truth in judged:
        if truth is not Truth.UNKNOWN or rule.level <= level:
            continue
        for key, leaf in _lowest(rule, facts).items():
            trial[key] = leaf.rank if isinstance(leaf, AtLeast) else leaf.values[0]
            alone = rule.when.truth(trial) is Truth.TRUE
            del trial[key]
            by_fact.setdefault(key, []).append(Could(rule.level, rule.code, _values(leaf), alone))
    found = [Missing(key, tuple(sorted(could, key=lambda one: -one.level))) for key, could in by_fact.items()]
    found.sort(key=lambda one: -one.level)
    return tuple(found)


def _lowest(rule: Rule, facts: Facts) -> dict[str, Leaf]:
    """For each unknown fact of the rule, the leaf that asks least of it."""
    asked: dict[str, Leaf] = {}
    for leaf in rule.when.unanswered(facts.known):
        before = asked.get(leaf.fact)
        if before is None or (isinstance(leaf, AtLeast) and isinstance(before, AtLeast) and leaf.rank < before.rank):
            asked[leaf.fact] = leaf
    return asked


def _values(leaf: Leaf) -> tuple[str, ...]:
    return fact_list().fact(leaf.fact).codes[leaf.rank :] if isinstance(leaf, AtLeast) else leaf.values
