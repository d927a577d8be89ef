"""What the columns of a plan's table hold."""

from __future__ import annotations

import pytest

from mestring.planreader.blocks import Cell, Paragraph, Place
from mestring.planreader.structure.columns import Column, column_of, columns_of

HERE = Place(line=1)


def row(*heads: str) -> tuple[Cell, ...]:
    return tuple(Cell((Paragraph(head, HERE),) if head else (), HERE) for head in heads)


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("Delmål", Column.SUB_GOAL),
        ("Hovudmål", Column.GOAL),
        ("Slik gjør vi det", Column.MIXED),
        ("Ansvarleg eining", Column.OWNER),
        ("Hvem?", Column.OWNER),
        ("Tidsfrist", Column.DEADLINE),
        ("Når", Column.DEADLINE),
        ("Kostnad (i 1000 kr)", Column.COST),
        ("2027", Column.YEAR),
        ("Indikator", Column.INDICATOR),
        ("Ansvar/frist", Column.OWNER_AND_DEADLINE),
        ("Mestringsnivå", None),
        ("Dette er en lang setning som ikke er overskriften til en kolonne i noen plan", None),
    ],
)
def test_the_word_at_the_head_tells_what_a_column_holds(head: str, column: Column | None) -> None:
    assert column_of(head) is column


def test_a_row_of_key_words_is_a_head() -> None:
    assert columns_of(row("Mål", "Tiltak", "Ansvar", "Tid")) == [
        Column.GOAL,
        Column.MEASURE,
        Column.OWNER,
        Column.DEADLINE,
    ]


def test_a_table_about_something_else_has_no_head_of_a_plan() -> None:
    assert columns_of(row("Nivå", "Behov", "Tjenester", "Bolig")) is None
    assert columns_of(row("Område", "2024", "2025")) is None


def test_an_index_of_strategies_is_no_head() -> None:
    assert columns_of(row("Strategier", "Heltid", "Rett kompetanse", "Godt omdømme")) is None


def test_an_unknown_head_beside_goals_is_how_they_are_reached() -> None:
    assert columns_of(row("Mål", "Veien videre")) == [Column.GOAL, Column.MIXED]
