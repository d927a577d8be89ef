"""What the rules need to know when the case is about a child."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.law.rules.facts.fact import Facts, fact, refuse_outside


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildFacts(Facts):
    """A child's case. ``age`` is in whole years, on the day of the decision."""

    age: int | None = fact("hvor gammelt barnet er")
    understands: bool | None = fact("om barnet forstår hva saken gjelder")
    is_party: bool | None = fact("om barnet er part i saken")
    can_form_views: bool | None = fact("om barnet kan danne seg en egen mening")
    heard: bool | None = fact("om barnet er hørt")
    told: bool | None = fact("om barnet er informert")
    parents_told: bool | None = fact("om foreldrene er informert")
    asks_to_withhold: bool | None = fact("om barnet ikke vil at foreldrene skal vite det")
    good_reason_to_withhold: bool | None = fact("om barnets grunn bør respekteres")
    needed_by_parents: bool | None = fact("om foreldrene trenger opplysningen for å ivareta ansvaret sitt")
    represented: bool | None = fact("om en verge handler for barnet")
    notified: bool | None = fact("om barnet selv har fått melding om vedtaket")
    long_and_coordinated: bool | None = fact("om barnet trenger langvarige og sammensatte tjenester")
    parents_want_coordinator: bool | None = fact("om foreldrene ønsker barnekoordinator")
    coordinator_given: bool | None = fact("om familien har fått barnekoordinator")

    def _refuse_impossible(self) -> None:
        refuse_outside(self.age, at_most=None, unit="år", zero=True)
