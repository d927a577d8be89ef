"""What must hold before a description is published, and what an editor should look at: pure rules with a sentence."""

from mestring.services.rules import refusing  # noqa: F401 - its rules register themselves
from mestring.services.rules.advising import HEAVY
from mestring.services.rules.frame import RULES, Facts, Problem, Rule, Weight

__all__ = ["HEAVY", "RULES", "Facts", "Problem", "Rule", "Weight", "problems", "refusals"]


def problems(facts: Facts) -> tuple[Problem, ...]:
    """Every place where a rule is broken, refusals first."""
    found = [
        Problem(rule.code, rule.weight, where, rule.words, values)
        for rule in RULES
        for where, values in rule.look(facts)
    ]
    return tuple(sorted(found, key=lambda problem: problem.weight is Weight.WARNING))


def refusals(facts: Facts) -> tuple[Problem, ...]:
    """What stops it from being published."""
    return tuple(problem for problem in problems(facts) if problem.weight is Weight.REFUSAL)
