"""Whether the person pays, on which ground, and whether that was told in time."""

from __future__ import annotations

from mestring.law.charges.kinds import ChargeKind
from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.facts.service import IN_INSTITUTION, ServiceKind
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import rule
from mestring.law.rules.truth import Truth, among, every, known, no, when
from mestring.law.view import Law


@rule("charge-decided", fixed("hol_11_2"))
def charge_is_decided(decision: DecisionFacts, law: Law) -> Truth:
    """Avgjør om personen skal betale noe for tjenesten."""
    return when(decision.gives, known(decision.charged))


@rule("charge-ground", fixed("hol_11_2"))
def charge_has_a_ground(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvilken hjemmel som sier at tjenesten koster noe eller er gratis."""
    return when(decision.gives, decision.charge_ground_stated)


@rule("free-service", fixed("hol_11_2"))
def free_service_is_not_charged(decision: DecisionFacts, law: Law) -> Truth:
    """Ta bort egenbetalingen, for denne tjenesten er gratis."""
    free = among(decision.charge_kind, ChargeKind.NONE, ChargeKind.PAID_TO_CARER)
    return when(every(decision.gives, free), no(decision.charged))


@rule("free-relief-stay", fixed("charges_regulation_1"))
def stay_that_relieves_carers_is_not_charged(decision: DecisionFacts, law: Law) -> Truth:
    """Ta bort egenbetalingen, for oppholdet er mest til for å avlaste pårørende."""
    relief = every(among(decision.kind, ServiceKind.SHORT_STAY), decision.mainly_relief)
    return when(every(decision.gives, relief), no(decision.charged))


@rule("charge-told", fixed("charges_regulation_2"))
def charge_is_told_in_time(decision: DecisionFacts, law: Law) -> Truth:
    """Gi melding om egenbetalingen før personen flytter inn, eller samme dag."""
    paid_stay = every(decision.charged, among(decision.kind, *IN_INSTITUTION))
    return when(every(decision.gives, paid_stay), decision.charge_told_in_time)


CHARGE_RULES = (
    charge_is_decided,
    charge_has_a_ground,
    free_service_is_not_charged,
    stay_that_relieves_carers_is_not_charged,
    charge_is_told_in_time,
)
