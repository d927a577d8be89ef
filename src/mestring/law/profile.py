"""Profiles: the same matter ruled by one act after another, such as the old and the new act on case handling."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mestring.law.reference import Provision, Reference


@dataclass(frozen=True, slots=True)
class Profile:
    """One act and what it says on each topic. ``applies_from`` is None while it is adopted but has no day."""

    code: str
    title: str
    applies_from: date | None
    reference: Reference
    documentation: str
    checked: date | None
    provisions: dict[str, Provision]


@dataclass(frozen=True, slots=True)
class ProfileGroup:
    """The acts that follow one another on one matter, in the order they take over."""

    name: str
    title: str
    documentation: str
    profiles: tuple[Profile, ...]

    @property
    def topics(self) -> frozenset[str]:
        """Every topic that one of the acts has."""
        return frozenset(topic for one in self.profiles for topic in one.provisions)

    def at(self, day: date) -> Profile | None:
        """The act in force on the day, or None before the first."""
        begun = [one for one in self.profiles if one.applies_from is not None and one.applies_from <= day]
        return begun[-1] if begun else None

    def named(self, code: str) -> Profile | None:
        """The act with this code, or None."""
        return next((one for one in self.profiles if one.code == code), None)
