"""What the rules need to know of a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mestring.law.charges.kinds import ChargeKind
from mestring.law.period import Period
from mestring.law.rules.facts.fact import HOURS_IN_A_WEEK, Facts, fact, refuse_outside
from mestring.law.rules.facts.service import ServiceKind
from mestring.law.rules.truth import Lasting, Truth, among


class Outcome(StrEnum):
    """What was decided. A dismissed application was never assessed: it came to the wrong place or has no party."""

    GRANTED = "granted"
    PARTLY_GRANTED = "partly_granted"
    REFUSED = "refused"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts(Facts):
    """A decision and the letter that tells of it. A fact is None until somebody has said; False is that it is not so.

    ``service`` is a code of the catalogue, which says its ``charge_kind`` too; ``appeal_period`` is the period the
    letter states. The three digital facts are so when the question is answered with reasons, also when the answer is
    that it does not suit the person.
    """

    outcome: Outcome | None = fact("hva utfallet er")
    service: str | None = fact("hvilken tjeneste det gjelder")
    kind: ServiceKind | None = fact("hva slags tjeneste det er")
    needed_from: date | None = fact("hvilken dag behovet begynner")
    needed_until: date | Lasting | None = fact("hvor lenge behovet ventes å vare")
    formal_decision: bool | None = fact("om det fattes enkeltvedtak")

    ground_stated: bool | None = fact("om hjemmelen står i vedtaket")
    rules_explained: bool | None = fact("om reglene er forklart")
    facts_stated: bool | None = fact("om vedtaket sier hvilke fakta det bygger på")
    considerations_stated: bool | None = fact("om vedtaket sier hva som ble lagt vekt på")
    refusal_explained: bool | None = fact("om avslaget er forklart")

    weekly_hours: Decimal | None = fact("hvor mange timer i uken det gis")
    monthly_amount: Decimal | None = fact("hvor mange kroner i måneden det gis")
    extent_in_words: bool | None = fact("om omfanget er beskrevet i ord")
    valid_from: date | None = fact("hvilken dag tjenesten begynner")
    valid_to: date | Lasting | None = fact("hvilken dag tjenesten slutter")
    lasting_explained: bool | None = fact("om det er forklart hvorfor sluttdato mangler")
    evaluation_due: date | None = fact("når tjenesten skal evalueres")
    reservation_stated: bool | None = fact("om vedtaket tar forbehold om at behovet kan endre seg")

    charge_kind: ChargeKind | None = fact("hva slags betaling tjenesten kan ha")
    charged: bool | None = fact("om personen skal betale noe")
    charge_ground_stated: bool | None = fact("om hjemmelen for å betale eller slippe står i vedtaket")
    charge_told_in_time: bool | None = fact("om egenbetalingen er meldt før eller ved innflytting")
    mainly_relief: bool | None = fact("om oppholdet mest er til for å avlaste pårørende")

    in_writing: bool | None = fact("om vedtaket gis skriftlig")
    appeal_right_told: bool | None = fact("om retten til å klage står i brevet")
    appeal_period: Period | None = fact("hvilken klagefrist som står i brevet")
    appeal_body_told: bool | None = fact("om det står hvem som avgjør klagen")
    appeal_procedure_told: bool | None = fact("om det står hvordan og hvor en klager")
    access_told: bool | None = fact("om retten til å se saken står i brevet")
    could_harm: bool | None = fact("om vedtaket kan settes i verk til skade før en klage er avgjort")
    deferral_told: bool | None = fact("om det står at en kan be om utsatt iverksetting")
    costs_relevant: bool | None = fact("om fri rettshjelp eller dekning av kostnader kan være aktuelt")
    costs_told: bool | None = fact("om fri rettshjelp og dekning av kostnader er nevnt")
    contact_told: bool | None = fact("om det står hvem en kan spørre")
    names_told: bool | None = fact("om navnet på saksbehandleren og den ansvarlige står i brevet")
    automated: bool | None = fact("om avgjørelsen er tatt av et system uten et menneske")
    automation_explained: bool | None = fact("om den automatiske avgjørelsen er forklart")

    plain_language: bool | None = fact("om brevet er kontrollert for klart språk")
    adapted: bool | None = fact("om brevet er tilpasset den som skal lese det")
    needs_translation: bool | None = fact("om personen trenger oversettelse")
    translated: bool | None = fact("om det viktigste er oversatt")

    lower_level_considered: bool | None = fact("om et lavere trinn er vurdert")
    group_considered: bool | None = fact("om et gruppetilbud er vurdert")
    digital_can_solve: bool | None = fact("om det er vurdert hva en digital løsning kan løse")
    digital_gives_mastery: bool | None = fact("om det er vurdert om digital hjelp gir mestring")
    digital_takes: bool | None = fact("om det er vurdert hva som må til for en digital løsning")

    what_matters_asked: bool | None = fact("om personen er spurt om hva som er viktig")
    took_part: bool | None = fact("om det er skrevet ned hvordan personen har medvirket")
    opinion_recorded: bool | None = fact("om det er skrevet ned hva personen mener")
    follows_opinion: bool | None = fact("om vedtaket følger det personen mener")
    departure_explained: bool | None = fact("om det er forklart hvorfor vedtaket går imot personens mening")
    information_recorded: bool | None = fact("om det er skrevet ned hvilken informasjon personen har fått")

    @property
    def gives(self) -> Truth:
        """Whether the person gets something."""
        return among(self.outcome, Outcome.GRANTED, Outcome.PARTLY_GRANTED)

    @property
    def refuses(self) -> Truth:
        """Whether the person is refused all or some of it."""
        return among(self.outcome, Outcome.PARTLY_GRANTED, Outcome.REFUSED)

    @property
    def assessed(self) -> Truth:
        """Whether the need has been assessed, which a dismissed application has not."""
        return among(self.outcome, Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.REFUSED)

    def _refuse_impossible(self) -> None:
        refuse_outside(self.weekly_hours, at_most=HOURS_IN_A_WEEK, unit="timer i uken")
        refuse_outside(self.monthly_amount, at_most=None, unit="kroner i måneden")
