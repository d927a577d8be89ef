"""What the rules need to know when somebody cares for a person close to them and asks for support."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.law.rules.facts.fact import Facts, fact


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerFacts(Facts):
    """The case of a carer: training, respite or allowance. The carer is the party, not the one cared for."""

    asks_for_support: bool | None = fact("om pårørende ber om støtte")
    heavy_care: bool | None = fact("om omsorgsarbeidet er særlig tyngende")
    is_party: bool | None = fact("om pårørende er part i saken")
    own_decision: bool | None = fact("om pårørende får sitt eget vedtak")
    told_of_appeal: bool | None = fact("om pårørende har fått vite om sin egen rett til å klage")
    burden_assessed: bool | None = fact("om belastningen er vurdert")
    took_part: bool | None = fact("om pårørende har fått medvirke")
    training_considered: bool | None = fact("om opplæring og veiledning er vurdert")
    respite_considered: bool | None = fact("om avlastning er vurdert")
    allowance_considered: bool | None = fact("om omsorgsstønad er vurdert")
