"""What an action of the services says when it cannot be done; every message is a sentence for the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mestring.services.rules import Problem


class NotPossibleError(Exception):
    """It cannot be done as things stand. ``where`` is the field to mend, as "nb.summary" or "phone"; "" for none."""

    def __init__(self, sentence: str, *, where: str = "") -> None:
        super().__init__(sentence)
        self.where = where


class RulesBrokenError(NotPossibleError):
    """It cannot be published before these are mended."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.sentence for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that somebody else saved since one read it: what it said then, what theirs says, and what one wrote."""

    field: str
    read: Any
    theirs: Any
    mine: Any


class MeanwhileError(NotPossibleError):
    """Somebody else saved the same fields in between. Nothing was saved, and nothing is lost: both texts are here."""

    def __init__(self, sentence: str, *, who: str, clashes: Sequence[Clash], revision: int) -> None:
        super().__init__(sentence)
        self.who = who
        self.clashes = tuple(clashes)
        self.revision = revision
