"""What must be in place before a measure can be followed up: pure rules, each a code, a question and a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_noop


class Gap(StrEnum):
    """What may be missing. The first seven are gaps of a measure, the last of a goal or strategy."""

    OWNER = "owner"
    DEADLINE = "deadline"
    BUDGET = "budget"
    MEASURABLE = "measurable"
    SOFT = "soft"
    DUPLICATE = "duplicate"
    DANGLING = "dangling"
    NO_MEASURES = "no_measures"


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """What the rules need to know of a measure.

    ``followable`` is a person's note on how a soft measure can be followed up; ``kept_in`` the plan it says it is
    kept in, ``leads_somewhere`` whether one can get there; ``twins`` other measures that say the same; ``parts`` its
    sub-measures.
    """

    owner: bool = False
    deadline: bool = False
    budget: bool = False
    measurable: bool = False
    soft: bool = False
    followable: bool = False
    kept_in: bool = False
    leads_somewhere: bool = False
    twins: int = 0
    parts: tuple[MeasureFacts, ...] = ()

    @property
    def kept_elsewhere(self) -> bool:
        """Whether another plan that one can get to has it: then who, when, money and measure stand there."""
        return self.leads_somewhere


@dataclass(frozen=True, slots=True)
class BranchFacts:
    """What the rules need to know of a goal or strategy. ``measures`` counts everything below it."""

    measures: int = 0
    owner: bool = False
    deadline: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about measures. ``sentence`` (bokmål, translated where it is shown) says what is missing."""

    code: Gap
    sentence: str
    broken: Callable[[MeasureFacts], bool]


MEASURE_RULES: list[Rule] = []


def _rule(code: Gap, sentence: str) -> Callable[[Callable[[MeasureFacts], bool]], Callable[[MeasureFacts], bool]]:
    """Register a rule; its sentence is its docstring too, so that code and page never say two things."""

    def register(broken: Callable[[MeasureFacts], bool]) -> Callable[[MeasureFacts], bool]:
        broken.__doc__ = sentence
        MEASURE_RULES.append(Rule(code, sentence, broken))
        return broken

    return register


def _nowhere(measure: MeasureFacts, has: Callable[[MeasureFacts], bool]) -> bool:
    """Whether it is missing here, not taken care of elsewhere, and not there in every sub-measure either."""
    if has(measure) or measure.kept_elsewhere:
        return False
    return not measure.parts or any(_nowhere(part, has) for part in measure.parts)


@_rule(Gap.OWNER, gettext_noop("Ingen har ansvaret for tiltaket."))
def nobody_answers(measure: MeasureFacts) -> bool:
    return _nowhere(measure, lambda facts: facts.owner)


@_rule(Gap.DEADLINE, gettext_noop("Tiltaket har ingen frist."))
def no_deadline(measure: MeasureFacts) -> bool:
    return _nowhere(measure, lambda facts: facts.deadline)


@_rule(Gap.BUDGET, gettext_noop("Tiltaket har ikke budsjett i økonomiplanen."))
def no_budget(measure: MeasureFacts) -> bool:
    return _nowhere(measure, lambda facts: facts.budget)


@_rule(Gap.MEASURABLE, gettext_noop("Det står ikke hvordan dere skal se at tiltaket virker."))
def nothing_to_measure(measure: MeasureFacts) -> bool:
    return _nowhere(measure, lambda facts: facts.measurable)


@_rule(Gap.SOFT, gettext_noop("Tiltaket er formulert slik at det ikke kan bli ferdig."))
def too_soft(measure: MeasureFacts) -> bool:
    return measure.soft and not measure.followable


@_rule(Gap.DUPLICATE, gettext_noop("Et annet tiltak sier det samme."))
def said_twice(measure: MeasureFacts) -> bool:
    return measure.twins > 0


@_rule(Gap.DANGLING, gettext_noop("Tiltaket viser til en plan som ikke er funnet."))
def leads_nowhere(measure: MeasureFacts) -> bool:
    return measure.kept_in and not measure.leads_somewhere


NO_MEASURES_SENTENCE = gettext_noop("Ingen tiltak hører til her, og ingen har ansvar og frist.")


def broken_by_measure(measure: MeasureFacts) -> frozenset[Gap]:
    """The gaps of a measure."""
    return frozenset(rule.code for rule in MEASURE_RULES if rule.broken(measure))


def broken_by_branch(branch: BranchFacts) -> frozenset[Gap]:
    """The gap of a goal or strategy: nothing below it, and not followed up as it stands either."""
    followed_up = branch.measures > 0 or (branch.owner and branch.deadline)
    return frozenset() if followed_up else frozenset({Gap.NO_MEASURES})


def sentence_of(gap: Gap) -> str:
    """What the gap says, in bokmål; translate it where it is shown."""
    return next((rule.sentence for rule in MEASURE_RULES if rule.code is gap), NO_MEASURES_SENTENCE)


def counted(gaps: Iterable[frozenset[Gap]]) -> dict[Gap, int]:
    """How many have each gap, every gap named, in the order of the list."""
    every = list(gaps)
    return {gap: sum(gap in found for found in every) for gap in Gap}
