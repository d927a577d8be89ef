"""Figures, days and owners as one reads them in bokmål."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mestring.law.bracket import Bracket
from mestring.law.charges.money import number
from mestring.law.parameter import NATIONAL_OWNER, Figure, Locally, Value
from mestring.law.period import Period, PeriodUnit
from mestring.law.units import Unit

_ORE = Decimal("0.01")
_MAY_BE_SET = {
    Locally.NO: "Kommunen kan ikke sette sin egen verdi.",
    Locally.LOWER: "Kommunen kan sette en lavere verdi.",
    Locally.HIGHER: "Kommunen kan sette en høyere verdi.",
    Locally.SHORTER: "Kommunen kan sette en kortere frist eller tid.",
    Locally.LONGER: "Kommunen kan sette en lengre frist eller tid.",
    Locally.ANY: "Kommunen setter sin egen verdi.",
}


def figure_in_words(figure: Figure, *, unit: Unit) -> str:
    """«245 kroner per måned», «75 prosent», «4 uker»; a scale is one sentence with a part for each step."""
    if not isinstance(figure, Decimal):
        return "; ".join(_step(one) for one in figure)
    if unit is Unit.SHARE:
        return f"{number((figure * 100).normalize())} prosent"
    if unit is Unit.YEARS_OF_AGE:
        return f"{number(figure)} år"
    if unit.is_period and figure % 1 == 0:
        return str(Period(int(figure), PeriodUnit(unit.value)))
    if unit.is_money and figure % 1:
        figure = figure.quantize(_ORE)
    return f"{number(figure)} {unit.in_words}"


def value_in_words(value: Value) -> str:
    """The figure of a value with its unit."""
    return figure_in_words(value.figure, unit=value.unit)


def day_in_words(day: date | None, *, without: str = "") -> str:
    """«22.11.2026», or ``without`` where there is no day."""
    return f"{day:%d.%m.%Y}" if day else without


def checked_in_words(checked: date | None) -> str:
    """When a person last compared it with the source, or that nobody has."""
    return f"kontrollert mot kilden {checked:%d.%m.%Y}" if checked else "ikke kontrollert mot kilden"


def owner_in_words(owner: str) -> str:
    """Who set the value."""
    return "nasjonalt" if owner == NATIONAL_OWNER else f"av kommune {owner}"


def locally_in_words(locally: Locally) -> str:
    """What the municipality may do with it."""
    return _MAY_BE_SET[locally]


def _step(step: Bracket) -> str:
    reach = f"fra {number(step.from_g)} G" + (f" til {number(step.to_g)} G" if step.to_g is not None else "")
    parts = []
    if step.monthly_cap is not None:
        parts.append(f"høyst {number(step.monthly_cap)} kroner per måned")
    if step.hourly_price is not None:
        parts.append(f"{number(step.hourly_price)} kroner per time")
    return f"{reach}: {', '.join(parts)}"
