"""What the rules need to know before technology that warns or locates is used."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.law.rules.facts.fact import Facts, fact, refuse_outside


@dataclass(frozen=True, slots=True, kw_only=True)
class TechnologyConsentFacts(Facts):
    """Technology for one person. ``age`` is in whole years; ``consents`` is the person's own informed yes."""

    warns_or_locates: bool | None = fact("om utstyret varsler eller finner personen")
    age: int | None = fact("hvor gammel personen er")
    has_competence: bool | None = fact("om personen kan bestemme dette selv")
    informed: bool | None = fact("om personen har fått vite hva utstyret gjør")
    consents: bool | None = fact("om personen sier ja")
    resists: bool | None = fact("om personen motsetter seg utstyret")
    formal_decision: bool | None = fact("om det er fattet vedtak om utstyret")
    prevents_harm: bool | None = fact("om utstyret er nødvendig for å hindre skade")
    in_interest: bool | None = fact("om utstyret er i personens interesse")
    in_proportion: bool | None = fact("om inngrepet er vurdert mot faren")
    least_intrusive: bool | None = fact("om det er vurdert noe som griper mindre inn")
    would_have_agreed: bool | None = fact("om det er vurdert hva personen ville ha ønsket")
    relative_can_be_asked: bool | None = fact("om nærmeste pårørende kan spørres")
    relative_asked: bool | None = fact("om nærmeste pårørende er spurt om hva personen ville ha ønsket")

    def _refuse_impossible(self) -> None:
        refuse_outside(self.age, at_most=None, unit="år", zero=True)
