"""What an hour of help costs the municipality: wage, social expenses and a share for administration (§ 9)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mestring.law.charges.money import down_to_ore, kroner, percent
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.working import Working

WAGE, SOCIAL_EXPENSES = "municipal/home_help/hourly_wage", "municipal/home_help/social_expenses"
ADMINISTRATION = "charges_regulation/home_help/administration_share"


@dataclass(frozen=True, slots=True)
class SelfCost:
    """Kroner an hour, the sum in numbers, and the names of what it is made of."""

    amount: Decimal
    formula: str
    parameters: tuple[str, ...]


def self_cost_of_an_hour(working: Working) -> SelfCost | None:
    """Wage and social expenses with the share for administration, rounded down to øre; None when one is not set."""
    wage, social = working.number_if_set(WAGE), working.number_if_set(SOCIAL_EXPENSES)
    if wage is None or social is None:
        working.note(
            NoteKind.MISSING,
            "Kommunen har ikke lagt inn timelønn og sosiale utgifter. Derfor er det ikke kontrollert om du betaler mer "
            "enn hjelpen koster.",
        )
        return None
    share = working.number(ADMINISTRATION)
    amount = down_to_ore((wage + social) * (1 + share))
    formula = f"({kroner(wage)} + {kroner(social)}) + {percent(share)} = {kroner(amount)}"
    return SelfCost(amount, formula, (WAGE, SOCIAL_EXPENSES, ADMINISTRATION))
