"""What no person has compared with its source, or not for a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from mestring.law.book import LawBook
from mestring.law.parameter import Parameter, Value
from mestring.law.reference import Reference
from mestring.law.telling.in_words import checked_in_words, day_in_words, value_in_words
from mestring.law.telling.readings import readings

_OTHER_GROUPS = {
    "calendar": "Kalenderen",
    "charges": "Hva som er gratis, og hva som koster",
    "deadlines": "Hvordan fristene løper",
    "discharge": "Utskriving fra sykehus",
}


@dataclass(frozen=True, slots=True)
class ToCheck:
    """One value or act to compare with its source. ``checked`` is when a person last did, None for never."""

    group: str
    name: str
    what: str
    applies_from: str
    in_force: bool
    reference: Reference
    checked: date | None

    def is_due(self, on: date) -> bool:
        """Never checked, or more than a year ago: the same date a year later has passed."""
        day = self.checked
        return day is None or (day.year + 1, day.month, day.day) < (on.year, on.month, on.day)


def to_check(book: LawBook, *, on: date) -> list[ToCheck]:
    """Every value and act of the book, then what the package has read besides; ``in_force`` is on the day."""
    return [*_values(book, on=on), *_acts(book, on=on), *_others()]


def as_text(everything: Iterable[ToCheck], *, on: date) -> str:
    """A list to work through, a heading for each act, values in force first-hand and the others as a number."""
    everything = list(everything)
    due = [one for one in everything if one.is_due(on)]
    lines: list[str] = []
    for group, members in _by(due, lambda one: one.group).items():
        lines += [f"{group}: {len(members)}"]
        for name, values in _by(members, lambda one: one.name).items():
            lines += _lines(name, values)
        lines += [""]
    lines += [f"{len(due)} av {len(everything)} er ikke kontrollert mot kilden det siste året."]
    return "\n".join(lines)


def as_data(everything: Iterable[ToCheck], *, on: date) -> dict[str, Any]:
    """The same for JSON, with every value."""
    everything = list(everything)
    due = [one for one in everything if one.is_due(on)]
    return {
        "on": on.isoformat(),
        "in_all": len(everything),
        "unverified": len(due),
        "by_group": {group: len(members) for group, members in _by(due, lambda one: one.group).items()},
        "values": [{**asdict(one), "checked": one.checked.isoformat() if one.checked else None} for one in due],
    }


def _values(book: LawBook, *, on: date) -> Iterator[ToCheck]:
    for parameter in book.parameters.values():
        now = parameter.at(on, profiles=book.codes_on(on))
        for value in (*parameter.values, *parameter.own):
            yield _of_value(book, parameter, value, in_force=value is now)


def _of_value(book: LawBook, parameter: Parameter, value: Value, *, in_force: bool) -> ToCheck:
    folder = book.folders.get(parameter.folder)
    return ToCheck(
        group=folder.title if folder else parameter.folder,
        name=parameter.name,
        what=value_in_words(value),
        applies_from=day_in_words(value.applies_from, without=f"loven «{value.profile}» trer i kraft"),
        in_force=in_force,
        reference=value.reference,
        checked=value.checked,
    )


def _acts(book: LawBook, *, on: date) -> Iterator[ToCheck]:
    for group in book.groups.values():
        for act in group.profiles:
            yield ToCheck(
                group=group.title,
                name=act.code,
                what=f"{len(act.provisions)} bestemmelser",
                applies_from=day_in_words(act.applies_from, without="en dag som ikke er bestemt"),
                in_force=act is group.at(on),
                reference=act.reference,
                checked=act.checked,
            )


def _others() -> Iterator[ToCheck]:
    for one in readings():
        yield ToCheck(
            group=_OTHER_GROUPS.get(one.group, one.group),
            name=one.name,
            what=one.what,
            applies_from="",
            in_force=True,
            reference=one.reference,
            checked=one.checked,
        )


def _lines(name: str, values: list[ToCheck]) -> list[str]:
    lines = [f"  {name}"]
    for one in values:
        if one.in_force:
            since = f" fra {one.applies_from}" if one.applies_from else ""
            lines += [f"    {one.what}{since}, {checked_in_words(one.checked)}"]
            lines += [f"    {one.reference.title}  {one.reference.link}".rstrip()] if one.reference.title else []
    others = sum(1 for one in values if not one.in_force)
    return [*lines, *([f"    {others} som ikke gjelder denne dagen"] if others else [])]


def _by(members: Iterable[ToCheck], key: Any) -> dict[str, list[ToCheck]]:
    groups: dict[str, list[ToCheck]] = {}
    for one in members:
        groups.setdefault(key(one), []).append(one)
    return groups
