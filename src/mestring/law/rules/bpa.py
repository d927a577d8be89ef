"""When somebody has a right to get personal assistance as BPA, and what a refusal then takes."""

from __future__ import annotations

from mestring.law.calendar import end_of
from mestring.law.rules.facts.bpa import BpaFacts
from mestring.law.rules.facts.decision import Outcome
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Rule, rule
from mestring.law.rules.truth import Truth, among, at_latest, every, no, some, when
from mestring.law.view import Law

RIGHT = fixed("pbrl_2_1_d")
OF_BPA = "patients_rights_act/bpa"


@rule("bpa-right", RIGHT)
def who_has_the_right_gets_it(bpa: BpaFacts, law: Law) -> Truth:
    """Innvilg BPA, for personen har rett til å få hjelpen organisert slik."""
    right = every(_in_age(bpa, law), _lasts(bpa, law), _needs(bpa, law, "hours"))
    return when(right, no(_refused(bpa)))


@rule("bpa-cost", RIGHT)
def refusal_for_cost_is_documented(bpa: BpaFacts, law: Law) -> Truth:
    """Dokumenter at BPA blir vesentlig dyrere for kommunen, eller innvilg BPA."""
    some_hours = every(_needs(bpa, law, "hours_unless_costly"), no(_needs(bpa, law, "hours")))
    right = every(_in_age(bpa, law), _lasts(bpa, law), some_hours)
    return when(every(right, _refused(bpa)), bpa.cost_documented)


@rule("bpa-hours", RIGHT)
def hours_outside_the_right_are_left_out(bpa: BpaFacts, law: Law) -> Truth:
    """Hold utenfor timer med flere hjelpere eller om natten, når de ikke trengs hele tiden."""
    return when(every(bpa.two_or_night, no(bpa.two_or_night_always)), bpa.two_or_night_left_out)


def _refused(bpa: BpaFacts) -> Truth:
    return among(bpa.outcome, Outcome.REFUSED, Outcome.DISMISSED)


def _in_age(bpa: BpaFacts, law: Law) -> Truth:
    young = None if bpa.age is None else bpa.age < law.amount(f"{OF_BPA}/granted_before_age")
    return some(young, bpa.granted_before_limit)


def _lasts(bpa: BpaFacts, law: Law) -> Truth:
    if bpa.needed_from is None:
        return None
    return no(at_latest(bpa.needed_until, end_of(law.period(f"{OF_BPA}/lasting_over"), after=bpa.needed_from)))


def _needs(bpa: BpaFacts, law: Law, limit: str) -> Truth:
    """Whether the need is at least the hours of this limit."""
    return None if bpa.weekly_hours is None else bpa.weekly_hours >= law.amount(f"{OF_BPA}/{limit}")


BPA_RULES: tuple[Rule[BpaFacts], ...] = (
    who_has_the_right_gets_it,
    refusal_for_cost_is_documented,
    hours_outside_the_right_are_left_out,
)
