"""Which group a case is in, on which judgements, and what is missing. It recommends; a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mestring.ladder.conditions import Known
from mestring.ladder.priority.case import Case, Judgement, Measure
from mestring.ladder.priority.criteria import PROPORTION, Group, PriorityCriteria, Scale
from mestring.ladder.priority.criteria_file import shipped
from mestring.ladder.three_valued import Truth
from mestring.ladder.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """One measure as it was judged, in words. ``judgement`` is None when nobody has judged."""

    measure: Measure
    scale: Scale
    judgement: Judgement | None

    @property
    def grade(self) -> Words | None:
        """The grade in words."""
        return self.scale.grades[self.judgement.grade] if self.judgement else None

    @property
    def grounds(self) -> tuple[Words, ...]:
        """The grounds in words, in the order of the scale, whatever order they were told in."""
        told = self.judgement.grounds if self.judgement else ()
        return tuple(words for code, words in self.scale.grounds.items() if code in told)


@dataclass(frozen=True, slots=True)
class Priority:
    """The group a case is in by what is known, and each measure with its grounds.

    ``deciding`` are the measures the group rests on. ``may_become`` is the first group that what is missing could lead
    to, the same as ``group`` when nothing missing could place it higher.
    """

    case: Case
    criteria: PriorityCriteria
    group: Group
    may_become: Group
    deciding: tuple[Measure, ...]
    shown: tuple[Shown, ...]
    known: Known

    @property
    def number(self) -> int:
        """The group's place, 1 for the first. It is for sorting and says nothing of how much more important."""
        return self.criteria.groups.index(self.group) + 1

    @property
    def missing(self) -> tuple[Measure, ...]:
        """What nobody has judged."""
        return tuple(one.measure for one in self.shown if one.judgement is None)

    @property
    def ungrounded(self) -> tuple[Measure, ...]:
        """What is judged without a reason."""
        return tuple(one.measure for one in self.shown if one.judgement and not one.judgement.is_grounded)

    @property
    def settled(self) -> bool:
        """Nothing that is missing could place it higher."""
        return self.group is self.may_become


def prioritise(case: Case, criteria: PriorityCriteria | None = None, *, on: date | None = None) -> Priority:
    """The priority of a case by the criteria, the template shipped where none are said.

    CaseError for a grade or ground the scales do not have; LadderError when the criteria do not apply ``on`` the day.
    """
    criteria = criteria or shipped()
    if on is not None:
        criteria.refuse_before(on)
    known = _known(case, criteria)
    group, may_become = _groups(known, criteria)
    return Priority(
        case=case,
        criteria=criteria,
        group=group,
        may_become=may_become,
        deciding=() if group is criteria.unassessed else _deciding(group, known),
        shown=tuple(Shown(measure, criteria.scales[measure], case.judged(measure)) for measure in Measure),
        known=known,
    )


def _groups(known: Known, criteria: PriorityCriteria) -> tuple[Group, Group]:
    """The first group that holds, and the first that may."""
    truths = [(group, group.when.truth(known)) for group in criteria.groups if group.when]
    holds = next((group for group, truth in truths if truth is Truth.TRUE), None)
    may = next((group for group, truth in truths if truth is not Truth.FALSE), criteria.base)
    if holds is None:
        return (criteria.base, may) if may is criteria.base else (criteria.unassessed, may)
    return holds, may


def _known(case: Case, criteria: PriorityCriteria) -> Known:
    ranks: dict[str, int | str] = {
        measure.value: criteria.scales[measure].rank(judgement)
        for measure in Measure
        if (judgement := case.judged(measure)) is not None
    }
    benefit, resource = ranks.get(Measure.BENEFIT), ranks.get(Measure.RESOURCE)
    if isinstance(benefit, int) and isinstance(resource, int):
        ranks[PROPORTION] = benefit - resource
    return ranks


def _deciding(group: Group, known: Known) -> tuple[Measure, ...]:
    """The measures behind the condition of the group; for the last, which has none, all that are known."""
    asked = {leaf.fact for leaf in group.when.holding(known)} if group.when else set(known)
    if PROPORTION in asked:
        asked |= {Measure.BENEFIT, Measure.RESOURCE}
    return tuple(measure for measure in Measure if measure in asked)
