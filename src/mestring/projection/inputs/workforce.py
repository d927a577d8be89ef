"""How many hours a full-time equivalent gives in a year, and who there is to give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mestring.projection.axes import AGE
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Workforce:
    """``hours_a_year``: hours a full-time equivalent is paid to be with users, before sick leave.

    ``sick_leave``: share of them lost. ``working``: full-time equivalents in care for each inhabitant, by age.
    ``relative_pay``: what a competence group costs against the others; a group not named costs 1. ``sick_pay_borne``:
    share of the pay during sick leave that the municipality bears itself, the rest being refunded.
    """

    hours_a_year: float
    sick_leave: float
    working: Labelled
    relative_pay: Mapping[str, float] = field(default_factory=dict)
    sick_pay_borne: float = 1.0

    def __post_init__(self) -> None:
        if not 0 < self.hours_a_year <= 8784:
            raise InputError(f"Timer i et årsverk må være over 0 og høyst et år, men er {self.hours_a_year}.")
        if not 0 <= self.sick_leave < 1:
            raise InputError(f"Sykefraværet må være fra 0 og under 1, men er {self.sick_leave}.")
        checks.along(self.working, AGE, what="Andelen som arbeider i omsorg")
        checks.probabilities(self.working, what="Andelen som arbeider i omsorg")
        checks.share(self.sick_pay_borne, what="Andelen av sykelønna kommunen bærer selv")
        for group, pay in self.relative_pay.items():
            if not 0 < pay < float("inf"):
                raise InputError(f"Lønna til «{group}» i forhold til de andre må være over 0, men er {pay}.")

    def pay_of(self, group: str) -> float:
        """What an hour of the competence group is paid against the others."""
        return self.relative_pay.get(group, 1.0)
