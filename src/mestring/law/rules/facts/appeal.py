"""What the rules need to know of an appeal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mestring.law.deadlines import Standing
from mestring.law.rules.facts.fact import Facts, fact
from mestring.law.rules.truth import Truth, among


class LateGround(StrEnum):
    """Why a late appeal is taken up."""

    NONE = "none"
    NOT_TO_BLAME = "not_to_blame"
    SPECIAL_REASONS = "special_reasons"


class AppealStep(StrEnum):
    """What the municipality does with it."""

    DISMISSED = "dismissed"
    CHANGED = "changed"
    UPHELD = "upheld"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealFacts(Facts):
    """An appeal in the municipality. ``standing`` is how ``deadlines.appeal_time`` finds that it stands in time."""

    standing: Standing | None = fact("om klagen er sendt i tide")
    lateness_considered: bool | None = fact("om det er vurdert å ta klagen opp selv om den er sen")
    late_ground: LateGround | None = fact("hvilken grunn det er til å ta opp klagen selv om den er sen")

    by_representative: bool | None = fact("om en annen klager på personens vegne")
    is_lawyer: bool | None = fact("om den som klager på personens vegne, er advokat")
    authority_shown: bool | None = fact("om det er vist skriftlig fullmakt")
    has_defects: bool | None = fact("om klagen har mangler")
    time_to_mend: bool | None = fact("om den som klager har fått en kort frist til å rette manglene")

    reviewed: bool | None = fact("om kommunen har undersøkt saken på nytt")
    step: AppealStep | None = fact("hva kommunen gjør med klagen")
    dismissal_explained: bool | None = fact("om det er forklart hvorfor klagen avvises")
    forwarded: bool | None = fact("om klagen er sendt til statsforvalteren")
    documents_sent: bool | None = fact("om dokumentene i saken er sendt med")
    statement_given: bool | None = fact("om kommunen har skrevet en uttalelse til statsforvalteren")
    statement_copied: bool | None = fact("om den som klager, har fått kopi av uttalelsen")
    costs_told: bool | None = fact("om den som klager, har fått vite om dekning av kostnader")

    @property
    def taken_up(self) -> Truth:
        """Whether the municipality treats it as an appeal."""
        return among(self.step, AppealStep.CHANGED, AppealStep.UPHELD)
