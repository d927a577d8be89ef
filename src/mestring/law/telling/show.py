"""One parameter on one day: its value, since when, until when, where it stands, and whether anyone has checked it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import fill
from typing import Any

from mestring.law.book import LawBook
from mestring.law.errors import NotInForceError
from mestring.law.memory import Used
from mestring.law.parameter import Parameter, Value
from mestring.law.remembering import plain_figure
from mestring.law.telling.in_words import (
    checked_in_words,
    day_in_words,
    figure_in_words,
    locally_in_words,
    owner_in_words,
    value_in_words,
)

_ONE_DAY = timedelta(days=1)
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A parameter on ``day``. ``used`` is None, and ``why_not`` a sentence, when nothing is in force."""

    parameter: Parameter
    day: date
    used: Used | None
    why_not: str
    next_change: date | None


def show(book: LawBook, name: str, *, on: date, profiles: Mapping[str, str] | None = None) -> Shown:
    """What the book says of the name on the day. UnknownParameterError for a name it does not have."""
    parameter = book.parameter(name)
    law = book.at(on, profiles=profiles)
    used, why_not = None, ""
    try:
        used = law.value(name)
    except NotInForceError as error:
        why_not = str(error)
    return Shown(parameter, on, used, why_not, next_change(parameter, after=on))


def next_change(parameter: Parameter, *, after: date) -> date | None:
    """The first day after ``after`` when a value begins, or the day after one ends; None when none is known."""
    values = [*parameter.values, *parameter.own]
    days = [one.applies_from for one in values if one.applies_from] + [one.to + _ONE_DAY for one in values if one.to]
    return min((day for day in days if day > after), default=None)


def as_text(shown: Shown, *, history: bool = False) -> str:
    """What a person reads on the command line."""
    parameter, used = shown.parameter, shown.used
    lines = [parameter.title, parameter.name, ""]
    if used is None:
        lines += [shown.why_not]
    else:
        since = f"fra {used.applies_from:%d.%m.%Y}" if used.applies_from else "når loven trer i kraft"
        lines += [
            f"{shown.day:%d.%m.%Y}: {figure_in_words(used.value, unit=used.unit)}",
            f"Gjelder {since}, satt {owner_in_words(used.owner)}.",
            used.reference.title,
            *([used.reference.link] if used.reference.link else []),
            f"{checked_in_words(used.checked).capitalize()}.",
        ]
    change = day_in_words(shown.next_change, without="ingen er kjent")
    lines += [f"Neste endring: {change}.", locally_in_words(parameter.locally)]
    for paragraph in parameter.documentation.splitlines():
        lines += ["", fill(paragraph, width=_WIDTH)]
    if history:
        lines += ["", "Alle verdier:", *[_row(one) for one in [*parameter.values, *parameter.own]]]
    return "\n".join(lines)


def as_data(shown: Shown, *, history: bool = False) -> dict[str, Any]:
    """The same for JSON: days and numbers as text."""
    parameter, used = shown.parameter, shown.used
    data: dict[str, Any] = {
        "name": parameter.name,
        "title": parameter.title,
        "unit": parameter.unit.value,
        "on": shown.day.isoformat(),
        "value": plain_figure(used.value) if used else None,
        "in_words": figure_in_words(used.value, unit=used.unit) if used else None,
        "why_not": shown.why_not or None,
        "applies_from": used.applies_from.isoformat() if used and used.applies_from else None,
        "next_change": shown.next_change.isoformat() if shown.next_change else None,
        "reference": {"title": used.reference.title, "link": used.reference.link} if used else None,
        "checked": used.checked.isoformat() if used and used.checked else None,
        "owner": used.owner if used else None,
        "locally": parameter.locally.value,
        "documentation": parameter.documentation,
    }
    if history:
        data["history"] = [_as_data(one) for one in [*parameter.values, *parameter.own]]
    return data


def _row(value: Value) -> str:
    since = day_in_words(value.applies_from, without=value.profile or "")
    until = f" til {value.to:%d.%m.%Y}" if value.to else ""
    return f"  {since}{until}  {value_in_words(value)}  ({value.reference.title})"


def _as_data(value: Value) -> dict[str, Any]:
    return {
        "value": plain_figure(value.figure),
        "in_words": value_in_words(value),
        "unit": value.unit.value,
        "applies_from": value.applies_from.isoformat() if value.applies_from else None,
        "to": value.to.isoformat() if value.to else None,
        "profile": value.profile,
        "reference": {"title": value.reference.title, "link": value.reference.link},
        "checked": value.checked.isoformat() if value.checked else None,
        "owner": value.owner,
    }
