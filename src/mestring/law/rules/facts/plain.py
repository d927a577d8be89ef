"""Makes facts of plain data, as it stands in a YAML or JSON file; None and left out are both not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from enum import Enum
from typing import Any, TypeVar

from mestring.law.period import Period, PeriodUnit
from mestring.law.rules.facts.fact import Facts, WrongFactError, expected, kinds_of

F = TypeVar("F", bound=Facts)


def facts_from(plain: Mapping[str, Any], *, kind: type[F]) -> F:
    """Facts of this kind. Days are "2026-11-22", numbers may be text, a period is {count: 4, unit: weeks}.

    WrongFactError for a name that does not exist, with the nearest, and for a value of the wrong kind.
    """
    kinds = kinds_of(kind)
    for name in plain:
        if name not in kinds:
            near = get_close_matches(str(name), kinds, n=1)
            hint = f" Mente du «{near[0]}»?" if near else ""
            raise WrongFactError(f"«{name}» er ikke noe reglene spør om her.{hint}")
    return kind(**{name: _value(value, kinds[name], name=name) for name, value in plain.items()})


def _value(value: Any, kinds: tuple[type, ...], *, name: str) -> Any:
    if type(value) in kinds:
        return value
    for kind in kinds:
        made = _made(value, kind)
        if made is not None:
            return made
    raise WrongFactError(f"«{name}»: vi forstår ikke «{value}». Bruk {expected(kinds)}.")


def _made(value: Any, kind: type) -> Any:
    """The value as this kind, or None when it cannot be one."""
    try:
        if issubclass(kind, Enum):
            return kind(value)
        if kind is date and isinstance(value, str):
            return date.fromisoformat(value)
        if kind is Decimal and type(value) in (int, str):
            return Decimal(value)
        if kind is Period and isinstance(value, Mapping):
            return Period(value["count"], PeriodUnit(value["unit"]))
    except (ValueError, KeyError, TypeError, InvalidOperation):
        return None
    return None
