"""What a lever changes, and a lever that somebody pulls: how much it gives, from when, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from mestring.projection.axes import LEVEL, OLDEST
from mestring.projection.errors import LeverError
from mestring.projection.labelled import Floats, Integers
from mestring.projection.levers.proposal import Proposal
from mestring.projection.uncertainty.distribution import Span
from mestring.projection.uncertainty.parameter import Status


class Change(StrEnum):
    """What the effect is a share of.

    ``COVERAGE``: all places of a service, and those the lever reaches who would have had one. ``CONVERSION``: those it
    reaches who would have had one, and as large a share of the places as they are of all who want one to begin with.
    Where there is no capacity, both move users as ``SHIFT`` does.
    """

    WORSENING = "worsening"
    IMPROVEMENT = "improvement"
    HOURS = "hours"
    SHIFT = "shift"
    COMPETENCE = "competence"
    SICK_LEAVE = "sick_leave"
    HOURS_A_YEAR = "hours_a_year"
    COVERAGE = "coverage"
    CONVERSION = "conversion"


# Which changes need to be told what they work on, and which where to.
_NEEDS_TO = {Change.SHIFT, Change.COMPETENCE, Change.COVERAGE, Change.CONVERSION}
_NEEDS_ON = {Change.HOURS, *_NEEDS_TO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """``levels`` and ``from_age``: whom it reaches. ``checked``: when a person last compared it with a source.

    ``proposal``: where its sliders begin.
    """

    code: str
    title: str
    what: str
    change: Change
    levels: tuple[int, ...]
    from_age: int
    status: Status
    checked: date | None
    proposal: Proposal

    def __post_init__(self) -> None:
        known = set(LEVEL.labels)
        if not self.levels or len(set(self.levels)) < len(self.levels) or not known.issuperset(self.levels):
            raise LeverError(f"«{self.title}» må nå ett eller flere av nivåene 1 til {len(LEVEL)}, hvert én gang.")
        if not 0 <= self.from_age <= OLDEST:
            raise LeverError(f"«{self.title}» må nå dem fra en alder fra 0 til {OLDEST}.")

    def proposed(self, *, first_year: int) -> PulledLever:
        """The lever pulled as proposed, in a projection that begins in ``first_year``; its reference says so."""
        given = self.proposal
        return self.pulled(
            given.effect,
            first_year=first_year + given.begins,
            full_from=first_year + given.full,
            reference=given.reference,
            on=given.on,
            to=given.to,
        )

    def pulled(
        self,
        effect: Span,
        *,
        first_year: int,
        full_from: int,
        reference: str,
        on: tuple[str, ...] = (),
        to: str | None = None,
    ) -> PulledLever:
        """The lever with an effect: a share of what it changes, growing evenly from ``first_year`` to ``full_from``.

        ``on``: services it works on, or the competence group hours are taken from. ``to``: service or competence group
        that takes over. LeverError when what is needed is missing, the effect is no share, or nobody answers for it.
        """
        return PulledLever(
            lever=self, effect=effect, first_year=first_year, full_from=full_from, reference=reference, on=on, to=to
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledLever:
    """See ``Lever.pulled``."""

    lever: Lever
    effect: Span
    first_year: int
    full_from: int
    reference: str
    on: tuple[str, ...] = ()
    to: str | None = None

    def __post_init__(self) -> None:
        title = f"«{self.lever.title}»"
        if not 0 <= self.effect.low <= self.effect.high <= 1:
            raise LeverError(f"Effekten av {title} må være en andel fra 0 til 1.")
        if self.full_from < self.first_year:
            raise LeverError(
                f"{title} kan ikke virke fullt ut i {self.full_from}, før den begynner i {self.first_year}."
            )
        if not self.reference.strip():
            raise LeverError(f"Si hvor effekten av {title} er hentet fra, eller at dere antar den.")
        if self.lever.change in _NEEDS_ON and not self.on:
            raise LeverError(f"Si hva {title} virker på, med «on».")
        if self.lever.change in _NEEDS_TO and not self.to:
            raise LeverError(f"Si hva som tar over etter {title}, med «to».")
        if len(set(self.on)) < len(self.on):
            raise LeverError(f"{title} kan bare virke én gang på det samme. Stryk det som står to ganger i «on».")
        if self.to in self.on:
            raise LeverError(f"«{self.to}» kan ikke ta over for seg selv etter {title}. Endre «on» eller «to».")

    @property
    def name(self) -> str:
        """What tells it from the others; the same lever may be pulled on two services."""
        return "/".join((self.lever.code, *sorted(self.on), self.to or ""))

    def reach(self, years: Integers) -> Floats:
        """How much of its effect it has in each of the years, from 0 to 1."""
        length = self.full_from - self.first_year + 1
        return np.asarray(np.clip((years - self.first_year + 1) / length, 0.0, 1.0))
