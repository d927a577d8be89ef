"""What the rules need to know to tell whether somebody has a right to BPA."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mestring.law.rules.facts.decision import Outcome
from mestring.law.rules.facts.fact import HOURS_IN_A_WEEK, Facts, fact, refuse_outside
from mestring.law.rules.truth import Lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class BpaFacts(Facts):
    """An application for BPA. ``age`` is in whole years. ``weekly_hours`` are those the right counts."""

    outcome: Outcome | None = fact("hva utfallet er")
    age: int | None = fact("hvor gammel personen er")
    granted_before_limit: bool | None = fact("om personen fikk BPA før aldersgrensen")
    needed_from: date | None = fact("hvilken dag behovet begynner")
    needed_until: date | Lasting | None = fact("hvor lenge behovet varer")
    weekly_hours: Decimal | None = fact("hvor mange timer i uken behovet er")
    two_or_night: bool | None = fact("om behovet gjelder flere hjelpere samtidig eller hjelp om natten")
    two_or_night_always: bool | None = fact("om det alltid trengs flere hjelpere eller hjelp om natten")
    two_or_night_left_out: bool | None = fact("om slike timer er holdt utenfor")
    cost_documented: bool | None = fact("om det er dokumentert at BPA blir vesentlig dyrere")

    def _refuse_impossible(self) -> None:
        refuse_outside(self.age, at_most=None, unit="år", zero=True)
        refuse_outside(self.weekly_hours, at_most=HOURS_IN_A_WEEK, unit="timer i uken")
