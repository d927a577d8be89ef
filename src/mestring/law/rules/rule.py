"""A rule: a code, a provision, one sentence that says what to do, and a pure function that tells whether it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from inspect import cleandoc
from typing import Generic, TypeVar

from mestring.law.errors import NotInForceError
from mestring.law.reference import Reference
from mestring.law.rules.fixed_provision import FixedProvision
from mestring.law.rules.truth import Truth
from mestring.law.view import Law

F = TypeVar("F")


class Demand(StrEnum):
    """What follows when a rule is broken."""

    MUST = "must"
    SHOULD = "should"

    @property
    def in_words(self) -> str:
        """The demand in bokmål."""
        return {"must": "må", "should": "bør"}[self.value]


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """``provision`` is a topic of the act on case handling, or a provision that stands whichever act that is.

    ``is_kept`` gives True, False, or None when a fact that decides it is not known. A fact that becomes known may
    settle what was None, never turn True into anything else.
    """

    code: str
    provision: str | FixedProvision
    sentence: str
    demand: Demand
    is_kept: Callable[[F, Law], Truth]

    def reference(self, law: Law) -> Reference | None:
        """Where the law of the day has the rule, or None when it has it not; then the rule does not apply that day.

        UnknownParameterError when no act knows the topic.
        """
        if isinstance(self.provision, FixedProvision):
            return self.provision if self.provision.applies_on(law.day) else None
        try:
            return law.provision(self.provision)
        except NotInForceError:
            return None


def rule(
    code: str, provision: str | FixedProvision, *, demand: Demand = Demand.MUST
) -> Callable[[Callable[[F, Law], Truth]], Rule[F]]:
    """Make a rule of a function. Its docstring (bokmål) is the sentence a caseworker reads: what to do."""

    def of(is_kept: Callable[[F, Law], Truth]) -> Rule[F]:
        if not is_kept.__doc__:
            raise ValueError(f"Regelen «{code}» mangler setningen sin. Skriv den som docstring.")
        return Rule(code, provision, cleandoc(is_kept.__doc__), demand, is_kept)

    return of
