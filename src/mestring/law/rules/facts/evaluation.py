"""What the rules need to know of an evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mestring.law.rules.facts.fact import Facts, fact
from mestring.law.rules.truth import Lasting


class EvaluationResult(StrEnum):
    """What comes of it, with the codes of the Danish FSIII, which has the same four."""

    CONTINUE = "E1"
    CHANGE_WITHIN_FRAME = "E2"
    END = "E3"
    REASSESS = "E4"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationFacts(Facts):
    """An evaluation, done or not. ``today`` is the day it is looked at; ``valid_to`` the last day of the decision."""

    today: date | None = fact("hvilken dag det er")
    due: date | None = fact("når evalueringen skal være gjort")
    done: bool | None = fact("om evalueringen er gjort")
    result: EvaluationResult | None = fact("hva evalueringen førte til")
    reasons_stated: bool | None = fact("om resultatet er begrunnet")
    took_part: bool | None = fact("om personen har fått si sin mening")
    effect_recorded: bool | None = fact("om virkningen av tjenesten er skrevet ned")
    next_due: date | None = fact("når neste evaluering skal være")
    valid_to: date | Lasting | None = fact("hvilken dag vedtaket slutter")
    within_frame: bool | None = fact("om endringen er innenfor vedtaket")
    agreed: bool | None = fact("om personen er enig i å avslutte")
    may_end: bool | None = fact("om vedtaket er ute, eller om det er grunnlag for å avslutte det")
    assessment_begun: bool | None = fact("om en ny kartlegging er i gang")
