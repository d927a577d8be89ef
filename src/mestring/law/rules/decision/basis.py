"""What a decision is about, and whether it must be a formal one."""

from __future__ import annotations

from datetime import timedelta

from mestring.law.calendar import end_of
from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.facts.service import NAMED_IN_LAW, ServiceKind
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import rule
from mestring.law.rules.truth import Truth, among, at_latest, every, known, no, some, when
from mestring.law.view import Law

THE_DAY_BEFORE = timedelta(days=-1)


@rule("outcome", fixed("pbrl_2_7"))
def outcome_is_set(decision: DecisionFacts, law: Law) -> Truth:
    """Velg om søknaden er innvilget, delvis innvilget, avslått eller avvist."""
    return known(decision.outcome)


@rule("service", fixed("hol_3_2"))
def service_is_named(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvilken tjeneste vedtaket gjelder, og hva slags tjeneste det er."""
    return every(known(decision.service), known(decision.kind))


@rule("formal-decision", fixed("pbrl_2_7"))
def long_service_is_a_formal_decision(decision: DecisionFacts, law: Law) -> Truth:
    """Fatt enkeltvedtak, fordi behovet ventes å vare så lenge at loven krever det."""
    lasts = some(among(decision.kind, ServiceKind.LONG_STAY), _lasts(decision, law))
    named = among(decision.kind, *NAMED_IN_LAW)
    return when(every(decision.assessed, named, lasts), decision.formal_decision)


def _lasts(decision: DecisionFacts, law: Law) -> Truth:
    """Whether it is expected to last longer than the period of pbrl § 2-7, the first day counted."""
    first, last = decision.needed_from, decision.needed_until
    if first is None:
        return None
    period = law.period("patients_rights_act/formal_decision_over")
    return no(at_latest(last, end_of(period, after=first + THE_DAY_BEFORE)))


BASIS_RULES = (outcome_is_set, service_is_named, long_service_is_a_formal_decision)
