"""Whose yes technology needs, and what must be decided when the person cannot give one."""

from __future__ import annotations

from mestring.law.rules.facts.technology import TechnologyConsentFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Rule, rule
from mestring.law.rules.truth import Truth, every, no, when
from mestring.law.view import Law

WITHOUT_CONSENT = fixed("pbrl_4_6_a")


@rule("technology-consent", fixed("pbrl_4_1"))
def who_can_decide_has_said_yes(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Spør personen, og bruk bare utstyret når svaret er ja."""
    return when(technology.has_competence, technology.consents)


@rule("technology-informed", fixed("pbrl_4_1"))
def yes_is_informed(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Forklar personen hva utstyret gjør og hvem som ser det, før svaret er ja."""
    return when(every(technology.has_competence, technology.consents), technology.informed)


@rule("technology-age", WITHOUT_CONSENT)
def decision_is_for_adults(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Bruk ikke dette vedtaket for barn og unge, for det gjelder bare voksne."""
    return when(_decided_for(technology), _is_adult(technology, law))


@rule("technology-resisted", WITHOUT_CONSENT)
def nobody_who_resists_gets_it(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Bruk ikke utstyret mot personens vilje, men vurder reglene i kapittel 4 A."""
    return when(_decided_for(technology), no(technology.resists))


@rule("technology-decision", WITHOUT_CONSENT)
def there_is_a_formal_decision(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Fatt vedtak om utstyret, for personen kan ikke bestemme dette selv."""
    return when(_decided_for(technology), technology.formal_decision)


@rule("technology-necessary", WITHOUT_CONSENT)
def it_prevents_harm(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Skriv hvilken skade utstyret skal hindre, eller velg noe annet."""
    return when(_decided_for(technology), technology.prevents_harm)


@rule("technology-interest", WITHOUT_CONSENT)
def it_is_in_the_persons_interest(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Skriv hvorfor utstyret er i personens egen interesse, eller velg noe annet."""
    return when(_decided_for(technology), technology.in_interest)


@rule("technology-weighed", WITHOUT_CONSENT)
def it_is_weighed(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Vurder inngrepet mot faren, det som griper minst inn, og hva personen ville ha ønsket."""
    weighed = every(technology.in_proportion, technology.least_intrusive, technology.would_have_agreed)
    return when(_decided_for(technology), weighed)


@rule("technology-relative", WITHOUT_CONSENT)
def relative_is_asked(technology: TechnologyConsentFacts, law: Law) -> Truth:
    """Spør nærmeste pårørende hva personen ville ha ønsket."""
    return when(every(_decided_for(technology), technology.relative_can_be_asked), technology.relative_asked)


def _decided_for(technology: TechnologyConsentFacts) -> Truth:
    """Whether somebody must decide for the person."""
    return every(technology.warns_or_locates, no(technology.has_competence))


def _is_adult(technology: TechnologyConsentFacts, law: Law) -> Truth:
    age = technology.age
    return None if age is None else age >= law.amount("patients_rights_act/ages/decision_on_tracking")


TECHNOLOGY_RULES: tuple[Rule[TechnologyConsentFacts], ...] = (
    who_can_decide_has_said_yes,
    yes_is_informed,
    decision_is_for_adults,
    nobody_who_resists_gets_it,
    there_is_a_formal_decision,
    it_prevents_harm,
    it_is_in_the_persons_interest,
    it_is_weighed,
    relative_is_asked,
)
