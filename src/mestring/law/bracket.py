"""One step of a municipal scale: what may be charged from a certain income on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Bracket:
    """From ``from_g`` times G (inclusive) up to ``to_g`` times G (exclusive; None is without end).

    ``monthly_cap`` is kroner a month, None when the scale sets none; ``hourly_price`` is kroner an hour, None when the
    municipality's common hourly price applies. At least one of them is set.
    """

    from_g: Decimal
    to_g: Decimal | None
    monthly_cap: Decimal | None
    hourly_price: Decimal | None
