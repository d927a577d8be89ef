"""The child's own rights in a case: to be heard, to be told, to be a party, and to keep something to itself."""

from __future__ import annotations

from mestring.law.rules.facts.children import ChildFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Rule, rule
from mestring.law.rules.truth import Truth, every, no, when
from mestring.law.view import Law

PARTY_FROM = "patients_rights_act/ages/party"
PARENTS_TOLD_BELOW = "patients_rights_act/ages/parents_informed_below"
MAY_WITHHOLD_FROM = "patients_rights_act/ages/may_withhold_from_parents"
COORDINATOR_UNTIL = "care_services_act/child_coordinator_until"
NOTIFIED_FROM = "public_administration_act/minor_notified_above_age"


@rule("child-heard", fixed("pbrl_3_1"))
def child_is_heard(child: ChildFacts, law: Law) -> Truth:
    """Gi barnet informasjon, spør hva barnet mener, og skriv ned svaret."""
    return when(child.can_form_views, every(child.told, child.heard))


@rule("child-party", fixed("pbrl_6_5"))
def child_is_party(child: ChildFacts, law: Law) -> Truth:
    """La barnet være part i saken, for barnet er gammelt nok og forstår hva den gjelder."""
    return when(every(_at_least(child, law, PARTY_FROM), child.understands), child.is_party)


@rule("parents-told", fixed("pbrl_3_4"))
def parents_are_told(child: ChildFacts, law: Law) -> Truth:
    """Informer foreldrene også, når barnet ikke har en god grunn til å holde det for seg selv."""
    below = no(_at_least(child, law, PARENTS_TOLD_BELOW))
    return when(every(below, no(_withheld(child, law))), child.parents_told)


@rule("withheld-from-parents", fixed("pbrl_3_4"))
def child_may_withhold(child: ChildFacts, law: Law) -> Truth:
    """Hold opplysningen tilbake fra foreldrene, for barnet har en grunn som bør respekteres."""
    return when(_withheld(child, law), no(child.parents_told))


@rule("minor-notified", "minor_notified")
def minor_is_notified(child: ChildFacts, law: Law) -> Truth:
    """Send melding om vedtaket til den unge selv også."""
    old_enough = _at_least(child, law, NOTIFIED_FROM)
    return when(every(child.is_party, child.represented, old_enough), child.notified)


@rule("child-coordinator", fixed("hol_7_2_a"))
def family_has_a_coordinator(child: ChildFacts, law: Law) -> Truth:
    """Gi familien en barnekoordinator."""
    wanted = every(child.long_and_coordinated, child.parents_want_coordinator)
    return when(every(wanted, no(_at_least(child, law, COORDINATOR_UNTIL))), child.coordinator_given)


def _at_least(child: ChildFacts, law: Law, limit: str) -> Truth:
    return None if child.age is None else child.age >= law.amount(limit)


def _withheld(child: ChildFacts, law: Law) -> Truth:
    """Whether the child is old enough and has reason to keep it from the parents, who do not need to know."""
    may = every(_at_least(child, law, MAY_WITHHOLD_FROM), no(_at_least(child, law, PARENTS_TOLD_BELOW)))
    wants = every(child.asks_to_withhold, child.good_reason_to_withhold)
    return every(may, wants, no(child.needed_by_parents))


CHILD_RULES: tuple[Rule[ChildFacts], ...] = (
    child_is_heard,
    child_is_party,
    parents_are_told,
    child_may_withhold,
    minor_is_notified,
    family_has_a_coordinator,
)
