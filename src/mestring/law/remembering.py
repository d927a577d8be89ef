"""What a decision stores of the law it rests on, as plain data, and the law made from it again."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from decimal import Decimal, DecimalException
from typing import Any

from mestring.law.bracket import Bracket
from mestring.law.errors import NotInForceError, NotRememberedError
from mestring.law.memory import Key, Memory, Used
from mestring.law.parameter import Figure
from mestring.law.reference import Provision, Reference
from mestring.law.units import Unit

Data = dict[str, Any]


def remembered(memory: Memory, *, day: date) -> Data:
    """The memory as plain data: numbers and days as text, so that JSON loses nothing."""
    seen = {key: used for key, used in memory.seen.items() if key not in memory.values}
    return {
        "day": day.isoformat(),
        "values": [{"on": on.isoformat(), **_plain(used)} for (on, _), used in memory.values.items()],
        "seen": [{"on": on.isoformat(), **_plain(used)} for (on, _), used in seen.items()],
        "provisions": [{"on": on.isoformat(), **_plain_provision(one)} for (on, _), one in memory.provisions.items()],
        "without": [{"on": on.isoformat(), "name": name, "why": why} for (on, name), why in memory.without.items()],
    }


class Recalled:
    """The answers a decision has stored. What it never asked for, it does not know."""

    def __init__(self, data: Data) -> None:
        try:
            self.day = date.fromisoformat(data["day"])
            self._values: dict[Key, Used] = {_key(row): _used(row) for row in [*data["seen"], *data["values"]]}
            self._provisions: dict[Key, Provision] = {_key(row, "topic"): _provision(row) for row in data["provisions"]}
            self._without: dict[Key, str] = {_key(row): row["why"] for row in data["without"]}
        except (AttributeError, DecimalException, KeyError, TypeError, ValueError) as error:
            raise NotRememberedError(
                "Det vedtaket har lagret om loven, er skadet og kan ikke brukes. Hent vedtaket fra en sikkerhetskopi, "
                "eller regn ut på nytt med lovboken."
            ) from error

    def value(self, name: str, *, day: date) -> Used:
        """The value as it was when the decision was made."""
        self._refuse_unless_known(name, day=day, among=self._values)
        return self._values[day, name]

    def provision(self, topic: str, *, day: date) -> Provision:
        """The provision as it was when the decision was made."""
        self._refuse_unless_known(topic, day=day, among=self._provisions)
        return self._provisions[day, topic]

    def _refuse_unless_known(self, name: str, *, day: date, among: dict[Key, Any]) -> None:
        if (day, name) in among:
            return
        if (day, name) in self._without:
            raise NotInForceError(self._without[day, name])
        raise NotRememberedError(
            f"Vedtaket har ikke lagret «{name}» for {day:%d.%m.%Y}, for det ble ikke brukt da. "
            "Regn ut på nytt med lovboken hvis det trengs nå."
        )


def _plain(used: Used) -> Data:
    return {
        "name": used.name,
        "title": used.title,
        "value": plain_figure(used.value),
        "unit": used.unit.value,
        "applies_from": used.applies_from.isoformat() if used.applies_from else None,
        "reference": {"title": used.reference.title, "link": used.reference.link},
        "checked": used.checked.isoformat() if used.checked else None,
        "owner": used.owner,
    }


def plain_figure(figure: Figure) -> str | list[dict[str, str | None]]:
    """A number as text, a scale as a list of steps."""
    if isinstance(figure, Decimal):
        return str(figure)
    return [{key: None if value is None else str(value) for key, value in asdict(one).items()} for one in figure]


def _used(row: Data) -> Used:
    return Used(
        name=row["name"],
        title=row["title"],
        value=_figure(row["value"]),
        unit=Unit(row["unit"]),
        applies_from=_day(row["applies_from"]),
        reference=Reference(**row["reference"]),
        checked=_day(row["checked"]),
        owner=row["owner"],
    )


def _figure(value: str | list[dict[str, str | None]]) -> Figure:
    if isinstance(value, str):
        return _finite(value)
    return tuple(Bracket(**{key: _number(part) for key, part in row.items()}) for row in value)  # type: ignore[arg-type]


def _number(text: str | None) -> Decimal | None:
    return None if text is None else _finite(text)


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _plain_provision(one: Provision) -> Data:
    return {**asdict(one), "applies_from": one.applies_from.isoformat() if one.applies_from else None}


def _provision(row: Data) -> Provision:
    return Provision(
        title=row["title"],
        link=row["link"],
        topic=row["topic"],
        sentence=row["sentence"],
        applies_from=_day(row["applies_from"]),
    )


def _key(row: Data, field: str = "name") -> Key:
    return date.fromisoformat(row["on"]), row[field]
