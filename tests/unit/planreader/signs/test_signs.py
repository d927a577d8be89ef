"""What a text tells beside its words."""

from __future__ import annotations

import pytest

from mestring.planreader.signs.figures import figures_in
from mestring.planreader.signs.periods import periods_in, plan_period
from mestring.planreader.signs.references import kept_elsewhere, names_in, references_in
from mestring.planreader.signs.soft import soft_words
from mestring.planreader.signs.un_goals import un_goals_in


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("Vurdere å utvide tilbudet", ["vurdere"]),
        ("Vidareutvikle samtalegrupper", ["vidareutvikle"]),
        ("Styrkje samarbeidet med frivillige", ["styrkje"]),
        ("Stimulere til bruk av digitale hjelpemidler", ["stimulere"]),
        ("Legge til rette for flere møteplasser", ["legge til rette"]),
        ("Antall boliger vurderes nedskalert", ["vurderes"]),
        ("Etablere et familieteam", []),
        ("Vurdere tilbudet innen 2026", []),
        ("Sikre 10 nye plasser", []),
        ("Utarbeide en plan for rekruttering", []),
    ],
)
def test_a_measure_is_soft_when_it_names_an_effort_and_no_result(measure: str, words: list[str]) -> None:
    assert soft_words(measure) == words


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("FNs bærekraftsmål nr. 3", [3]),
        ("Folkehelse (FN 3)", [3]),
        ("FNs bærekraftsmål 11, 12 og 13", [11, 12, 13]),
        ("berekraftsmål 3 og 10", [3, 10]),
        ("FNs bærekraftsmål «Mindre ulikhet»", [10]),
        ("FNs 17 bærekraftsmål", []),
        ("God helse skapes der folk bor", []),
        ("FN 18", []),
    ],
)
def test_un_goals_are_found_by_number_and_by_name(text: str, goals: list[int]) -> None:
    assert un_goals_in(text) == goals


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Redusere fravær til under 8 prosent innen 2028", ["under 8 prosent", "innen 2028"]),
        ("om lag kr 70 mill. i perioden", ["om lag kr 70 mill."]),
        ("minst 5 av 10 deltar", ["minst 5 av 10"]),
        ("1 240 personer", ["1 240 personer"]),
        ("vedtatt 31.12.2026", []),
    ],
)
def test_target_figures_are_found_as_written(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tiltak følges opp i Boligsosial handlingsplan", ["Boligsosial handlingsplan"]),
        ("Samarbeide med fastlegene, jf. plan for legetjenester", ["plan for legetjenester"]),
        (
            "Det vises til Temaplan psykisk helse og den kommende demensplanen",
            ["Temaplan psykisk helse", "demensplanen"],
        ),
        ("Lage en demensplan", []),
    ],
)
def test_a_reference_sends_the_reader_to_another_plan(text: str, names: list[str]) -> None:
    assert references_in(text) == names


def test_measures_kept_in_another_plan_are_told_from_measures() -> None:
    assert kept_elsewhere("Tiltak er ivaretatt i Boligsosial handlingsplan.") == ["Boligsosial handlingsplan"]
    assert kept_elsewhere("Tiltaka er følgde opp i kommunedelplan for oppvekst") == ["kommunedelplan for oppvekst"]
    assert kept_elsewhere("Tiltak er ivaretatt i") == []
    assert kept_elsewhere("Etablere team i hver sone") is None
    assert names_in("Plan for folkehelse som er en handlingsplan") == ["Plan for folkehelse"]


def test_years_make_a_period_however_they_are_written() -> None:
    assert periods_in("2022-2034, 2025–2030 og 2022 til 2034") == [(2022, 2034), (2025, 2030), (2022, 2034)]
    assert periods_in("2030-2025") == []


@pytest.mark.parametrize(
    ("title", "headings", "opening", "period"),
    [
        ("Temaplan 2023–2028", [], [], (2023, 2028)),
        ("Demensplan 2025-2029", [], [], (2025, 2029)),
        ("", ["Bakgrunn", "Handlingsplan 2025-2030"], ["Kommuneplanens samfunnsdel 2015-2027"], (2025, 2030)),
        ("Helseplan", [], ["Kommuneplanens samfunnsdel 2015-2027. Planperioden er 2024–2036."], (2024, 2036)),
        ("Helseplan", [], ["Innsparinger på 70 mill. i perioden 2019-2021."], None),
        ("Helseplan", [], ["Nasjonal strategi (2015–2020) ligger til grunn."], None),
    ],
)
def test_the_plans_own_period_is_not_that_of_a_plan_it_names(
    title: str, headings: list[str], opening: list[str], period: tuple[int, int] | None
) -> None:
    assert plan_period(title, headings, opening) == period
