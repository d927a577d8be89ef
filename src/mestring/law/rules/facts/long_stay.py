"""What the rules need to know of a case about long stay and the waiting list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mestring.law.rules.facts.fact import Facts, fact


class QueueOrder(StrEnum):
    """What decides who comes first."""

    NEED = "need"
    NEED_THEN_DATE = "need_then_date"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class LongStayFacts(Facts):
    """A decision on the criteria for long stay. ``entered_with_decision``: in the same step as the decision."""

    local_regulation: bool | None = fact("om vedtaket bygger på kommunens forskrift")
    criteria_decided: bool | None = fact("om det er fattet vedtak om kriteriene")
    criteria_met: bool | None = fact("om kriteriene er oppfylt")
    only_sound_offer: bool | None = fact("om sykehjem er det eneste forsvarlige tilbudet")
    place_given: bool | None = fact("om personen får plass nå")
    on_waiting_list: bool | None = fact("om personen står på venteliste")
    entered_with_decision: bool | None = fact("om personen kom på ventelisten samtidig med vedtaket")
    sound_while_waiting: bool | None = fact("om det er avgjort hvilken hjelp personen får i ventetiden")
    follow_up_planned: bool | None = fact("om det er avtalt hvordan personen følges opp i ventetiden")
    order: QueueOrder | None = fact("hva som bestemmer rekkefølgen på ventelisten")
