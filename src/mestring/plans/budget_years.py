"""Which years a budget is shown for: the four of the next økonomiplan, and those that already have an amount."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

YEARS = 4


def economic_plan_years(*, on: date) -> tuple[int, ...]:
    """The four years of the økonomiplan one works with on a day: it is made each autumn, from the next year on."""
    return tuple(range(on.year + 1, on.year + 1 + YEARS))


def budget_years(with_amount: Iterable[int], *, on: date) -> tuple[int, ...]:
    """Those years, and every year that has an amount, in order."""
    return tuple(sorted({*economic_plan_years(on=on), *with_amount}))
