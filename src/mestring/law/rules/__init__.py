"""Rules with a code, a provision and one sentence, asked with plain facts: ``broken(DECISION_RULES, facts, law)``."""

from mestring.law.rules.appeal import APPEAL_RULES
from mestring.law.rules.bpa import BPA_RULES
from mestring.law.rules.broken import Broken, Finding, Looked, broken
from mestring.law.rules.carers import CARER_RULES
from mestring.law.rules.children import CHILD_RULES
from mestring.law.rules.competence import COMPETENCE_RULES
from mestring.law.rules.decision import DECISION_RULES
from mestring.law.rules.evaluation import EVALUATION_RULES
from mestring.law.rules.long_stay import LONG_STAY_RULES
from mestring.law.rules.reduction import REDUCTION_RULES
from mestring.law.rules.rule import Demand, Rule, rule
from mestring.law.rules.technology import TECHNOLOGY_RULES

__all__ = [
    "APPEAL_RULES",
    "BPA_RULES",
    "CARER_RULES",
    "CHILD_RULES",
    "COMPETENCE_RULES",
    "DECISION_RULES",
    "EVALUATION_RULES",
    "LONG_STAY_RULES",
    "REDUCTION_RULES",
    "TECHNOLOGY_RULES",
    "Broken",
    "Demand",
    "Finding",
    "Looked",
    "Rule",
    "broken",
    "rule",
]
