"""A fact that a reason rests on: its key, what is known of it, and the same in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from mestring.ladder.conditions import Known, Leaf
from mestring.ladder.facts import shipped
from mestring.ladder.words import Words


@dataclass(frozen=True, slots=True)
class KnownFact:
    """``value`` is a rank where the fact grows with need (a score is its own; 9 is rank 0), and a code where not."""

    key: str
    value: int | str

    @property
    def name(self) -> Words:
        """What the fact is called."""
        return shipped().fact(self.key).name

    @property
    def says(self) -> Words:
        """What is known of it, in words."""
        return shipped().fact(self.key).says(self.value)

    @property
    def code(self) -> str:
        """The value as it stands in a file of needs, but for true and false, which are "yes" and "no"."""
        return shipped().fact(self.key).codes[self.value] if isinstance(self.value, int) else self.value


def facts_behind(leaves: Iterable[Leaf], known: Known) -> tuple[KnownFact, ...]:
    """The facts these leaves ask about, once each, in the order they are asked. Unknown ones are left out."""
    keys = dict.fromkeys([leaf.fact for leaf in leaves])
    return tuple([known_fact(key, known[key]) for key in keys if key in known])


@cache
def known_fact(key: str, value: int | str) -> KnownFact:
    """The fact; always the same one for the same value, since there are few and they are asked for often."""
    return KnownFact(key, value)
