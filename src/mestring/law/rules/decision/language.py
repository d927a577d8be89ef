"""Whether the person who gets the letter can read it."""

from __future__ import annotations

from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Demand, rule
from mestring.law.rules.truth import Truth, when
from mestring.law.view import Law


@rule("plain-language", fixed("language_act_9"))
def letter_is_plain(decision: DecisionFacts, law: Law) -> Truth:
    """Les gjennom brevet og skriv det så klart at personen forstår det."""
    return decision.plain_language


@rule("adapted", fixed("pbrl_3_5"))
def letter_is_adapted(decision: DecisionFacts, law: Law) -> Truth:
    """Tilpass brevet til den som skal lese det, med tanke på alder, språk og kultur."""
    return decision.adapted


@rule("translated", "translation", demand=Demand.SHOULD)
def key_parts_are_translated(decision: DecisionFacts, law: Law) -> Truth:
    """Få oversatt det viktigste i vedtaket til et språk personen forstår."""
    return when(decision.needs_translation, decision.translated)


LANGUAGE_RULES = (letter_is_plain, letter_is_adapted, key_parts_are_translated)
