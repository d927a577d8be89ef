"""Help at home costs what somebody has worked out by hand, and what is not set is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.law.charges.local import with_own

from mestring.law.charges import HomeHelp, Household, Member, NoteKind, Relation, home_help_charge
from mestring.strict_yaml import load

FILE = load(Path(__file__).parent / "home_help.yaml")
AMOUNTS = ("net_income", "home_help_benefit", "carer_allowance")


def named(cases):
    return pytest.mark.parametrize("case", cases, ids=[case["says"] for case in cases])


def household(case):
    if "income" in case:
        return Household.with_income(Decimal(case["income"]))
    members = tuple(
        Member(
            Relation(one["relation"]),
            **{name: Decimal(one[name]) for name in AMOUNTS if name in one},
            pays_long_stay=one.get("pays_long_stay", False),
        )
        for one in case["household"]
    )
    return Household(members, help_is_for_child=case.get("help_is_for_child", False))


def help_at_home(case):
    return HomeHelp(
        household(case),
        hours=Decimal(case.get("hours", "6.5")),
        personal_care_hours=Decimal(case.get("personal_care_hours", 0)),
        other_charges=Decimal(case.get("other_charges", 0)),
        subscription=case.get("subscription", False),
    )


@named(FILE["cases"])
def test_a_month_costs(case):
    law = with_own(FILE["council"]).at(date.fromisoformat(case["day"]))
    found = home_help_charge(help_at_home(case), law=law)
    assert found.per_month == Decimal(case["month"])
    assert any(one.kind is NoteKind.INTERPRETATION for one in found.notes) == case.get("reading", False)


@named(FILE["missing"])
def test_what_is_not_set_is_told(case):
    own = {name: figure for name, figure in FILE["council"].items() if name not in case["without"]}
    found = home_help_charge(help_at_home(case), law=with_own(own).at(date(2026, 3, 1)))
    told = [one.sentence for one in found.notes if one.kind is NoteKind.MISSING]
    assert found.per_month == (Decimal(case["month"]) if "month" in case else None)
    assert found.at_most == (Decimal(case["at_most"]) if case.get("at_most") else None)
    assert any(one.startswith(case["told"]) for one in told)
