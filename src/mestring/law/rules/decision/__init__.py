"""What must be in place before a decision can be made, in the order a caseworker goes through it."""

from __future__ import annotations

from mestring.law.rules.decision.alternatives import ALTERNATIVE_RULES
from mestring.law.rules.decision.basis import BASIS_RULES
from mestring.law.rules.decision.charge import CHARGE_RULES
from mestring.law.rules.decision.extent import EXTENT_RULES
from mestring.law.rules.decision.language import LANGUAGE_RULES
from mestring.law.rules.decision.letter import LETTER_RULES
from mestring.law.rules.decision.participation import PARTICIPATION_RULES
from mestring.law.rules.decision.reasons import REASON_RULES
from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.rule import Rule

DECISION_RULES: tuple[Rule[DecisionFacts], ...] = (
    *BASIS_RULES,
    *PARTICIPATION_RULES,
    *ALTERNATIVE_RULES,
    *REASON_RULES,
    *EXTENT_RULES,
    *CHARGE_RULES,
    *LETTER_RULES,
    *LANGUAGE_RULES,
)
