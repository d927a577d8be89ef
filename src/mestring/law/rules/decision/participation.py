"""The person's own part in the decision."""

from __future__ import annotations

from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.facts.service import NAMED_IN_LAW
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import rule
from mestring.law.rules.truth import Truth, among, every, some, when
from mestring.law.view import Law


@rule("what-matters", fixed("pbrl_3_1"))
def what_matters_is_asked(decision: DecisionFacts, law: Law) -> Truth:
    """Spør personen hva som er viktig, og skriv ned svaret."""
    return when(decision.assessed, decision.what_matters_asked)


@rule("participation", fixed("pbrl_3_1"))
def participation_is_recorded(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv ned hvordan personen har medvirket."""
    return when(decision.assessed, decision.took_part)


@rule("opinion", fixed("pbrl_3_1"))
def opinion_is_recorded(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv ned hva personen mener om tilbudet."""
    return when(decision.assessed, decision.opinion_recorded)


@rule("opinion-weighed", fixed("pbrl_3_1"))
def opinion_has_great_weight(decision: DecisionFacts, law: Law) -> Truth:
    """Forklar hvorfor vedtaket går imot det personen mener, for det skal ha stor vekt."""
    weighty = every(decision.assessed, among(decision.kind, *NAMED_IN_LAW))
    return when(weighty, some(decision.follows_opinion, decision.departure_explained))


@rule("information-recorded", fixed("pbrl_3_5"))
def information_is_recorded(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv ned hvilken informasjon personen har fått."""
    return when(decision.assessed, decision.information_recorded)


PARTICIPATION_RULES = (
    what_matters_is_asked,
    participation_is_recorded,
    opinion_is_recorded,
    opinion_has_great_weight,
    information_is_recorded,
)
