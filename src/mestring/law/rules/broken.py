"""Which rules the facts break under the law of a day, in the order of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar, cast

from mestring.law.reference import Reference
from mestring.law.rules.facts.fact import names_of, words_for
from mestring.law.rules.rule import Demand, Rule
from mestring.law.rules.seen import Seen
from mestring.law.view import Law

F = TypeVar("F")


class Finding(StrEnum):
    """Why a rule is not kept: what it asks for is not there, or nobody has said whether it is."""

    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Looked:
    """A fact a rule looked at: its name, what it was (None is not known), and what it is about in bokmål."""

    name: str
    value: Any
    words: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that is not kept. ``sentence`` says what is not known, if anything, and what to do."""

    code: str
    sentence: str
    reference: Reference
    demand: Demand
    finding: Finding
    looked_at: tuple[Looked, ...]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the facts it looked at that are not known."""
        return tuple(one.name for one in self.looked_at if one.value is None)

    @property
    def stops(self) -> bool:
        """Whether the decision cannot be made before this is mended."""
        return self.demand is Demand.MUST


def broken(rules: Iterable[Rule[F]], facts: F, law: Law) -> tuple[Broken, ...]:
    """The rules that are not kept, in the order they stand. A rule the law of the day does not have is passed over."""
    return tuple(_found(rules, facts, law))


def _found(rules: Iterable[Rule[F]], facts: F, law: Law) -> Iterator[Broken]:
    for rule in rules:
        reference = rule.reference(law)
        if reference is None:
            continue
        seen = Seen(facts)
        kept = rule.is_kept(cast(F, seen), law)
        if kept:
            continue
        looked = _looked(facts, seen.names)
        if kept is None:
            yield Broken(rule.code, _unknown(rule.sentence, looked), reference, rule.demand, Finding.UNKNOWN, looked)
        else:
            yield Broken(rule.code, rule.sentence, reference, rule.demand, Finding.BROKEN, looked)


def _looked(facts: object, names: list[str]) -> tuple[Looked, ...]:
    """The facts looked at, in the order they are declared."""
    return tuple(
        Looked(name, getattr(facts, name), words_for(facts, name)) for name in names_of(facts) if name in names
    )


def _unknown(sentence: str, looked: tuple[Looked, ...]) -> str:
    *before, last = [one.words for one in looked if one.value is None]
    listed = f"{', '.join(before)} og {last}" if before else last
    return f"Det er ikke kjent {listed}. Svar på det, for dette kan gjelde: {sentence}"
