"""The decision on the criteria for long stay, the waiting list, and who cannot be asked to wait."""

from __future__ import annotations

from mestring.law.rules.facts.long_stay import LongStayFacts, QueueOrder
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Rule, rule
from mestring.law.rules.truth import Truth, among, every, known, no, when
from mestring.law.view import Law


@rule("local-regulation", fixed("hol_3_2_a"))
def decision_rests_on_the_local_regulation(stay: LongStayFacts, law: Law) -> Truth:
    """Vis til kommunens forskrift om langtidsopphold, og bruk kriteriene der."""
    return stay.local_regulation


@rule("criteria-decided", fixed("hol_3_2_a"))
def criteria_are_decided(stay: LongStayFacts, law: Law) -> Truth:
    """Fatt vedtak om personen oppfyller kriteriene for langtidsopphold."""
    return every(stay.criteria_decided, known(stay.criteria_met))


@rule("only-sound-offer", fixed("pbrl_2_1_e"))
def only_sound_offer_is_given(stay: LongStayFacts, law: Law) -> Truth:
    """Gi personen plass nå, for sykehjem er det eneste forsvarlige tilbudet."""
    return when(stay.only_sound_offer, stay.place_given)


@rule("not-queued", fixed("pbrl_2_1_e"))
def nobody_without_a_sound_alternative_is_queued(stay: LongStayFacts, law: Law) -> Truth:
    """Ta personen av ventelisten, for ingen kan vente på det eneste forsvarlige tilbudet."""
    return when(stay.only_sound_offer, no(stay.on_waiting_list))


@rule("queued", fixed("hol_3_2_a"))
def who_meets_the_criteria_is_queued(stay: LongStayFacts, law: Law) -> Truth:
    """Sett personen på ventelisten i samme steg som vedtaket."""
    waits = every(stay.criteria_met, no(stay.place_given), no(stay.only_sound_offer))
    return when(waits, every(stay.on_waiting_list, stay.entered_with_decision))


@rule("queued-without-criteria", fixed("hol_3_2_a"))
def who_does_not_meet_the_criteria_is_not_queued(stay: LongStayFacts, law: Law) -> Truth:
    """Ta personen av ventelisten, for kriteriene er ikke oppfylt."""
    return when(no(stay.criteria_met), no(stay.on_waiting_list))


@rule("sound-while-waiting", fixed("pbrl_2_1_e"))
def help_while_waiting_is_decided(stay: LongStayFacts, law: Law) -> Truth:
    """Avgjør hvilken hjelp personen får hjemme i ventetiden."""
    return when(stay.on_waiting_list, stay.sound_while_waiting)


@rule("follow-up-while-waiting", fixed("hol_3_2_a"))
def waiting_is_followed_up(stay: LongStayFacts, law: Law) -> Truth:
    """Avtal hvordan personen følges opp i ventetiden, slik kommunens forskrift sier."""
    return when(stay.on_waiting_list, stay.follow_up_planned)


@rule("queue-by-need", fixed("queue_by_need"))
def queue_is_by_need(stay: LongStayFacts, law: Law) -> Truth:
    """La behovet bestemme rekkefølgen på ventelisten, aldri datoen alene."""
    return when(stay.on_waiting_list, among(stay.order, QueueOrder.NEED, QueueOrder.NEED_THEN_DATE))


LONG_STAY_RULES: tuple[Rule[LongStayFacts], ...] = (
    decision_rests_on_the_local_regulation,
    criteria_are_decided,
    only_sound_offer_is_given,
    nobody_without_a_sound_alternative_is_queued,
    who_meets_the_criteria_is_queued,
    who_does_not_meet_the_criteria_is_not_queued,
    help_while_waiting_is_decided,
    waiting_is_followed_up,
    queue_is_by_need,
)
