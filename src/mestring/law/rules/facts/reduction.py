"""What the rules need to know when a running decision is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mestring.law.rules.facts.fact import Facts, fact
from mestring.law.rules.truth import Lasting, Truth, at_latest, every


class ReductionGround(StrEnum):
    """Why a running decision may be changed to the person's detriment. Which of them count, the act in force says."""

    NONE = "none"
    NOT_NOTIFIED = "not_notified"
    INVALID = "invalid"
    OTHER_LAW = "other_law"
    THE_DECISION_ITSELF = "the_decision_itself"
    GENERAL_PRINCIPLES = "general_principles"
    CONDITIONS_BROKEN = "conditions_broken"
    STRONG_INTERESTS = "strong_interests"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReductionFacts(Facts):
    """A change of a running decision. ``last_day`` is the last day it is valid, ``from_day`` the first changed."""

    last_day: date | Lasting | None = fact("hvilken dag vedtaket slutter")
    from_day: date | None = fact("hvilken dag endringen gjelder fra")
    to_detriment: bool | None = fact("om endringen er til skade for personen")
    ground: ReductionGround | None = fact("hvilket grunnlag endringen har")
    ground_explained: bool | None = fact("om grunnlaget er forklart i vedtaket")
    has_been_told: bool | None = fact("om personen har fått vite om vedtaket")
    reservation_stated: bool | None = fact("om vedtaket som løper, tok forbehold om endring")
    warned: bool | None = fact("om personen er varslet og har fått uttale seg")
    reassessed: bool | None = fact("om behovet er kartlagt på nytt")

    @property
    def cuts_short(self) -> Truth:
        """Whether it is changed to detriment while it runs."""
        return every(self.to_detriment, at_latest(self.from_day, self.last_day))
