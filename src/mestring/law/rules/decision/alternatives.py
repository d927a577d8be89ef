"""What has been considered before the help that is given: a lower level, a group, and digital solutions."""

from __future__ import annotations

from mestring.law.rules.facts.decision import DecisionFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import rule
from mestring.law.rules.truth import Truth, when
from mestring.law.view import Law


@rule("lower-level", fixed("lowest_effective_level"))
def lower_level_is_considered(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv om hjelp på et lavere trinn er nok, og hvorfor eller hvorfor ikke."""
    return when(decision.assessed, decision.lower_level_considered)


@rule("group-first", fixed("groups_first"))
def group_is_considered(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv om et gruppetilbud er nok, og hvorfor eller hvorfor ikke."""
    return when(decision.assessed, decision.group_considered)


@rule("digital-can-solve", fixed("digital_first"))
def what_digital_help_can_solve_is_considered(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv om en digital løsning kan løse dette, og hvorfor eller hvorfor ikke."""
    return when(decision.assessed, decision.digital_can_solve)


@rule("digital-gives-mastery", fixed("digital_first"))
def mastery_by_digital_help_is_considered(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv om personen kan mestre oppgaven med digital hjelp, og hvorfor eller hvorfor ikke."""
    return when(decision.assessed, decision.digital_gives_mastery)


@rule("digital-takes", fixed("digital_first"))
def what_digital_help_takes_is_considered(decision: DecisionFacts, law: Law) -> Truth:
    """Skriv hva som må til for at en digital løsning skal virke for personen."""
    return when(decision.assessed, decision.digital_takes)


ALTERNATIVE_RULES = (
    lower_level_is_considered,
    group_is_considered,
    what_digital_help_can_solve_is_considered,
    mastery_by_digital_help_is_considered,
    what_digital_help_takes_is_considered,
)
