"""Kroner are written as a letter writes them, and read as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mestring.law.charges import ChargeError, kroner, percent
from mestring.law.charges.money import down_to_ore, typed, up_to_ore

HARD = "\u00a0"


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "0 kr"),
        ("0.00", "0 kr"),
        ("245", "245 kr"),
        ("245.5", "245,50 kr"),
        ("12345.67", "12 345,67 kr"),
        ("1234567.00", "1 234 567 kr"),
        ("-4137.25", "\u22124 137,25 kr"),
    ],
)
def test_kroner_are_written_with_hard_spaces_and_a_comma(amount, written):
    assert kroner(Decimal(amount)) == written.replace(" ", HARD)


@pytest.mark.parametrize(
    ("share", "written"), [("0.75", "75 %"), ("0.5", "50 %"), ("1", "100 %"), ("0.125", "12,5 %"), ("0", "0 %")]
)
def test_a_share_is_written_as_percent(share, written):
    assert percent(Decimal(share)) == written.replace(" ", HARD)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("320000", "320000"),
        ("320 000", "320000"),
        (f"320{HARD}000", "320000"),
        ("320000,50", "320000.50"),
        ("320000.5", "320000.5"),
        (" 1 320 000 kr ", "1320000"),
        ("-5", "-5"),
    ],
)
def test_what_people_type_is_read(text, amount):
    assert typed(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "mye", "320.000", "1.000.000", "32 0000", "3,333", "1e5", "NaN", "12,5,0"])
def test_what_could_mean_two_things_or_nothing_is_refused(text):
    with pytest.raises(ChargeError, match="er ikke et beløp"):
        typed(text)


def test_what_is_paid_is_rounded_down_and_what_is_left_up():
    # 1 / 3 = 0.333…
    third = Decimal(1) / 3
    assert (down_to_ore(third), up_to_ore(third)) == (Decimal("0.33"), Decimal("0.34"))
