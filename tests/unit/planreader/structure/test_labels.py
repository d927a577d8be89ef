"""What a heading says of the plan: the part it names, its number, its title."""

from __future__ import annotations

import pytest

from mestring.planreader.structure.labels import Use, label_of_heading, label_of_text
from mestring.planreader.structure.words import Role


@pytest.mark.parametrize(
    ("heading", "role", "number", "title"),
    [
        ("Mål 3: Trygge boliger", Role.GOAL, "Mål 3", "Trygge boliger"),
        ("Mål 3 Trygge boliger", Role.GOAL, "Mål 3", "Trygge boliger"),
        ("Mål: Mestre eget liv", Role.GOAL, "", "Mestre eget liv"),
        ("Hovudmål 1 – Fleire meistrar kvardagen", Role.GOAL, "Hovudmål 1", "Fleire meistrar kvardagen"),
        ("Delmål 2.1 Flere er aktive", Role.SUB_GOAL, "Delmål 2.1", "Flere er aktive"),
        ("Strategi 1: Heltid", Role.STRATEGY, "Strategi 1", "Heltid"),
        ("Satsingsområde A – Barn", Role.AREA, "Satsingsområde A", "Barn"),
        ("6.2 Innsatsområde 2- Frivillighet", Role.AREA, "Innsatsområde 2", "Frivillighet"),
        ("Tema 2: Bolig", Role.AREA, "Tema 2", "Bolig"),
        ("Tiltak 1.1 Opprette team", Role.MEASURE, "Tiltak 1.1", "Opprette team"),
        ("Tiltak: Opprette team", Role.MEASURE, "", "Opprette team"),
    ],
)
def test_a_heading_with_a_key_word_names_one_part(heading: str, role: Role, number: str, title: str) -> None:
    label = label_of_heading(heading)
    assert (label.use, label.role, label.number, label.title) == (Use.ONE, role, number, title)


@pytest.mark.parametrize(
    ("heading", "role", "group"),
    [
        ("Tiltak", Role.MEASURE, ""),
        ("Strategiar", Role.STRATEGY, ""),
        ("Våre mål", Role.GOAL, ""),
        ("Tiltak i planperioden", Role.MEASURE, ""),
        ("Tiltak omsorgsboliger", Role.MEASURE, "omsorgsboliger"),
        ("Tiltak for barn og unge", Role.MEASURE, "barn og unge"),
        ("Slik vil vi ha det:", Role.GOAL, ""),
        ("Kva vil vi oppnå?", Role.GOAL, ""),
        ("Slik kommer vi dit, og slik gjør vi det", Role.MEASURE, ""),
        ("Korleis kjem vi dit?", Role.MEASURE, ""),
    ],
)
def test_a_key_word_alone_says_that_such_parts_follow(heading: str, role: Role, group: str) -> None:
    label = label_of_heading(heading)
    assert (label.use, label.role, label.group) == (Use.SEVERAL, role, group)


@pytest.mark.parametrize(
    ("heading", "use"),
    [
        ("Forankring", Use.PASSAGE),
        ("Betydning og innhold", Use.PASSAGE),
        ("6.1.1 (Innledning)", Use.PASSAGE),
        ("Her er vi:", Use.SITUATION),
        ("Handlingsplan 2025-2030", Use.PLAN_PART),
        ("3 Mål og strategier", Use.PLAN_PART),
        ("Økonomiske rammebetingelser", Use.BACKGROUND),
        ("Innhold", Use.CONTENTS),
        ("Strategisk kompetanseplan", Use.PLAIN),
        ("Målet er å bli bedre", Use.PLAIN),
        ("Tiltak beskrives per tjeneste nedenfor.", Use.PLAIN),
    ],
)
def test_other_headings_open_a_text_a_chapter_or_the_plan(heading: str, use: Use) -> None:
    assert label_of_heading(heading).use is use


@pytest.mark.parametrize(
    "sentence",
    ["Mål 3 handler om boliger.", "Tiltakene følges opp årlig.", "Strategien er vedtatt.", "Innledning", "Bakgrunn"],
)
def test_an_ordinary_sentence_is_no_heading(sentence: str) -> None:
    assert label_of_text(sentence) is None
