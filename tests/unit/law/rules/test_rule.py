"""A rule is a code, a provision, a sentence and a check; what it looked at is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from mestring.law import UnknownParameterError, national
from mestring.law.rules import Demand, Finding, broken, rule
from mestring.law.rules.facts import Facts
from mestring.law.rules.facts.fact import fact
from mestring.law.rules.fixed_provision import FixedProvision
from mestring.law.rules.truth import Truth, every, when

TODAY = date(2026, 11, 22)
PLAN = FixedProvision("Kommunens plan", documentation="Oppdiktet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Facts):
    agreed: bool | None = fact("om besøket er avtalt")
    rang: bool | None = fact("om det ble ringt på")
    key_used: bool | None = fact("om nøkkelen ble brukt")

    @property
    def let_in(self) -> Truth:
        return every(self.rang, self.key_used)


@rule("agreed", PLAN)
def is_agreed(visit: Visit, law) -> Truth:
    """Avtal besøket."""
    return visit.agreed


@rule("rang-first", PLAN, demand=Demand.SHOULD)
def rang_first(visit: Visit, law) -> Truth:
    """Ring på før du bruker nøkkelen."""
    return when(visit.key_used, visit.let_in)


RULES = (is_agreed, rang_first)


def ask(facts: Visit, *, rules=RULES, day=TODAY, profiles=None):
    return broken(rules, facts, national().at(day, profiles=profiles))


def test_a_broken_rule_says_its_sentence_its_provision_and_what_it_looked_at():
    (found,) = ask(Visit(agreed=True, rang=False, key_used=True))
    assert (found.code, found.sentence, found.reference.title) == (
        "rang-first",
        "Ring på før du bruker nøkkelen.",
        "Kommunens plan",
    )
    assert (found.finding, found.demand, found.stops) == (Finding.BROKEN, Demand.SHOULD, False)
    assert [(one.name, one.value, one.words) for one in found.looked_at] == [
        ("rang", False, "om det ble ringt på"),
        ("key_used", True, "om nøkkelen ble brukt"),
    ]


def test_what_is_unknown_is_told_as_unknown_and_not_as_missing():
    (found,) = ask(Visit(agreed=True, rang=None, key_used=True))
    assert found.finding is Finding.UNKNOWN
    assert found.unknown == ("rang",)
    assert found.sentence == (
        "Det er ikke kjent om det ble ringt på. Svar på det, for dette kan gjelde: Ring på før du bruker nøkkelen."
    )


def test_several_unknown_facts_are_named_in_one_sentence():
    (found,) = ask(Visit(agreed=True))
    assert found.sentence.startswith("Det er ikke kjent om det ble ringt på og om nøkkelen ble brukt.")


def test_broken_rules_come_in_the_order_of_the_rules():
    nothing = Visit(agreed=False, rang=False, key_used=True)
    assert [one.code for one in ask(nothing)] == ["agreed", "rang-first"]
    assert [one.code for one in ask(nothing, rules=RULES[::-1])] == ["rang-first", "agreed"]


def test_a_rule_is_passed_over_before_its_provision_is_in_force():
    @rule("later", FixedProvision("Ny bestemmelse", documentation="Oppdiktet.", applies_from=date(2026, 6, 1)))
    def later(visit: Visit, law) -> Truth:
        """Gjør det nye."""
        return False

    assert ask(Visit(), rules=(later,), day=date(2026, 5, 31)) == ()
    assert [one.code for one in ask(Visit(), rules=(later,), day=date(2026, 6, 1))] == ["later"]


def test_a_topic_follows_the_act_in_force():
    @rule("told", "notice")
    def told(visit: Visit, law) -> Truth:
        """Skriv brevet."""
        return False

    (old,) = ask(Visit(), rules=(told,))
    (new,) = ask(Visit(), rules=(told,), profiles={"case_handling": "fvl_2025"})
    assert old.reference != new.reference
    assert "2025" in new.reference.title


def test_a_topic_that_no_act_has_is_refused():
    @rule("lost", "no_such_topic")
    def lost(visit: Visit, law) -> Truth:
        """Finn den."""
        return False

    with pytest.raises(UnknownParameterError):
        ask(Visit(), rules=(lost,))


def test_a_rule_without_a_sentence_is_refused():
    with pytest.raises(ValueError, match="mangler setningen"):

        @rule("silent", PLAN)
        def silent(visit: Visit, law) -> Truth:
            return True
