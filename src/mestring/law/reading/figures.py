"""The figure of a value, checked against its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from mestring.law.bracket import Bracket
from mestring.law.parameter import Figure
from mestring.law.reading.source import Part
from mestring.law.units import Unit

_DECIMAL = re.compile(r"^-?[0-9]{1,18}\.[0-9]{1,10}$")
_WHOLE_UNITS = frozenset({Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS, Unit.YEARS_OF_AGE})
_OLDEST = 130
_MOST = 10**12


def figure(part: Part, *, unit: Unit, key: str = "value") -> Figure:
    """The number or the scale under ``key``; refused when it does not fit the unit."""
    if unit is Unit.SCALE:
        return _scale(part, key=key)
    number = _number(part, key)
    sentence = _misfit(number, unit)
    if sentence:
        part.refuse(f"{part.content[key]} passer ikke med enheten «{unit.value}»: {sentence}", key=key)
    return number


def _number(part: Part, key: str) -> Decimal:
    value: Any = part.content.get(key)
    written = isinstance(value, str) and _DECIMAL.match(value)
    if written or (isinstance(value, int) and not isinstance(value, bool)):
        if abs(Decimal(value)) > _MOST:
            part.refuse(f"«{key}» er større enn noe loven regner med. Kontroller tallet.", key=key)
        return Decimal(value)
    return part.refuse(
        f'«{key}» må være et helt tall, eller et desimaltall med punktum i anførselstegn: "0.75".', key=key
    )


def _misfit(number: Decimal, unit: Unit) -> str:
    if unit.is_money:
        return _misfit_money(number)
    if unit is Unit.SHARE:
        return "" if 0 <= number <= 1 else "en andel er mellom 0 og 1, slik at 75 prosent er 0.75."
    if unit in _WHOLE_UNITS and number % 1:
        return "skriv et helt tall."
    if unit is Unit.YEARS_OF_AGE:
        return "" if 0 <= number <= _OLDEST else f"en alder er mellom 0 og {_OLDEST} år."
    return "" if number > 0 else "skriv et tall over null."


def _misfit_money(number: Decimal) -> str:
    if number < 0:
        return "kroner kan ikke være mindre enn null."
    return "" if number == number.quantize(Decimal("0.01")) else "kroner kan ikke ha mer enn to desimaler."


def _scale(part: Part, *, key: str) -> tuple[Bracket, ...]:
    rows = part.parts(key)
    if not rows:
        part.refuse("skalaen har ingen trinn. Legg til minst ett.", key=key)
    steps = [_step(row) for row in rows]
    for row, below, above in zip(rows[1:], steps, steps[1:], strict=False):
        if above.from_g <= below.from_g:
            row.refuse("trinnene må stå i stigende rekkefølge etter inntekt.", key="from_g")
        for field in ("monthly_cap", "hourly_price"):
            low, high = getattr(below, field), getattr(above, field)
            if low is not None and high is not None and high < low:
                row.refuse("høyere inntekt kan ikke gi lavere egenbetaling enn trinnet under.", key=field)
        if below.monthly_cap is None and above.monthly_cap is not None:
            row.refuse("trinnet under har ikke noe tak, så dette kan ikke ha det.", key="monthly_cap")
    ends = [*(step.from_g for step in steps[1:]), None]
    return tuple(
        Bracket(step.from_g, end, step.monthly_cap, step.hourly_price) for step, end in zip(steps, ends, strict=True)
    )


def _step(row: Part) -> Bracket:
    row.only(needed=["from_g"], allowed=["monthly_cap", "hourly_price"])
    if len(row.content) == 1:
        row.refuse("et trinn må ha «monthly_cap» eller «hourly_price».")
    start = _number(row, "from_g")
    if start < 0:
        row.refuse("«from_g» kan ikke være mindre enn null.", key="from_g")
    return Bracket(start, None, _kroner(row, "monthly_cap"), _kroner(row, "hourly_price"))


def _kroner(row: Part, key: str) -> Decimal | None:
    if key not in row.content:
        return None
    found = figure(row, unit=Unit.KRONER, key=key)
    return found if isinstance(found, Decimal) else None
