"""A sum as a list of steps, so that a letter can show it and anyone can do it again by hand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mestring.law.reference import Reference


class Section(StrEnum):
    """The part of the sum a step belongs to. The amounts of CHARGE add up to what one pays."""

    LONG_STAY = "long_stay"
    INCOME = "income"
    TIME = "time"
    CHARGE = "charge"
    RESULT = "result"

    @property
    def heading(self) -> str:
        """The heading over the steps (bokmål)."""
        return HEADINGS[self]


HEADINGS = {
    Section.LONG_STAY: "Slik regner vi prisen for langtidsopphold",
    Section.INCOME: "Inntekten vi regner av",
    Section.TIME: "Tiden vi regner med",
    Section.CHARGE: "Slik regner vi ut hva du betaler",
    Section.RESULT: "Det du betaler",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what is done in a sentence (bokmål), the same in numbers, what it comes to, and what it rests on.

    ``amount`` is kroner and has its sign: what is taken off is below zero. It is None where the step only explains or
    compares. ``parameters`` are the names in the law book of the numbers that were used.
    """

    section: Section
    sentence: str
    formula: str = ""
    amount: Decimal | None = None
    provision: Reference | None = None
    parameters: tuple[str, ...] = ()


def total(steps: tuple[Step, ...] | list[Step], section: Section) -> Decimal:
    """What the steps of one section add up to, in kroner."""
    return sum((one.amount for one in steps if one.section is section and one.amount is not None), start=Decimal(0))
