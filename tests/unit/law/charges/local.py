"""The national law book with numbers of an invented municipality over it, for tests of charges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from mestring.law import Bracket, LawBook, Reference, Value, national

SINCE = date(2020, 1, 1)
COUNCIL = Reference("Kommunestyrets oppdiktede vedtak")
PRICE, SCALE = "municipal/home_help/hourly_price", "municipal/home_help/scale"
WAGE, SOCIAL = "municipal/home_help/hourly_wage", "municipal/home_help/social_expenses"


def with_own(figures: Mapping[str, object]) -> LawBook:
    """The national book with these over it: a number for each name, or a list of steps for a scale."""
    book = national()
    parameters = dict(book.parameters)
    for name, given in figures.items():
        unit = book.parameter(name).unit
        figure = _scale(given) if isinstance(given, list) else Decimal(str(given))
        value = Value(figure, unit, SINCE, None, COUNCIL, None, owner="9999")
        parameters[name] = replace(parameters[name], own=(value,))
    return LawBook(parameters, groups=book.groups)


def _scale(steps: list[dict[str, object]]) -> tuple[Bracket, ...]:
    ends = [*(step["from_g"] for step in steps[1:]), None]
    return tuple(
        Bracket(
            _number(step["from_g"]), _number(end), _number(step.get("monthly_cap")), _number(step.get("hourly_price"))
        )
        for step, end in zip(steps, ends, strict=True)
    )


def _number(given: object) -> Decimal | None:
    return None if given is None else Decimal(str(given))
