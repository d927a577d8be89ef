"""Asks the rules of a case that differs in one thing from a complete one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.complete_facts import COMPLETE

from mestring.law import national
from mestring.law.rules import Finding, broken
from mestring.law.rules.facts import Facts
from mestring.law.rules.sets import rule_set

TODAY = date(2026, 11, 22)
IN_FORCE = national().at(TODAY)
NEW_ACT = national().at(TODAY, profiles={"case_handling": "fvl_2025"})


def found(name: str, changes: dict[str, Any], *, law=IN_FORCE, case: Facts | None = None) -> dict[str, Finding]:
    """The codes broken by the case with these changes, and how each is."""
    chosen = rule_set(name)
    facts = replace(case or COMPLETE[name], **changes)
    return {one.code: one.finding for one in broken(chosen.rules, facts, law)}


def breaks(name: str, changes: dict[str, Any], **others) -> set[str]:
    """The codes whose demand is known not to be met; nothing may be unknown."""
    codes = found(name, changes, **others)
    assert set(codes.values()) <= {Finding.BROKEN}
    return set(codes)


def asks(name: str, fact: str, **others) -> set[str]:
    """The codes that are not decided once this fact is not known; nothing may be broken."""
    codes = found(name, {fact: None}, **others)
    assert set(codes.values()) <= {Finding.UNKNOWN}
    return set(codes)
