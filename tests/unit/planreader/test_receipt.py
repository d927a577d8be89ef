"""The receipt says what was read, what stands twice, what is doubtful, and what the measures lack."""

from __future__ import annotations

import json

import pytest

from mestring.planreader import Outline, PlanUnreadableError, outline_as_json, read_plan, read_plan_file

PLAN = """
# Helseplan for Fjordvik 2025–2028

## Bakgrunn

Vi blir eldre.

## Mål 1: Trygge hjem

### Tiltak

- Vurdere nye møteplasser i alle grender
- Bygge 12 omsorgsboliger. Ansvar: Eiendom. Frist: 2027
- Utarbeide plan for avlastning, med
  - kurs
  - samtaler

## Mål 2: Aktive liv

### Tiltak

- Vurdere nye møteplasser i alle grender
"""


@pytest.fixture(scope="module")
def outline() -> Outline:
    return read_plan(PLAN.encode(), name="fjordvik.md")


def test_counts_are_given_for_every_kind(outline: Outline) -> None:
    # 3 measures and 2 sub-measures under the first goal, 1 under the second
    assert outline.receipt.counts == {"focus_area": 0, "goal": 2, "strategy": 0, "measure": 6}


def test_the_same_measure_under_two_goals_is_kept_and_told_of(outline: Outline) -> None:
    assert [(remark.what, remark.place.line) for remark in outline.receipt.duplicates] == [
        ("Vurdere nye møteplasser i alle grender", 22)
    ]


def test_gaps_name_the_measures_that_lack_owner_deadline_or_anything_measurable(outline: Outline) -> None:
    gaps = outline.receipt.gaps
    assert [len(gaps[gap]) for gap in ("owner", "deadline", "measurable", "soft")] == [5, 5, 5, 2]
    assert "Bygge 12 omsorgsboliger." not in {remark.what for remarks in gaps.values() for remark in remarks}
    assert "«vurdere»" in gaps["soft"][0].why


def test_a_background_chapter_is_kept_as_introduction_and_told_of(outline: Outline) -> None:
    assert [(passage.heading, passage.text) for passage in outline.introduction if passage.text] == [
        ("Bakgrunn", "Vi blir eldre.")
    ]
    assert any("Bakgrunn" in remark.what for remark in outline.receipt.skipped)


def test_the_json_has_the_keys_that_programs_rely_on(outline: Outline) -> None:
    data = json.loads(json.dumps(outline_as_json(outline)))
    assert data["period"] == {"from": 2025, "to": 2028}
    assert set(data["receipt"]) == {"counts", "duplicates", "doubtful", "skipped", "gaps"}
    node = data["nodes"][0]["children"][1]
    keys = {"kind", "title", "text", "owner", "deadline", "refers_to", "soft", "source", "confidence", "children"}
    assert keys <= set(node)
    assert (node["kind"], node["owner"], node["deadline"]) == ("measure", "Eiendom", "2027")
    assert node["source"] == {"page": None, "line": 13}
    assert data["nodes"][1]["children"][0]["owner"] is None


def test_a_document_without_a_plan_is_refused_with_what_to_do() -> None:
    with pytest.raises(PlanUnreadableError, match=r"Fant ingen mål, strategier eller tiltak i brev\.txt"):
        read_plan(b"Hei!\n\nTakk for sist, det var hyggelig.", name="brev.txt")


def test_a_file_that_is_not_there_is_refused_with_what_to_do() -> None:
    with pytest.raises(PlanUnreadableError, match="Fant ikke filen"):
        read_plan_file("finnes-ikke.docx")
