"""What the letter must tell: how to appeal, what one may see, whom to ask."""

from __future__ import annotations

from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Demand, rule
from mestring.law.rules.truth import Truth, among, when
from mestring.law.view import Law


@rule("in-writing", "decision_form")
def decision_is_in_writing(decision: DecisionFacts, law: Law) -> Truth:
    """Gi vedtaket skriftlig."""
    return decision.in_writing


@rule("appeal-right", "notice")
def appeal_right_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv i brevet at personen kan klage."""
    return decision.appeal_right_told


@rule("appeal-period", fixed("pbrl_7_5"))
def appeal_period_is_the_one_of_the_law(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv klagefristen i brevet, slik loven setter den."""
    return among(decision.appeal_period, law.period("patients_rights_act/appeal"))


@rule("appeal-body", "notice")
def appeal_body_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv at det er statsforvalteren som avgjør klagen."""
    return decision.appeal_body_told


@rule("appeal-procedure", "notice")
def appeal_procedure_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvordan personen klager, og at klagen sendes til kommunen."""
    return decision.appeal_procedure_told


@rule("access", "notice")
def access_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv at personen har rett til å se dokumentene i saken."""
    return decision.access_told


@rule("deferral", "notice")
def deferral_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv at personen kan be om at vedtaket ikke settes i verk før klagen er avgjort."""
    return when(decision.could_harm, decision.deferral_told)


@rule("costs", "notice", demand=Demand.SHOULD)
def help_with_costs_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv om fri rettshjelp og dekning av kostnader, når det kan være aktuelt."""
    return when(decision.costs_relevant, decision.costs_told)


@rule("contact", "notice", demand=Demand.SHOULD)
def contact_is_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvem personen kan spørre, og hvordan."""
    return decision.contact_told


@rule("names", "notice_names")
def names_are_told(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv navnet på saksbehandleren og på den som er ansvarlig for vedtaket."""
    return decision.names_told


@rule("automation-explained", "automation_explained")
def automated_decision_is_explained(decision: DecisionFacts, law: Law) -> Truth:
    """Forklar den automatiske avgjørelsen, og skriv at personen kan kreve at et menneske kontrollerer den."""
    return when(decision.automated, decision.automation_explained)


LETTER_RULES = (
    decision_is_in_writing,
    appeal_right_is_told,
    appeal_period_is_the_one_of_the_law,
    appeal_body_is_told,
    appeal_procedure_is_told,
    access_is_told,
    deferral_is_told,
    help_with_costs_is_told,
    contact_is_told,
    names_are_told,
    automated_decision_is_explained,
)
