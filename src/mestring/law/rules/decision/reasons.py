"""The reasons a decision gives."""

from __future__ import annotations

from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.rule import Demand, rule
from mestring.law.rules.truth import Truth, when
from mestring.law.view import Law

CONTENT = "reasons_content"


@rule("legal-ground", CONTENT)
def ground_is_stated(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvilken lov og paragraf vedtaket bygger på."""
    return decision.ground_stated


@rule("rules-explained", CONTENT, demand=Demand.SHOULD)
def rules_are_explained(decision: DecisionFacts, law: Law) -> Truth:
    """Forklar kort hva reglene går ut på, så personen forstår vedtaket."""
    return decision.rules_explained


@rule("facts", CONTENT)
def facts_are_stated(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hvilke fakta vedtaket bygger på."""
    return decision.facts_stated


@rule("considerations", CONTENT)
def considerations_are_stated(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hva du har lagt mest vekt på."""
    return decision.considerations_stated


@rule("refusal-explained", CONTENT)
def refusal_is_explained(decision: DecisionFacts, law: Law) -> Truth:
    """Forklar hva personen ikke får, og hvorfor."""
    return when(decision.refuses, decision.refusal_explained)


REASON_RULES = (
    ground_is_stated,
    rules_are_explained,
    facts_are_stated,
    considerations_are_stated,
    refusal_is_explained,
)
