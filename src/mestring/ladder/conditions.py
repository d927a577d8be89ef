"""Conditions on facts. There is no "not" and no "at most" among them, so a condition that holds cannot stop holding
because a need grows: that a rule is monotone follows from what it can be made of.

Facts are a mapping from the fact's key to what is known of it. A fact that grows with need has a whole number (its
rank); one that has no order, as whether a worsening is lasting, has a code. A fact that is not known is not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mestring.ladder.three_valued import Truth, so_many_hold

Known = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A fact that grows with need is at least so large."""

    fact: str
    rank: int

    def truth(self, known: Known) -> Truth:
        """Unknown where the fact is not known."""
        value = known.get(self.fact)
        if value is None:
            return Truth.UNKNOWN
        return Truth.TRUE if value >= self.rank else Truth.FALSE  # type: ignore[operator]

    def leaves(self) -> Iterator[Leaf]:
        """Itself."""
        yield self

    def holding(self, known: Known) -> list[Leaf]:
        """Itself when it holds."""
        return [self] if self.truth(known) is Truth.TRUE else []

    def unanswered(self, known: Known) -> Iterator[Leaf]:
        """Itself when it is unknown."""
        if self.fact not in known:
            yield self


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact without order is one of these codes."""

    fact: str
    values: tuple[str, ...]

    def truth(self, known: Known) -> Truth:
        """Unknown where the fact is not known."""
        value = known.get(self.fact)
        if value is None:
            return Truth.UNKNOWN
        return Truth.TRUE if value in self.values else Truth.FALSE

    def leaves(self) -> Iterator[Leaf]:
        """Itself."""
        yield self

    def holding(self, known: Known) -> list[Leaf]:
        """Itself when it holds."""
        return [self] if self.truth(known) is Truth.TRUE else []

    def unanswered(self, known: Known) -> Iterator[Leaf]:
        """Itself when it is unknown."""
        if self.fact not in known:
            yield self


@dataclass(frozen=True, slots=True)
class SoMany:
    """At least ``needed`` of the parts hold: all of them, any of them, or a number between."""

    needed: int
    parts: tuple[Condition, ...]

    def __post_init__(self) -> None:
        if not 1 <= self.needed <= len(self.parts):
            raise ValueError(
                f"Kan ikke kreve {self.needed} av {len(self.parts)}. Krev minst én, og ikke flere enn det er."
            )

    def truth(self, known: Known) -> Truth:
        """Decided as soon as enough of the parts hold, or too many do not."""
        spare = len(self.parts) - self.needed
        true = unknown = false = 0
        for part in self.parts:
            one = part.truth(known)
            if one is Truth.TRUE:
                true += 1
                if true == self.needed:
                    return Truth.TRUE
            elif one is Truth.FALSE:
                false += 1
                if false > spare:
                    return Truth.FALSE
            else:
                unknown += 1
        return so_many_hold(self.needed, true=true, unknown=unknown)

    def leaves(self) -> Iterator[Leaf]:
        """Every question on a fact in it, from left to right."""
        for part in self.parts:
            yield from part.leaves()

    def holding(self, known: Known) -> list[Leaf]:
        """What makes it hold: the leaves that hold in the parts that hold. Nothing where it does not hold itself."""
        held = [leaves for part in self.parts if (leaves := part.holding(known))]
        return [leaf for leaves in held for leaf in leaves] if len(held) >= self.needed else []

    def unanswered(self, known: Known) -> Iterator[Leaf]:
        """What could still make it hold: the unknown leaves of unknown parts. Nothing where it is decided."""
        if self.truth(known) is Truth.UNKNOWN:
            for part in self.parts:
                yield from part.unanswered(known)


Leaf = AtLeast | OneOf
Condition = AtLeast | OneOf | SoMany


def all_of(*parts: Condition) -> Condition:
    """Every part holds; a single part is itself."""
    return parts[0] if len(parts) == 1 else SoMany(len(parts), parts)


def any_of(*parts: Condition) -> Condition:
    """One part at least holds; a single part is itself."""
    return parts[0] if len(parts) == 1 else SoMany(1, parts)
