"""The facts of a long stay in an institution."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mestring.law.charges.long_stay.family import FamilyAtHome
from mestring.law.charges.long_stay.income import Income
from mestring.law.charges.refusals import refuse_unless_kroner


@dataclass(frozen=True, slots=True)
class LongStay:
    """``real_cost`` is what the stay costs at this institution, kroner a year without capital cost; None: not known.

    ``double_room`` is for one who was put in a double room without wanting it.
    """

    income: Income
    family: FamilyAtHome | None = None
    double_room: bool = False
    real_cost: Decimal | None = None

    def __post_init__(self) -> None:
        if self.real_cost is not None:
            refuse_unless_kroner("Det oppholdet koster", self.real_cost)
