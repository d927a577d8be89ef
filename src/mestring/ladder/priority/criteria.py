"""The criteria: a scale for each measure, groups from first to last, and what is compared within a group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mestring.ladder.conditions import Condition
from mestring.ladder.criteria.rules import Reference
from mestring.ladder.entries import unknown
from mestring.ladder.errors import LadderError
from mestring.ladder.priority.case import CaseError, Judgement, Measure
from mestring.ladder.words import Words

# How far the benefit reaches beyond the resources, in steps; made of two judgements and asked about like one.
PROPORTION = "proportion"


@dataclass(frozen=True, slots=True)
class Scale:
    """The grades of a measure from least to most, and the grounds it may rest on, by code."""

    name: Words
    question: Words
    grades: Mapping[str, Words]
    grounds: Mapping[str, Words]

    def rank(self, judgement: Judgement) -> int:
        """The place of the grade, 0 for the least. CaseError for a grade or a ground the scale does not have."""
        if judgement.grade not in self.grades:
            raise CaseError(unknown(judgement.grade, among=self.grades))
        for ground in judgement.grounds:
            if ground not in self.grounds:
                raise CaseError(unknown(ground, among=self.grounds))
        return list(self.grades).index(judgement.grade)


@dataclass(frozen=True, slots=True)
class Group:
    """Cases that come at the same time. ``when`` is None for the two last, which take those that no other took."""

    code: str
    name: Words
    sentence: Words
    when: Condition | None


@dataclass(frozen=True, slots=True)
class Compared:
    """A measure by which two cases of one group are compared, and what is said when it parts them."""

    by: Measure
    sentence: Words


@dataclass(frozen=True, slots=True)
class PriorityCriteria:
    """A set of criteria. ``groups`` stand from first to last.

    The last group takes cases known to belong in no other, and the one before it those of which too little is known.
    ``checked`` is the day a person last compared the set with its reference, None where nobody has.
    """

    code: str
    title: Words
    status: str
    why: Words
    applies_from: date | None
    adopted_by: str
    reference: Reference
    checked: date | None
    reminder: Words
    also_consider: tuple[Words, ...]
    scales: Mapping[Measure, Scale]
    groups: tuple[Group, ...]
    order: tuple[Compared, ...]

    @property
    def unassessed(self) -> Group:
        """Where cases stand of which too little is known."""
        return self.groups[-2]

    @property
    def base(self) -> Group:
        """Where cases stand that are known to belong in no other group."""
        return self.groups[-1]

    def refuse_before(self, day: date) -> None:
        """LadderError when the set did not apply yet on the day."""
        if self.applies_from is not None and day < self.applies_from:
            raise LadderError(
                f"«{self.title.nb}» gjelder fra {self.applies_from.isoformat()}, ikke {day.isoformat()}. "
                "Bruk den som gjaldt den dagen."
            )
