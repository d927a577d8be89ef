"""Why a level is recommended: each rule that holds, with the facts that made it hold."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.ladder.criteria.rules import HIGHEST_MASTERY, Criteria, Rule
from mestring.ladder.facts import Facts
from mestring.ladder.known_fact import KnownFact, facts_behind
from mestring.ladder.three_valued import Truth
from mestring.ladder.words import Words

BASE = "base"


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that holds. It ``decides`` when it gives the level itself, and not a higher mastery than that."""

    rule: str
    level: int
    sentence: Words
    facts: tuple[KnownFact, ...]
    decides: bool


def reasons_for(
    level: int, *, judged: tuple[tuple[Rule, Truth], ...], criteria: Criteria, facts: Facts
) -> tuple[Reason, ...]:
    """The rules that hold, those that decide first; where none does, the base of the criteria on what they ask about.

    Empty only where nothing that the criteria ask about is known: then nothing is a reason for anything.
    """
    known = facts.known
    holding = [rule for rule, truth in judged if truth is Truth.TRUE]
    holding.sort(key=lambda rule: -rule.level)
    if holding:
        return tuple(
            Reason(
                rule.code, rule.level, rule.sentence, facts_behind(rule.when.holding(known), known), rule.level == level
            )
            for rule in holding
        )
    asked = tuple(KnownFact(key, known[key]) for key in known if key in criteria.facts)
    return (Reason(BASE, HIGHEST_MASTERY, criteria.base, asked, True),) if asked else ()
