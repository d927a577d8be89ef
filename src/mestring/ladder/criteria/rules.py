"""A set of criteria: rules that each give a floor. The level is the highest floor that holds, and 1 where none does.

Because the conditions are monotone and the level is a maximum, more need can never give a higher mastery.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mestring.ladder.conditions import AtLeast, Condition, Known
from mestring.ladder.errors import LadderError
from mestring.ladder.three_valued import Truth
from mestring.ladder.words import Words

HIGHEST_MASTERY = 1
Crossing = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where something rests: a title, and a link where there is one."""

    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Rule:
    """When this holds, the person's level is at least ``level``."""

    code: str
    level: int
    sentence: Words
    when: Condition


@dataclass(frozen=True, slots=True)
class Criteria:
    """Rules for one ladder. ``base`` is what is said where no rule holds.

    ``checked`` is the day a person last compared the set with its reference, None where nobody has; ``adopted_by`` is
    who decided it, "" for a template.
    """

    code: str
    title: Words
    ladder: str
    status: str
    why: Words
    applies_from: date | None
    adopted_by: str
    reference: Reference
    checked: date | None
    base: Words
    rules: tuple[Rule, ...]
    crossings: Mapping[Crossing, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    facts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        crossings: dict[Crossing, dict[str, Rule]] = {}
        for rule in self.rules:
            for leaf in rule.when.leaves():
                if isinstance(leaf, AtLeast):
                    crossings.setdefault((leaf.fact, leaf.rank), {})[rule.code] = rule
        # Which rules may turn when a fact passes a rank. It saves asking all rules about every step.
        object.__setattr__(self, "crossings", {at: tuple(rules.values()) for at, rules in crossings.items()})
        object.__setattr__(self, "facts", frozenset(leaf.fact for rule in self.rules for leaf in rule.when.leaves()))

    def judged(self, known: Known) -> tuple[tuple[Rule, Truth], ...]:
        """Each rule with whether it holds."""
        return tuple((rule, rule.when.truth(known)) for rule in self.rules)

    def refuse_before(self, day: date) -> None:
        """LadderError when the set did not apply yet on the day."""
        if self.applies_from is not None and day < self.applies_from:
            raise LadderError(
                f"Kriteriene «{self.title.nb}» gjelder fra {self.applies_from.isoformat()}, ikke {day.isoformat()}. "
                "Bruk de som gjaldt den dagen."
            )


def level_of(judged: tuple[tuple[Rule, Truth], ...]) -> int:
    """The highest floor that holds."""
    return max((rule.level for rule, truth in judged if truth is Truth.TRUE), default=HIGHEST_MASTERY)
