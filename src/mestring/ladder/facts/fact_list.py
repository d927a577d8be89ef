"""The list of facts: their keys, whether they grow with need, their values in order, and their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mestring.ladder import variables
from mestring.ladder.entries import Entry, read, unknown
from mestring.ladder.errors import LadderFileError
from mestring.ladder.words import Words

SCORE = "score."
_FILE = Path(__file__).parent / "facts.yaml"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. ``values`` are its codes with their words, from least need to most where it ``grows`` with need."""

    key: str
    name: Words
    grows: bool
    values: Mapping[str, Words]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the values, in order."""
        return tuple(self.values)

    @property
    def top(self) -> int:
        """The highest rank."""
        return len(self.values) - 1

    def says(self, value: int | str) -> Words:
        """A value in words: a rank, or a code."""
        return self.values[self.codes[value] if isinstance(value, int) else value]


@dataclass(frozen=True, slots=True)
class FactList:
    """All facts by key."""

    by_key: Mapping[str, Fact]

    def fact(self, key: str) -> Fact:
        """The fact with this key; LadderFileError names the nearest."""
        if key not in self.by_key:
            raise LadderFileError(unknown(key, among=self.by_key))
        return self.by_key[key]


@cache
def shipped() -> FactList:
    """The facts that come with the package: those of the file, and a fact for each function variable."""
    facts = (*read(_FILE, lambda entry: entry.each("facts", _fact)), *_scores(variables.shipped()))
    return FactList({fact.key: fact for fact in facts})


def _fact(entry: Entry) -> Fact:
    return Fact(
        key=entry.text("key"),
        name=entry.words("name"),
        grows=entry.truth("grows"),
        values=dict(entry.each("values", lambda one: (one.text("code"), one.words("says")))),
    )


def _scores(known: variables.Variables) -> list[Fact]:
    scores = (variables.NOT_RELEVANT, *range(variables.LEAST_HELP, variables.MOST_HELP + 1))
    values = {str(score): known.scale[score] for score in scores}
    return [Fact(key=f"{SCORE}{one.code}", name=one.name, grows=True, values=values) for one in known.all]
