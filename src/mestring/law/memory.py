"""What a law of a day has been asked, so that a decision can store it, explain it and be computed again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mestring.law.parameter import Figure
from mestring.law.reference import Provision, Reference
from mestring.law.units import Unit

Key = tuple[date, str]


@dataclass(frozen=True, slots=True)
class Used:
    """One value that was used. ``owner`` is "national" or the number of the municipality that set it."""

    name: str
    title: str
    value: Figure
    unit: Unit
    applies_from: date | None
    reference: Reference
    checked: date | None
    owner: str


@dataclass(slots=True)
class Memory:
    """The answers given, by the day and the name asked for, in the order they were first asked for.

    ``seen`` holds values whose existence was asked about, ``without`` the sentences given where nothing was in force.
    """

    values: dict[Key, Used] = field(default_factory=dict)
    seen: dict[Key, Used] = field(default_factory=dict)
    provisions: dict[Key, Provision] = field(default_factory=dict)
    without: dict[Key, str] = field(default_factory=dict)

    @property
    def used(self) -> tuple[Used, ...]:
        """Each value once, even when it was asked for on several days."""
        return tuple(dict.fromkeys(self.values.values()))
