"""A municipal scale by income: read in steps, and refused when higher income would pay less."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.unit.law.made import day, made_book, scale

from mestring.law import Bracket, LawFileError, WrongKindError

NAME = "municipal/scale"


def test_each_step_ends_where_the_next_begins(tmp_path: Path) -> None:
    text = scale("{from_g: 2, monthly_cap: 1000}", '{from_g: 3, monthly_cap: 2000, hourly_price: "350.50"}')
    law = made_book(tmp_path, {NAME: text}).at(day("2026-11-22"))
    assert law.scale(NAME) == (
        Bracket(Decimal(2), Decimal(3), Decimal(1000), None),
        Bracket(Decimal(3), None, Decimal(2000), Decimal("350.50")),
    )


def test_a_scale_is_not_an_amount(tmp_path: Path) -> None:
    law = made_book(tmp_path, {NAME: scale("{from_g: 2, monthly_cap: 1000}")}).at(day("2026-11-22"))
    with pytest.raises(WrongKindError, match=r"er en skala\. Bruk scale\(\)\."):
        law.amount(NAME)


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([], "skalaen har ingen trinn"),
        (["{from_g: 2}"], "et trinn må ha «monthly_cap» eller «hourly_price»"),
        (["{from_g: -1, monthly_cap: 5}"], "«from_g» kan ikke være mindre enn null"),
        (["{from_g: 2, monthly_cap: -5}"], "kroner kan ikke være mindre enn null"),
        (["{from_g: 2, monthly_cap: 5, prosent: 4}"], "«prosent» er ikke en nøkkel her"),
        (["{from_g: 3, monthly_cap: 5}", "{from_g: 2, monthly_cap: 6}"], "stigende rekkefølge"),
        (["{from_g: 2, monthly_cap: 9}", "{from_g: 3, monthly_cap: 6}"], "kan ikke gi lavere egenbetaling"),
        (["{from_g: 2, hourly_price: 9}", "{from_g: 3, hourly_price: 6}"], "kan ikke gi lavere egenbetaling"),
        (["{from_g: 2, hourly_price: 9}", "{from_g: 3, monthly_cap: 6}"], "trinnet under har ikke noe tak"),
    ],
)
def test_a_scale_that_makes_no_sense_is_refused(tmp_path: Path, steps: list[str], said: str) -> None:
    text = scale(*steps) if steps else scale().replace("    value:\n", "    value: []\n")
    with pytest.raises(LawFileError, match=f"{NAME}.yaml, linje .*{said}"):
        made_book(tmp_path, {NAME: text})
