"""How it is decided that somebody cannot decide something: for that matter only, with reasons, in writing, shown."""

from __future__ import annotations

from mestring.law.rules.facts.competence import CompetenceFacts
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Rule, rule
from mestring.law.rules.truth import Truth, every, no, when
from mestring.law.view import Law

COMPETENCE = fixed("pbrl_4_3")


@rule("competence-matter", COMPETENCE)
def matter_is_stated(competence: CompetenceFacts, law: Law) -> Truth:
    """Skriv hvilket spørsmål personen ikke kan ta stilling til."""
    return when(competence.lacks_competence, competence.matter_stated)


@rule("competence-help", COMPETENCE)
def person_is_helped_to_decide(competence: CompetenceFacts, law: Law) -> Truth:
    """Legg til rette for at personen kan bestemme selv, før du avgjør noe annet."""
    return when(competence.lacks_competence, competence.helped_to_decide)


@rule("competence-threshold", COMPETENCE)
def threshold_is_met(competence: CompetenceFacts, law: Law) -> Truth:
    """La personen bestemme selv, når det ikke er overveiende sannsynlig at personen mangler forståelse."""
    return when(competence.lacks_competence, competence.more_likely_than_not)


@rule("competence-caregiver", COMPETENCE)
def caregiver_decides(competence: CompetenceFacts, law: Law) -> Truth:
    """La den som gir hjelpen, avgjøre om personen kan bestemme selv."""
    return when(competence.lacks_competence, competence.by_caregiver)


@rule("competence-reasons", COMPETENCE)
def reasons_are_stated(competence: CompetenceFacts, law: Law) -> Truth:
    """Skriv hvorfor personen ikke kan bestemme selv i denne saken."""
    return when(competence.lacks_competence, competence.reasons_stated)


@rule("competence-in-writing", COMPETENCE)
def it_is_in_writing(competence: CompetenceFacts, law: Law) -> Truth:
    """Skriv avgjørelsen ned."""
    return when(competence.lacks_competence, competence.in_writing)


@rule("competence-shown", COMPETENCE)
def person_is_shown(competence: CompetenceFacts, law: Law) -> Truth:
    """Vis avgjørelsen til personen straks det er mulig."""
    return when(every(competence.lacks_competence, competence.can_be_shown_now), competence.shown_to_person)


@rule("competence-shown-to-relative", COMPETENCE)
def relative_is_shown(competence: CompetenceFacts, law: Law) -> Truth:
    """Vis avgjørelsen til nærmeste pårørende straks det er mulig."""
    possible = every(competence.can_be_shown_now, competence.has_nearest_relative)
    return when(every(competence.lacks_competence, possible), competence.shown_to_relative)


@rule("competence-shown-to-qualified", COMPETENCE)
def somebody_qualified_is_shown(competence: CompetenceFacts, law: Law) -> Truth:
    """Vis avgjørelsen til annet kvalifisert helsepersonell, for personen har ingen nærmeste pårørende."""
    return when(every(competence.lacks_competence, no(competence.has_nearest_relative)), competence.shown_to_qualified)


COMPETENCE_RULES: tuple[Rule[CompetenceFacts], ...] = (
    matter_is_stated,
    person_is_helped_to_decide,
    threshold_is_met,
    caregiver_decides,
    reasons_are_stated,
    it_is_in_writing,
    person_is_shown,
    relative_is_shown,
    somebody_qualified_is_shown,
)
