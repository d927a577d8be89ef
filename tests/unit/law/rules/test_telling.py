"""The rules as people read them: on the command line and on the reference page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.complete_facts import DECISION

from mestring.law import national
from mestring.law.rules import DECISION_RULES, broken
from mestring.law.rules.fixed_provision import fixed_provisions
from mestring.law.rules.sets import RULE_SETS, rule_set
from mestring.law.telling.pages import pages
from mestring.law.telling.rules import (
    missing_as_data,
    missing_as_text,
    provisions_to_check,
    rules_as_data,
    rules_as_text,
)

ROOT = Path(__file__).resolve().parents[4]
LAW = national().at(date(2026, 11, 22))


def test_the_reference_page_of_the_rules_is_up_to_date():
    page = (ROOT / "docs/law/rules.md").read_text(encoding="utf-8")
    assert page == pages(national())["rules.md"], "Kjør: ./mestring law pages"


def test_the_page_has_every_rule_once():
    page = pages(national())["rules.md"]
    for chosen in RULE_SETS:
        for one in chosen.rules:
            assert page.count(f"| `{one.code}` |") == 1


def test_the_page_names_both_acts_where_one_takes_over_from_the_other():
    page = pages(national())["rules.md"]
    (row,) = [line for line in page.splitlines() if line.startswith("| `legal-ground` |")]
    assert "Forvaltningsloven § 25" in row
    assert "Forvaltningsloven (2025) § 57" in row


def test_a_list_of_rules_says_code_severity_sentence_and_provision():
    text = rules_as_text([rule_set("reduction")], law=LAW)
    assert text.startswith("Endring av et vedtak som løper (reduction)\n")
    assert "reduction-ground" in text
    assert "må   Vent til vedtaket er ute" in text
    assert "(Forvaltningsloven § 35)" in text


def test_a_list_of_rules_says_when_none_of_a_set_applies_yet():
    text = rules_as_text([rule_set("competence")], law=national().at(date(2026, 5, 31)))
    assert "Ingen av reglene gjelder den dagen." in text


def test_rules_as_data_leave_out_what_the_act_of_the_day_does_not_have():
    codes = {row["code"] for row in rules_as_data(RULE_SETS, law=LAW)}
    assert "names" not in codes
    assert "legal-ground" in codes


def test_what_is_missing_is_told_in_the_order_of_the_rules_with_its_provision():
    found = broken(DECISION_RULES, replace(DECISION, reservation_stated=False, in_writing=None), LAW)
    reminded, stopped = missing_as_text(found).splitlines()
    assert reminded.startswith("bør  Skriv i vedtaket at det kan endres når behovet endrer seg. (Justisdepartementets")
    assert stopped.startswith("må   Det er ikke kjent om vedtaket gis skriftlig.")
    assert stopped.endswith("Gi vedtaket skriftlig. (Forvaltningsloven § 23)")
    assert [(row["code"], row["finding"], row["unknown"]) for row in missing_as_data(found)] == [
        ("reservation", "broken", []),
        ("in-writing", "unknown", ["in_writing"]),
    ]


def test_the_provisions_of_the_rules_are_to_be_checked_like_the_numbers():
    everything = {one.name: one for one in provisions_to_check(on=date(2026, 5, 31))}
    assert set(everything) == set(fixed_provisions())
    assert all(one.is_due(date(2026, 5, 31)) for one in everything.values())
    assert not everything["pbrl_4_3"].in_force
    assert everything["pbrl_3_1"].in_force


def test_a_case_where_nothing_is_missing_is_said_to_be_so():
    assert missing_as_text(()) == "Ingenting mangler etter reglene."
