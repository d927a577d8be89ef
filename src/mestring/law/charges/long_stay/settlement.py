"""The settlement afterwards, when the tax return shows that a charge was not right (§ 3)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mestring.law.charges.money import kroner
from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import ChargeError
from mestring.law.charges.sums.charge import Charge
from mestring.law.reference import Reference


class Direction(StrEnum):
    """Who owes whom."""

    BACK = "back"
    MORE = "more"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class Settlement:
    """``amount`` is kroner, never below zero; ``direction`` says whether the resident gets it back or pays it."""

    direction: Direction
    amount: Decimal
    sentence: str
    formula: str
    provision: Reference


def after_settlement(*, charged: Charge, correct: Charge) -> Settlement:
    """The difference between what was charged and what it should have been, for the same time."""
    if charged.amount is None or correct.amount is None:
        raise ChargeError("En av summene er ikke regnet ut. Legg inn det som mangler, og regn på nytt.")
    if (charged.kind, charged.per_year is None) != (correct.kind, correct.per_year is None):
        raise ChargeError("De to summene gjelder ikke det samme. Regn ut begge for samme slags opphold og samme tid.")
    difference = correct.amount - charged.amount
    formula = f"{kroner(correct.amount)} − {kroner(charged.amount)} = {kroner(difference)}"
    if difference < 0:
        direction, sentence = Direction.BACK, f"Du har betalt for mye og får {kroner(-difference)} tilbake."
    elif difference > 0:
        direction, sentence = Direction.MORE, f"Du har betalt for lite og skal betale {kroner(difference)} til."
    else:
        direction, sentence = Direction.EVEN, "Du har betalt det du skulle."
    return Settlement(direction, abs(difference), sentence, formula, regulation(3))
