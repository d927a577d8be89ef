"""The income a long stay is paid of: what comes in during the year, less tax and interest on debt (§ 3)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import refuse_unless_kroner
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working

NOTHING = Decimal(0)
TAKEN_OFF = ("tax", "debt_interest")
IN_WORDS = {
    "after_tax": "Inntekten din i år etter skatt og gjeldsrenter",
    "pensions": "Pensjon",
    "benefits": "Andre trygdeytelser",
    "wages": "Lønn",
    "business": "Inntekt fra egen virksomhet",
    "rent": "Leieinntekt",
    "yield_on_capital": "Renter og annen avkastning av formue",
    "tax": "Skatt",
    "debt_interest": "Gjeldsrenter",
}


@dataclass(frozen=True, slots=True)
class Income:
    """Kroner in the whole year, also when the person moves in or out during it.

    Either ``after_tax``, when somebody has worked it out already, or the parts. Capital itself is not income, and
    neither is the yield of a compensation for future expenses. A child's parents' income is never counted. ``tax`` is
    that on what is counted: where a gain or loss is left out, so is its tax (Sivilombudet, 17 November 2025).
    """

    after_tax: Decimal = NOTHING
    pensions: Decimal = NOTHING
    benefits: Decimal = NOTHING
    wages: Decimal = NOTHING
    business: Decimal = NOTHING
    rent: Decimal = NOTHING
    yield_on_capital: Decimal = NOTHING
    tax: Decimal = NOTHING
    debt_interest: Decimal = NOTHING

    def __post_init__(self) -> None:
        for one in fields(self):
            refuse_unless_kroner(IN_WORDS[one.name], getattr(self, one.name))


def write_income(income: Income, *, into: Working) -> None:
    """Write each part that is not nothing down; tax and interest are taken off, but never below zero."""
    for one in fields(income):
        amount: Decimal = getattr(income, one.name)
        if one.name in TAKEN_OFF:
            amount = -min(amount, into.so_far(Section.INCOME))
        if amount:
            into.write(Section.INCOME, f"{IN_WORDS[one.name]}.", amount=amount, provision=regulation(3))
    if not into.so_far(Section.INCOME):
        into.write(Section.INCOME, "Du har ingen inntekt å betale av.", amount=NOTHING, provision=regulation(3))
