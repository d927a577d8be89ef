"""How much is given, from when, until when, and when it is looked at again."""

from __future__ import annotations

from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.facts.service import ServiceKind
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Demand, rule
from mestring.law.rules.truth import Lasting, Truth, among, at_latest, every, known, some, when
from mestring.law.view import Law


@rule("extent", fixed("running_decisions"))
def extent_is_set(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvor mye personen får: timer i uken, kroner i måneden eller omfanget i ord."""
    stated = some(known(decision.weekly_hours), known(decision.monthly_amount), decision.extent_in_words)
    return when(decision.gives, stated)


@rule("start", fixed("running_decisions"))
def start_is_set(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvilken dag tjenesten begynner."""
    return when(decision.gives, known(decision.valid_from))


@rule("end", fixed("running_decisions"))
def end_is_set(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvilken dag tjenesten slutter, eller at den gjelder inntil videre."""
    return when(decision.gives, known(decision.valid_to))


@rule("end-after-start", fixed("running_decisions"))
def end_comes_after_start(decision: DecisionFacts, law: Law) -> Truth:
    """Rett datoene, for tjenesten slutter før den begynner."""
    return when(decision.gives, at_latest(decision.valid_from, decision.valid_to))


@rule("lasting-explained", fixed("time_limits"), demand=Demand.SHOULD)
def missing_end_is_explained(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvorfor vedtaket ikke har sluttdato, eller sett en."""
    endless = among(decision.valid_to, Lasting.UNTIL_FURTHER_NOTICE)
    usual = among(decision.kind, ServiceKind.LONG_STAY)
    return when(every(decision.gives, endless), some(usual, decision.lasting_explained))


@rule("evaluation", fixed("hol_3_1"))
def evaluation_is_set(decision: DecisionFacts, law: Law) -> Truth:
    """Sett en dag for å evaluere tjenesten."""
    return when(decision.gives, known(decision.evaluation_due))


@rule("evaluation-within", fixed("hol_3_1"))
def evaluation_is_within_the_period(decision: DecisionFacts, law: Law) -> Truth:
    """Flytt evalueringen til en dag mens tjenesten varer."""
    begun = at_latest(decision.valid_from, decision.evaluation_due)
    not_over = at_latest(decision.evaluation_due, decision.valid_to)
    return when(decision.gives, every(begun, not_over))


@rule("reservation", fixed("running_decisions"), demand=Demand.SHOULD)
def reservation_is_stated(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv i vedtaket at det kan endres når behovet endrer seg."""
    return when(decision.gives, decision.reservation_stated)


EXTENT_RULES = (
    extent_is_set,
    start_is_set,
    end_is_set,
    end_comes_after_start,
    missing_end_is_explained,
    evaluation_is_set,
    evaluation_is_within_the_period,
    reservation_is_stated,
)
