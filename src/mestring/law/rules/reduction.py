"""When a running decision may be changed to the person's detriment, and what must be done first."""

from __future__ import annotations

from mestring.law.rules.facts.reduction import ReductionFacts, ReductionGround
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Rule, rule
from mestring.law.rules.truth import Truth, among, every, no, when
from mestring.law.view import Law

CHANGE = "change_without_appeal"
IN_1967_ONLY = (ReductionGround.GENERAL_PRINCIPLES,)
IN_2025_ONLY = (ReductionGround.CONDITIONS_BROKEN, ReductionGround.STRONG_INTERESTS)


@rule("reduction-ground", CHANGE)
def reduction_has_a_ground(reduction: ReductionFacts, law: Law) -> Truth:
    """Vent til vedtaket er ute, eller finn et grunnlag i loven for å endre det nå."""
    return when(reduction.cuts_short, no(among(reduction.ground, ReductionGround.NONE)))


@rule("ground-explained", CHANGE)
def ground_is_explained(reduction: ReductionFacts, law: Law) -> Truth:
    """Forklar i det nye vedtaket hvilket grunnlag endringen har."""
    has_one = no(among(reduction.ground, ReductionGround.NONE))
    return when(every(reduction.cuts_short, has_one), reduction.ground_explained)


@rule("ground-not-notified", CHANGE)
def person_was_not_told(reduction: ReductionFacts, law: Law) -> Truth:
    """Velg et annet grunnlag, for personen har fått vite om vedtaket."""
    chosen = among(reduction.ground, ReductionGround.NOT_NOTIFIED)
    return when(every(reduction.cuts_short, chosen), no(reduction.has_been_told))


@rule("ground-reservation", CHANGE)
def decision_took_reservation(reduction: ReductionFacts, law: Law) -> Truth:
    """Velg et annet grunnlag, for vedtaket tok ikke forbehold om endring."""
    chosen = among(reduction.ground, ReductionGround.THE_DECISION_ITSELF)
    return when(every(reduction.cuts_short, chosen), reduction.reservation_stated)


@rule("ground-new-act", "change_on_general_principles")
def ground_is_not_of_the_new_act(reduction: ReductionFacts, law: Law) -> Truth:
    """Velg et annet grunnlag, for dette står bare i den nye forvaltningsloven, som ikke gjelder ennå."""
    return when(reduction.cuts_short, no(among(reduction.ground, *IN_2025_ONLY)))


@rule("ground-old-act", "change_on_strong_interests")
def ground_is_not_of_the_old_act(reduction: ReductionFacts, law: Law) -> Truth:
    """Velg et annet grunnlag, for dette stod bare i den gamle forvaltningsloven."""
    return when(reduction.cuts_short, no(among(reduction.ground, *IN_1967_ONLY)))


@rule("warned", "prior_notice")
def person_is_warned(reduction: ReductionFacts, law: Law) -> Truth:
    """Varsle personen om endringen, og gi tid til å svare."""
    return when(reduction.to_detriment, reduction.warned)


@rule("reassessed", fixed("hol_3_1"))
def need_is_assessed_again(reduction: ReductionFacts, law: Law) -> Truth:
    """Kartlegg behovet på nytt før hjelpen blir mindre."""
    return when(reduction.to_detriment, reduction.reassessed)


REDUCTION_RULES: tuple[Rule[ReductionFacts], ...] = (
    reduction_has_a_ground,
    ground_is_not_of_the_new_act,
    ground_is_not_of_the_old_act,
    person_was_not_told,
    decision_took_reservation,
    ground_is_explained,
    person_is_warned,
    need_is_assessed_again,
)
