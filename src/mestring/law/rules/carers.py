"""Carers are parties in their own case."""

from __future__ import annotations

from mestring.law.rules.facts.carers import CarerFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Demand, Rule, rule
from mestring.law.rules.truth import Truth, every, when
from mestring.law.view import Law


@rule("carer-party", fixed("hol_3_6"))
def carer_is_party(carer: CarerFacts, law: Law) -> Truth:
    """Gjør pårørende til part i sin egen sak."""
    return when(carer.asks_for_support, carer.is_party)


@rule("carer-burden", fixed("hol_3_6"))
def burden_is_assessed(carer: CarerFacts, law: Law) -> Truth:
    """Vurder hvor tungt omsorgsarbeidet er, og skriv ned hvorfor."""
    return when(carer.asks_for_support, carer.burden_assessed)


@rule("carer-participation", fixed("pbrl_3_1"))
def carer_takes_part(carer: CarerFacts, law: Law) -> Truth:
    """Spør pårørende hva som vil hjelpe, og skriv ned svaret."""
    return when(carer.asks_for_support, carer.took_part)


@rule("carer-decision", fixed("pbrl_2_8"))
def carer_gets_a_decision(carer: CarerFacts, law: Law) -> Truth:
    """Fatt et eget vedtak om støtte til pårørende."""
    return when(every(carer.asks_for_support, carer.heavy_care), carer.own_decision)


@rule("carer-appeal", "notice")
def carer_is_told_of_appeal(carer: CarerFacts, law: Law) -> Truth:
    """Fortell pårørende om sin egen rett til å klage."""
    return when(carer.own_decision, carer.told_of_appeal)


@rule("carer-measures", fixed("hol_3_6"), demand=Demand.SHOULD)
def every_measure_is_considered(carer: CarerFacts, law: Law) -> Truth:
    """Vurder både opplæring, avlastning og omsorgsstønad, og skriv hvorfor eller hvorfor ikke."""
    considered = every(carer.training_considered, carer.respite_considered, carer.allowance_considered)
    return when(every(carer.asks_for_support, carer.heavy_care), considered)


CARER_RULES: tuple[Rule[CarerFacts], ...] = (
    carer_is_party,
    burden_is_assessed,
    carer_takes_part,
    carer_gets_a_decision,
    carer_is_told_of_appeal,
    every_measure_is_considered,
)
