"""What the rules say of a version, as a list that leads to the fields to mend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mestring.services.codes import Language
from mestring.services.field_names import name_of
from mestring.services.presenters.chapter_links import address_of
from mestring.services.rules import Problem, Weight


@dataclass(frozen=True, slots=True)
class ToldProblem:
    """A problem: its sentence, the field's name, and where it is mended."""

    sentence: str
    field: str
    address: str


@dataclass(frozen=True, slots=True)
class ProblemList:
    """What stops it from being published, and what to look at."""

    refusals: tuple[ToldProblem, ...]
    warnings: tuple[ToldProblem, ...]


def problem_list(problems: Iterable[Problem], *, code: str, ours: Language) -> ProblemList:
    """The problems of a service's draft; a fact is mended on the page in the municipality's own language."""
    told: dict[Weight, list[ToldProblem]] = {weight: [] for weight in Weight}
    for problem in problems:
        address = address_of(problem.where, code=code, language=ours)
        told[problem.weight].append(ToldProblem(problem.sentence, name_of(problem.where), address))
    return ProblemList(tuple(told[Weight.REFUSAL]), tuple(told[Weight.WARNING]))
