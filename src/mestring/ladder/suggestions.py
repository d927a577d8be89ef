"""What is suggested at a level, each with the facts that speak for it and against it. A suggestion is no decision."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.ladder.facts import shipped
from mestring.ladder.guides import Alert, ServiceGuide, Standing, TechnologyGuide
from mestring.ladder.known_fact import KnownFact
from mestring.ladder.words import Words


@dataclass(frozen=True, slots=True)
class Against:
    """Why something hardly fits this person, and the facts that say so."""

    sentence: Words
    facts: tuple[KnownFact, ...]


@dataclass(frozen=True, slots=True)
class SuggestedService:
    """A service to consider. ``step`` is the level it belongs to itself: at a lower one it is given besides.

    ``facts`` speak for it. ``groups_first`` are group services among the suggestions to consider before this one.
    """

    guide: ServiceGuide
    step: int
    standing: Standing
    standing_in_words: Words
    facts: tuple[KnownFact, ...]
    against: tuple[Against, ...]
    groups_first: tuple[str, ...]

    @property
    def code(self) -> str:
        """The service's code in the catalogue."""
        return self.guide.code

    @property
    def hardly(self) -> bool:
        """Something speaks against it, or it was tried without effect. Then it is suggested last."""
        return bool(self.against) or self.standing is Standing.NO_EFFECT


@dataclass(frozen=True, slots=True)
class SuggestedTechnology:
    """A technology to consider first. It does not fit where something speaks ``against`` it.

    ``find_out`` are facts that are not known and could speak against it.
    """

    guide: TechnologyGuide
    standing: Standing
    standing_in_words: Words
    facts: tuple[KnownFact, ...]
    against: tuple[Against, ...]
    find_out: tuple[str, ...]

    @property
    def code(self) -> str:
        """The technology's code in the catalogue."""
        return self.guide.code


@dataclass(frozen=True, slots=True)
class Clarify:
    """A fact that is not known, and the services and technology it could speak for."""

    key: str
    codes: tuple[str, ...]

    @property
    def name(self) -> Words:
        """What the fact is called."""
        return shipped().fact(self.key).name


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that is suggested. ``others`` are services of the level that no guide knows when fit."""

    technology: tuple[SuggestedTechnology, ...]
    services: tuple[SuggestedService, ...]
    others: tuple[str, ...]
    clarify: tuple[Clarify, ...]
    alerts: tuple[Alert, ...]

    @property
    def tried_in_vain(self) -> bool:
        """Everything suggested has been tried without effect: then it is for a person to look at the next level."""
        return bool(self.services) and all(one.standing is Standing.NO_EFFECT for one in self.services)
