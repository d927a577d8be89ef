"""What the municipality must do with an appeal before it is changed, dismissed or sent on."""

from __future__ import annotations

from mestring.law.deadlines import Standing
from mestring.law.rules.facts.appeal import AppealFacts, AppealStep, LateGround
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Demand, Rule, rule
from mestring.law.rules.truth import Truth, among, every, known, no, some, when
from mestring.law.view import Law

LATE = "late_appeal"
REVIEW = "first_level_review"


@rule("representative", fixed("pbrl_7_2"))
def representative_shows_authority(appeal: AppealFacts, law: Law) -> Truth:
    """Be om skriftlig fullmakt fra den som klager på personens vegne."""
    return when(appeal.by_representative, some(appeal.is_lawyer, appeal.authority_shown))


@rule("time-to-mend", "appeal_form")
def defects_may_be_mended(appeal: AppealFacts, law: Law) -> Truth:
    """Gi en kort frist for å rette det som mangler i klagen."""
    return when(appeal.has_defects, appeal.time_to_mend)


@rule("lateness-considered", LATE)
def lateness_is_considered(appeal: AppealFacts, law: Law) -> Truth:
    """Vurder om klagen skal tas opp selv om den er sen, og skriv ned hvorfor."""
    return when(among(appeal.standing, Standing.LATE, Standing.DOUBTFUL), appeal.lateness_considered)


@rule("late-without-ground", LATE)
def late_appeal_is_taken_up_on_a_ground(appeal: AppealFacts, law: Law) -> Truth:
    """Avvis klagen, for den er sen og det er ingen grunn til å ta den opp."""
    late, groundless = among(appeal.standing, Standing.LATE), among(appeal.late_ground, LateGround.NONE)
    return when(every(late, groundless), no(appeal.taken_up))


@rule("too-late", LATE)
def appeal_is_not_too_late(appeal: AppealFacts, law: Law) -> Truth:
    """Avvis klagen, for det er gått for lang tid siden vedtaket."""
    return when(among(appeal.standing, Standing.TOO_LATE), no(appeal.taken_up))


@rule("step", REVIEW)
def step_is_set(appeal: AppealFacts, law: Law) -> Truth:
    """Velg om klagen fører til endring, om vedtaket står, eller om klagen avvises."""
    return known(appeal.step)


@rule("dismissal-explained", REVIEW)
def dismissal_is_explained(appeal: AppealFacts, law: Law) -> Truth:
    """Forklar hvorfor klagen avvises."""
    return when(among(appeal.step, AppealStep.DISMISSED), appeal.dismissal_explained)


@rule("review", REVIEW)
def case_is_reviewed(appeal: AppealFacts, law: Law) -> Truth:
    """Undersøk det klagen tar opp, før dere svarer."""
    return when(appeal.taken_up, appeal.reviewed)


@rule("forwarded", REVIEW)
def upheld_case_is_forwarded(appeal: AppealFacts, law: Law) -> Truth:
    """Send klagen til statsforvalteren med alle dokumentene i saken."""
    upheld = among(appeal.step, AppealStep.UPHELD)
    return when(upheld, every(appeal.forwarded, appeal.documents_sent))


@rule("statement-copied", REVIEW)
def statement_is_copied(appeal: AppealFacts, law: Law) -> Truth:
    """Send kopi av uttalelsen til den som klager."""
    return when(every(appeal.forwarded, appeal.statement_given), appeal.statement_copied)


@rule("appeal-costs", "costs", demand=Demand.SHOULD)
def costs_are_told_of(appeal: AppealFacts, law: Law) -> Truth:
    """Fortell om retten til å få dekket kostnader, for vedtaket er endret."""
    return when(among(appeal.step, AppealStep.CHANGED), appeal.costs_told)


APPEAL_RULES: tuple[Rule[AppealFacts], ...] = (
    representative_shows_authority,
    defects_may_be_mended,
    lateness_is_considered,
    late_appeal_is_taken_up_on_a_ground,
    appeal_is_not_too_late,
    step_is_set,
    dismissal_is_explained,
    case_is_reviewed,
    upheld_case_is_forwarded,
    statement_is_copied,
    costs_are_told_of,
)
