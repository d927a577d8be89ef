"""Whatever the facts are: learning more settles what was open, and never upsets what was in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestring.law import national
from mestring.law.period import Period, PeriodUnit
from mestring.law.rules import Finding, broken
from mestring.law.rules.facts.fact import kinds_of
from mestring.law.rules.sets import RULE_SETS, RuleSet

BOOK = national()
DAYS = st.dates(date(2026, 6, 1), date(2028, 12, 31))
LAWS = st.builds(
    lambda day, profile: BOOK.at(day, profiles={"case_handling": profile}),
    DAYS,
    st.sampled_from(["fvl_1967", "fvl_2025"]),
)
OF_KIND = {
    bool: st.booleans(),
    date: DAYS,
    int: st.integers(0, 110),
    str: st.sampled_from(["praktisk-bistand", "korttidsopphold"]),
    Decimal: st.decimals(Decimal("0.5"), 168, places=1),
    Period: st.builds(Period, st.integers(1, 6), st.sampled_from(PeriodUnit)),
}
every_set = pytest.mark.parametrize("rules", RULE_SETS, ids=[one.name for one in RULE_SETS])


def values(kind: type):
    return st.sampled_from(kind) if issubclass(kind, Enum) else OF_KIND[kind]


@st.composite
def whole_facts(draw, rules: RuleSet):
    """Facts where everything is known, whatever it is."""
    drawn = {}
    for name, kinds in kinds_of(rules.facts).items():
        drawn[name] = draw(st.one_of(*(values(kind) for kind in kinds if kind is not type(None))))
    return rules.facts(**drawn)


def forgotten(draw, facts, rules: RuleSet):
    """The same facts, with some of them not known."""
    names = draw(st.sets(st.sampled_from(sorted(kinds_of(rules.facts)))))
    return replace(facts, **dict.fromkeys(names))


def findings(rules: RuleSet, facts, law) -> dict[str, Finding]:
    return {one.code: one.finding for one in broken(rules.rules, facts, law)}


@every_set
@given(data=st.data())
def test_learning_a_fact_never_breaks_a_rule_that_was_kept(rules, data):
    law, whole = data.draw(LAWS), data.draw(whole_facts(rules))
    partly = forgotten(data.draw, whole, rules)
    before, after = findings(rules, partly, law), findings(rules, whole, law)
    assert set(after) <= set(before)
    assert all(after.get(code) is Finding.BROKEN for code, finding in before.items() if finding is Finding.BROKEN)


@every_set
@given(data=st.data())
def test_a_case_where_everything_is_known_leaves_nothing_open(rules, data):
    found = findings(rules, data.draw(whole_facts(rules)), data.draw(LAWS))
    assert Finding.UNKNOWN not in found.values()


@every_set
@given(data=st.data())
def test_the_order_of_the_rules_does_not_matter_to_which_are_broken(rules, data):
    law, facts = data.draw(LAWS), forgotten(data.draw, data.draw(whole_facts(rules)), rules)
    shuffled = data.draw(st.permutations(rules.rules))
    assert set(broken(shuffled, facts, law)) == set(broken(rules.rules, facts, law))


@every_set
@given(data=st.data())
def test_a_broken_rule_always_names_what_it_looked_at(rules, data):
    law, facts = data.draw(LAWS), forgotten(data.draw, data.draw(whole_facts(rules)), rules)
    for one in broken(rules.rules, facts, law):
        assert one.looked_at
        assert bool(one.unknown) or one.finding is Finding.BROKEN
        assert all(getattr(facts, looked.name) == looked.value for looked in one.looked_at)
