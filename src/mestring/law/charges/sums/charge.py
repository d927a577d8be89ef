"""What somebody pays, with every step of the sum, the numbers of the law it used, and what a reader must know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.sums.note import Note
from mestring.law.charges.sums.step import Section, Step, total
from mestring.law.memory import Used
from mestring.law.reference import Reference


@dataclass(frozen=True, slots=True)
class Charge:
    """The result of a sum, in kroner. Which of the amounts are set depends on the kind:

    a long stay has ``per_year``, ``per_month`` and ``per_day``; a stay of some days has ``in_all``; help at home has
    ``per_month``. When the municipality has not set a price, ``amount`` is None and ``at_most`` is the most it can be,
    where the law says so. The steps under CHARGE add up to ``amount``; ValueError otherwise.
    """

    kind: ChargeKind
    day: date
    steps: tuple[Step, ...]
    used: tuple[Used, ...]
    notes: tuple[Note, ...]
    per_year: Decimal | None = None
    per_month: Decimal | None = None
    per_day: Decimal | None = None
    in_all: Decimal | None = None
    at_most: Decimal | None = None

    def __post_init__(self) -> None:
        steps = total(self.steps, Section.CHARGE)
        if self.amount is not None and steps != self.amount:
            raise ValueError(f"Stegene gir {steps} kr, men summen er {self.amount} kr.")

    @property
    def amount(self) -> Decimal | None:
        """What the steps add up to: for the year, for the stay or for the month."""
        return next((one for one in (self.per_year, self.in_all, self.per_month) if one is not None), None)

    @property
    def provisions(self) -> tuple[Reference, ...]:
        """What the sum rests on: each provision once, in the order of the steps."""
        return tuple(dict.fromkeys(step.provision for step in self.steps if step.provision))
