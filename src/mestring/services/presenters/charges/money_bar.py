"""Where the money goes, as a bar: its parts with their size, each with the number in words beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from mestring.law.charges.money import kroner

WIDTH = Decimal(100)
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class BarPart:
    """``start`` and ``width`` are percent of the bar, as text for a drawing; ``share`` is whole percent, to read."""

    name: str
    amount: str
    note: str
    start: str
    width: str
    share: int
    look: str


@dataclass(frozen=True, slots=True)
class MoneyBar:
    """``title`` says what the whole bar is."""

    title: str
    parts: tuple[BarPart, ...]


def money_bar(title: str, parts: Iterable[tuple[str, Decimal, str, str]]) -> MoneyBar | None:
    """A bar of parts: name, kroner, a note, and how it looks ("pay", "keep", "less"). None when it would be empty."""
    told = [one for one in parts if one[1] > 0]
    whole = sum((amount for _name, amount, _note, _look in told), start=Decimal(0))
    if len(told) < 2:
        return None
    drawn, start = [], Decimal(0)
    for name, amount, note, look in told:
        width = (amount / whole * WIDTH).quantize(TENTH, rounding=ROUND_HALF_UP)
        share = int((amount / whole * WIDTH).quantize(Decimal(1), rounding=ROUND_HALF_UP))
        drawn.append(BarPart(name, kroner(amount), note, str(start), str(min(width, WIDTH - start)), share, look))
        start += width
    return MoneyBar(title, tuple(drawn))
