"""Kroner: rounded the way that is said, written as one writes them, and read as people type them."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from mestring.law.charges.refusals import ChargeError

ORE = Decimal("0.01")
_HARD_SPACE = "\u00a0"
_MINUS = "\u2212"
_TYPED = re.compile(r"^-?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d{1,2})?$")


def down_to_ore(amount: Decimal) -> Decimal:
    """The amount rounded down to whole øre: for what somebody pays, since the law says what is taken at most."""
    return amount.quantize(ORE, rounding=ROUND_FLOOR)


def up_to_ore(amount: Decimal) -> Decimal:
    """The amount rounded up to whole øre: for what somebody is to have left, since the law says the least."""
    return amount.quantize(ORE, rounding=ROUND_CEILING)


def kroner(amount: Decimal) -> str:
    """The amount as a letter writes it: «12 345,67 kr», and «12 345 kr» when there are no øre."""
    return f"{number(amount.quantize(ORE) if amount % 1 else amount)}{_HARD_SPACE}kr"


def percent(share: Decimal) -> str:
    """A share as percent: 0.75 is «75 %»."""
    return f"{number((share * 100).normalize())}{_HARD_SPACE}%"


def number(value: Decimal) -> str:
    """A number in bokmål: comma before decimals, hard spaces between thousands, a real minus."""
    whole = value.to_integral_value()
    text = f"{abs(whole if whole == value else value):,f}".replace(",", _HARD_SPACE).replace(".", ",")
    return f"{_MINUS}{text}" if value < 0 else text


def typed(text: str) -> Decimal:
    """An amount as a person types it: 320000, 320 000, 320000,50 or 320 000 kr.

    ChargeError for «320.000», which might mean thousands or øre, and for anything that is no amount.
    """
    plain = text.strip().removesuffix("kr").strip()
    if not _TYPED.match(plain):
        raise ChargeError(f"«{text}» er ikke et beløp. Skriv det slik: 320000, 320 000 eller 320000,50.")
    return Decimal(re.sub(r"\s", "", plain).replace(",", "."))
