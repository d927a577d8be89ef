"""What the rules need to know of a decision that somebody lacks the competence to decide."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.law.rules.facts.fact import Facts, fact


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceFacts(Facts):
    """A decision that a person cannot decide in one matter. It says nothing of other matters."""

    lacks_competence: bool | None = fact("om personen mangler beslutningskompetanse i saken")
    matter_stated: bool | None = fact("hva personen ikke kan ta stilling til")
    helped_to_decide: bool | None = fact("om det er lagt til rette for at personen kan bestemme selv")
    more_likely_than_not: bool | None = fact("om det er overveiende sannsynlig at personen ikke forstår")
    by_caregiver: bool | None = fact("om avgjørelsen er tatt av den som gir hjelpen")
    reasons_stated: bool | None = fact("om avgjørelsen er begrunnet")
    in_writing: bool | None = fact("om avgjørelsen er skriftlig")
    can_be_shown_now: bool | None = fact("om avgjørelsen kan vises frem straks")
    shown_to_person: bool | None = fact("om avgjørelsen er vist til personen")
    has_nearest_relative: bool | None = fact("om personen har en nærmeste pårørende")
    shown_to_relative: bool | None = fact("om avgjørelsen er vist til nærmeste pårørende")
    shown_to_qualified: bool | None = fact("om avgjørelsen er vist til annet kvalifisert helsepersonell")
