"""One rule or figure over time: what it is on a day, every value it has had, and what is said of where it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from mestring.core.models import Municipality
from mestring.law import NATIONAL_OWNER, LawBook, Value
from mestring.law.reference import Reference
from mestring.law.telling.in_words import locally_in_words
from mestring.law.telling.show import Shown, show
from mestring.services.presenters.law.figures import figure_lines
from mestring.services.presenters.law.value_steps import ValueSteps, value_steps

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value and the days it holds. ``act`` is the title of the act it holds as long as, "" where it has days."""

    value: tuple[str, ...]
    since: date | None
    until: date | None
    act: str
    source: Reference
    checked: date | None
    local: bool
    now: bool


@dataclass(frozen=True, slots=True)
class ParameterPage:
    """What the page shows; title, documentation and values are in the words of the law book, bokmål."""

    name: str
    title: str
    day: date
    folder: str
    now: ValueRow | None
    next_change: date | None
    rows: tuple[ValueRow, ...]
    picture: ValueSteps | None
    documentation: tuple[str, ...]
    locally: str

    @property
    def unchecked(self) -> int:
        """How many of the values nobody has compared with the source."""
        return sum(1 for row in self.rows if row.checked is None)


def parameter_page(book: LawBook, name: str, *, on: date) -> ParameterPage:
    """The page of a parameter. UnknownParameterError for a name the book does not have."""
    parameter = book.parameter(name)
    shown = show(book, name, on=on)
    holds = parameter.at(on, profiles=book.codes_on(on))
    rows = [
        _row(value, among=values, holds=holds, book=book)
        for values in (parameter.own, parameter.values)
        for value in reversed(values)
    ]
    return ParameterPage(
        name=name,
        title=parameter.title,
        day=on,
        folder=book.folders[parameter.folder].title,
        now=next((row for row in rows if row.now), None),
        next_change=shown.next_change,
        rows=tuple(rows),
        picture=_picture(shown),
        documentation=tuple(parameter.documentation.splitlines()),
        locally=locally_in_words(parameter.locally),
    )


def json_address(municipality: Municipality, name: str) -> str:
    """Where machines read the same."""
    return f"{reverse('api:parameter')}?{urlencode({'name': name, 'municipality': municipality.number}, safe='/')}"


def _row(value: Value, *, among: Sequence[Value], holds: Value | None, book: LawBook) -> ValueRow:
    return ValueRow(
        value=figure_lines(value.figure, unit=value.unit),
        since=value.applies_from,
        until=_last_day(value, among=among),
        act=_act(value, book) if value.applies_from is None else "",
        source=value.reference,
        checked=value.checked,
        local=value.owner != NATIONAL_OWNER,
        now=value is holds,
    )


def _last_day(value: Value, *, among: Sequence[Value]) -> date | None:
    if value.to or value.applies_from is None:
        return value.to
    later = [one.applies_from for one in among if one.profile == value.profile and one.applies_from]
    following = min((day for day in later if day > value.applies_from), default=None)
    return following - ONE_DAY if following else None


def _act(value: Value, book: LawBook) -> str:
    acts = (group.named(value.profile or "") for group in book.groups.values())
    return next((act.title for act in acts if act), "")


def _picture(shown: Shown) -> ValueSteps | None:
    """Of the council's values where there are any, else of the national ones."""
    values = shown.parameter.own or shown.parameter.values
    dated = [(one.applies_from, one.figure) for one in values if one.applies_from and isinstance(one.figure, Decimal)]
    return value_steps(dated, on=shown.day) if len(dated) == len(values) else None
