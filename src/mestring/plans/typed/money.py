"""Kroner as people type and read them, held as Decimal with two decimals. Pure."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

LARGEST = Decimal("999999999999.99")
ORE = Decimal("0.01")
NARROW_SPACE = "\u202f"

_SCALES = {
    "": 1,
    "tusen": 1_000,
    "t": 1_000,
    "'": 1_000,
    "mill": 1_000_000,
    "millioner": 1_000_000,
    "million": 1_000_000,
}
_SCALES |= {"millionar": 1_000_000, "mrd": 1_000_000_000, "milliarder": 1_000_000_000, "milliard": 1_000_000_000}
_WRITTEN = re.compile(
    r"(?:kr\.?\s*)?(?P<number>\d[\d .]*?(?:,\d+)?)\s*(?P<scale>(?!kr)[^\W\d]+|')?\.?\s*(?:kr\.?|kroner|,-|,–)?"
)
_GROUPED = re.compile(r"\d{1,3}(?:[ .]\d{3})+|\d+")
_POINT = re.compile(r"\d+\.\d{1,2}")


class NotMoneyError(ValueError):
    """The text is not an amount; ``reason`` is "unreadable", "negative", "too_large" or "too_fine"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def parse_kroner(written: str) -> Decimal:
    """The amount: "1 250 000", "1250000,50", "1.250.000", "1,2 mill", "850 tusen". NotMoneyError where it is none.

    A comma is the decimal mark. A point groups thousands, but "1250.50", with one or two digits behind it, is read as
    decimals: a grouped number never has that.
    """
    text = re.sub(r"\s+", " ", written.strip().casefold())
    if text[:1] in ("-", "−", "–"):
        raise NotMoneyError("negative")
    match = _WRITTEN.fullmatch(text)
    scale = _SCALES.get(match["scale"] or "") if match else None
    if match is None or scale is None:
        raise NotMoneyError("unreadable")
    whole, _comma, decimals = match["number"].strip().partition(",")
    if not decimals and _POINT.fullmatch(whole):
        whole, _point, decimals = whole.partition(".")
    if not _GROUPED.fullmatch(whole):
        raise NotMoneyError("unreadable")
    amount = Decimal(f"{re.sub('[ .]', '', whole)}.{decimals or 0}") * scale
    if amount > LARGEST:
        raise NotMoneyError("too_large")
    if amount != amount.quantize(ORE):
        raise NotMoneyError("too_fine")
    return amount.quantize(ORE)


def format_kroner(amount: Decimal) -> str:
    """The amount with thousands apart, and øre only where there are any: "1 250 000", "99,50"."""
    rounded = amount.quantize(ORE, rounding=ROUND_HALF_UP)
    whole, decimals = f"{rounded:,.2f}".split(".")
    return whole.replace(",", NARROW_SPACE) + ("" if decimals == "00" else f",{decimals}")


def typed_kroner(amount: Decimal) -> str:
    """The amount as it stands in a field: with plain spaces, so that it can be typed over and read back."""
    return format_kroner(amount).replace(NARROW_SPACE, " ")
