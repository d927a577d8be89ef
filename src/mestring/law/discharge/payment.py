"""What the municipality pays for a patient who waits: days of each year times that year's rate, with every step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from mestring.law.calendar import norwegian_day
from mestring.law.charges.money import kroner
from mestring.law.deadlines.deadline import Step
from mestring.law.discharge.days import Stretch, stretches
from mestring.law.discharge.episode import Episode
from mestring.law.discharge.explaining import number_of_days, why
from mestring.law.errors import NotInForceError
from mestring.law.reference import Reference
from mestring.law.view import Law

RATE = "discharge_regulation/day_rate"


@dataclass(frozen=True, slots=True)
class YearOfDays:
    """The days of one year at one rate, in kroner a day, and what they come to in kroner."""

    year: int
    days: int
    rate: Decimal
    amount: Decimal
    provision: Reference
    unverified: bool


@dataclass(frozen=True, slots=True)
class Payment:
    """What is paid until a day. ``running`` when the patient still waits; then it grows by a day each day.

    ``steps`` tell from when and why, and the sum of each year. ``first_day`` is None when nothing is to be paid.
    """

    first_day: date | None
    days: int
    years: tuple[YearOfDays, ...]
    total: Decimal
    running: bool
    steps: tuple[Step, ...]

    @property
    def unverified(self) -> bool:
        """Whether a rate in the sum has not been compared with its source by a person."""
        return any(year.unverified for year in self.years)


def payment(episode: Episode, *, on: date, law: Law) -> Payment:
    """What the municipality pays for the whole days before the day ``on``.

    ``law`` is of any day; each day is asked for its own rate. NotInForceError, saying which year and how many days,
    when the law book has no rate for one of them: no rate is guessed.
    """
    waits = stretches(episode, on=on)
    days = sorted(day for wait in waits for day in wait.days)
    years = _years(days, law=law)
    total = sum((year.amount for year in years), start=Decimal(0))
    steps = [*why(episode, waits, on=on), *(Step(_sum(year), year.provision) for year in years)]
    if len(years) > 1:
        steps.append(Step(f"Til sammen {number_of_days(len(days))}: {kroner(total)}."))
    return Payment(
        first_day=days[0] if days else None,
        days=len(days),
        years=years,
        total=total,
        running=bool(waits) and _still_waits(waits[-1], on=on),
        steps=tuple(steps),
    )


def _still_waits(wait: Stretch, *, on: date) -> bool:
    return wait.closed_by is None or norwegian_day(wait.closed_by.at) > on


def _years(days: Iterable[date], *, law: Law) -> tuple[YearOfDays, ...]:
    by_year = groupby(days, key=lambda day: day.year)
    return tuple(row for year, of_year in by_year for row in _year(year, [*of_year], law))


def _year(number: int, days: list[date], law: Law) -> list[YearOfDays]:
    """Usually one row; two if the rate changed within the year."""
    try:
        rates = [(law.at(day).amount(RATE), law.at(day).value(RATE)) for day in days]
    except NotInForceError as error:
        raise NotInForceError(
            f"Lovboken har ingen døgnpris for {number}, så {number_of_days(len(days))} det året kan ikke regnes ut. "
            "Legg prisen fra statsbudsjettet inn i lovboken."
        ) from error
    rows = []
    for (rate, used), same in groupby(rates):
        count = len([*same])
        rows.append(YearOfDays(number, count, rate, count * rate, used.reference, unverified=used.checked is None))
    return rows


def _sum(year: YearOfDays) -> str:
    return f"{year.year}: {number_of_days(year.days)} × {kroner(year.rate)} = {kroner(year.amount)}."
