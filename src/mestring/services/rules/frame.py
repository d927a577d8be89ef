"""What a rule about a description is: a code, a weight, one sentence, and where in the facts it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext

from mestring.services.codes import Language, ServiceKind
from mestring.services.description import Description


class Weight(StrEnum):
    """Whether it stops publishing, or is something to look at."""

    REFUSAL = "refusal"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules need to know beside the description itself.

    ``language`` is the municipality's own. ``known`` is the kind of each service and technology there is, by code.
    ``own`` is the names of the fields where the municipality has its own words.
    """

    description: Description
    language: Language = Language.NB
    known: Mapping[str, ServiceKind] = field(default_factory=dict)
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that does not hold. ``where`` is the field to mend ("nb.law", "grounds"), ``sentence`` what to do."""

    code: str
    weight: Weight
    where: str
    words: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence in the language of the page."""
        return gettext(self.words) % {key: str(said) for key, said in self.values.items()}


# A field, and what goes into the sentence.
Found = tuple[str, dict[str, Any]]
Look = Callable[[Facts], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its weight, its sentence (bokmål), and where in the facts it is broken."""

    code: str
    weight: Weight
    words: str
    look: Look


RULES: list[Rule] = []


def rule(code: str, weight: Weight, words: str) -> Callable[[Look], Look]:
    """Register a rule; its sentence is its docstring too, so that code and page never say two things."""

    def register(look: Look) -> Look:
        look.__doc__ = words
        RULES.append(Rule(code, weight, words, look))
        return look

    return register
