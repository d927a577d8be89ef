"""What an action of the plans says when it cannot be done; every message is a sentence for the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class NotPossibleError(Exception):
    """It cannot be done as things stand: the edition is closed, something was built on it, nothing was chosen."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of one element. ``meanwhile``: somebody else changed it since it was read."""

    element_id: int
    field: str
    sentence: str
    meanwhile: bool = False


class ProblemsError(NotPossibleError):
    """Nothing was saved, since these fields could not be."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.sentence for problem in problems))
        self.problems = tuple(problems)
