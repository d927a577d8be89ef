"""A parameter: one thing the law sets, with every value it has had and the day each applies from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mestring.law.bracket import Bracket
from mestring.law.reference import Reference
from mestring.law.units import Unit

Figure = Decimal | tuple[Bracket, ...]
NATIONAL_OWNER = "national"


class Locally(StrEnum):
    """Whether a municipality may set its own value, and in which direction from the national one."""

    NO = "no"
    LOWER = "lower"
    HIGHER = "higher"
    SHORTER = "shorter"
    LONGER = "longer"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Value:
    """One value and its days. ``to`` is the last day (None is until the next value).

    ``applies_from`` is None only with a ``profile``: then the value applies as long as the profile does.
    """

    figure: Figure
    unit: Unit
    applies_from: date | None
    to: date | None
    reference: Reference
    checked: date | None
    profile: str | None = None
    owner: str = NATIONAL_OWNER

    def has_begun(self, day: date) -> bool:
        """Whether the day is the value's first day or later; whether it has ended is another question."""
        return self.applies_from is None or self.applies_from <= day


@dataclass(frozen=True, slots=True)
class Parameter:
    """A name with its national values, ordered by day within each profile, and the municipality's ``own`` over them."""

    name: str
    title: str
    unit: Unit
    documentation: str
    locally: Locally
    values: tuple[Value, ...]
    own: tuple[Value, ...] = ()

    @property
    def folder(self) -> str:
        """The first part of the name: the act it comes from."""
        return self.name.split("/")[0]

    def at(self, day: date, *, profiles: frozenset[str] = frozenset()) -> Value | None:
        """The value in force on the day, or None: the municipality's own, else one of ``profiles``, else the common."""
        return _last(self.own, day) or self.national_at(day, profiles=profiles)

    def national_at(self, day: date, *, profiles: frozenset[str] = frozenset()) -> Value | None:
        """The value in force on the day when the municipality's own are left out."""
        for profile in (*sorted(profiles), None):
            found = _last([one for one in self.values if one.profile == profile], day)
            if found:
                return found
        return None


def _last(values: Iterable[Value], day: date) -> Value | None:
    begun = [one for one in values if one.has_begun(day)]
    return begun[-1] if begun and (begun[-1].to is None or day <= begun[-1].to) else None
