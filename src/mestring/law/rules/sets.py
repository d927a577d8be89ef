"""Every set of rules, with the facts it is asked with and the words it goes under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mestring.law.rules.appeal import APPEAL_RULES
from mestring.law.rules.bpa import BPA_RULES
from mestring.law.rules.carers import CARER_RULES
from mestring.law.rules.children import CHILD_RULES
from mestring.law.rules.competence import COMPETENCE_RULES
from mestring.law.rules.decision import DECISION_RULES
from mestring.law.rules.evaluation import EVALUATION_RULES
from mestring.law.rules.facts.appeal import AppealFacts
from mestring.law.rules.facts.bpa import BpaFacts
from mestring.law.rules.facts.carers import CarerFacts
from mestring.law.rules.facts.children import ChildFacts
from mestring.law.rules.facts.competence import CompetenceFacts
from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.facts.evaluation import EvaluationFacts
from mestring.law.rules.facts.fact import Facts
from mestring.law.rules.facts.long_stay import LongStayFacts
from mestring.law.rules.facts.reduction import ReductionFacts
from mestring.law.rules.facts.technology import TechnologyConsentFacts
from mestring.law.rules.long_stay import LONG_STAY_RULES
from mestring.law.rules.reduction import REDUCTION_RULES
from mestring.law.rules.rule import Rule
from mestring.law.rules.technology import TECHNOLOGY_RULES


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules asked together. ``title`` (bokmål) says about what."""

    name: str
    title: str
    facts: type[Facts]
    rules: tuple[Rule[Any], ...]


RULE_SETS = (
    RuleSet("decision", "Vedtak", DecisionFacts, DECISION_RULES),
    RuleSet("reduction", "Endring av et vedtak som løper", ReductionFacts, REDUCTION_RULES),
    RuleSet("long-stay", "Langtidsopphold og venteliste", LongStayFacts, LONG_STAY_RULES),
    RuleSet("evaluation", "Evaluering", EvaluationFacts, EVALUATION_RULES),
    RuleSet("appeal", "Klage", AppealFacts, APPEAL_RULES),
    RuleSet("competence", "Beslutningskompetanse", CompetenceFacts, COMPETENCE_RULES),
    RuleSet("technology", "Samtykke til varsling og lokalisering", TechnologyConsentFacts, TECHNOLOGY_RULES),
    RuleSet("bpa", "Rett til brukerstyrt personlig assistanse", BpaFacts, BPA_RULES),
    RuleSet("carers", "Støtte til pårørende", CarerFacts, CARER_RULES),
    RuleSet("children", "Barn og unge", ChildFacts, CHILD_RULES),
)


def rule_set(name: str) -> RuleSet | None:
    """The set with this name, or None."""
    return next((one for one in RULE_SETS if one.name == name), None)
