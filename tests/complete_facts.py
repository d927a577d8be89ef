"""Facts of cases where nothing is missing, for tests that take one thing away at a time. All invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mestring.law.charges.kinds import ChargeKind
from mestring.law.deadlines import Standing
from mestring.law.period import Period, PeriodUnit
from mestring.law.rules.facts.appeal import AppealFacts, AppealStep
from mestring.law.rules.facts.bpa import BpaFacts
from mestring.law.rules.facts.carers import CarerFacts
from mestring.law.rules.facts.children import ChildFacts
from mestring.law.rules.facts.competence import CompetenceFacts
from mestring.law.rules.facts.decision import DecisionFacts, Outcome
from mestring.law.rules.facts.evaluation import EvaluationFacts, EvaluationResult
from mestring.law.rules.facts.fact import Facts
from mestring.law.rules.facts.long_stay import LongStayFacts, QueueOrder
from mestring.law.rules.facts.reduction import ReductionFacts, ReductionGround
from mestring.law.rules.facts.service import ServiceKind
from mestring.law.rules.facts.technology import TechnologyConsentFacts
from mestring.law.rules.truth import Lasting

DECISION = DecisionFacts(
    outcome=Outcome.GRANTED,
    service="helsetjenester-i-hjemmet",
    kind=ServiceKind.HOME_HEALTH_CARE,
    needed_from=date(2026, 12, 1),
    needed_until=date(2027, 5, 31),
    formal_decision=True,
    ground_stated=True,
    rules_explained=True,
    facts_stated=True,
    considerations_stated=True,
    weekly_hours=Decimal("3.5"),
    valid_from=date(2026, 12, 1),
    valid_to=date(2027, 5, 31),
    evaluation_due=date(2027, 3, 1),
    reservation_stated=True,
    charge_kind=ChargeKind.NONE,
    charged=False,
    charge_ground_stated=True,
    in_writing=True,
    appeal_right_told=True,
    appeal_period=Period(4, PeriodUnit.WEEKS),
    appeal_body_told=True,
    appeal_procedure_told=True,
    access_told=True,
    deferral_told=True,
    costs_told=True,
    contact_told=True,
    names_told=True,
    automated=False,
    plain_language=True,
    adapted=True,
    needs_translation=False,
    lower_level_considered=True,
    group_considered=True,
    digital_can_solve=True,
    digital_gives_mastery=True,
    digital_takes=True,
    what_matters_asked=True,
    took_part=True,
    opinion_recorded=True,
    follows_opinion=True,
    information_recorded=True,
)
REDUCTION = ReductionFacts(
    last_day=date(2027, 5, 31),
    from_day=date(2027, 2, 1),
    to_detriment=True,
    ground=ReductionGround.THE_DECISION_ITSELF,
    ground_explained=True,
    has_been_told=True,
    reservation_stated=True,
    warned=True,
    reassessed=True,
)
LONG_STAY = LongStayFacts(
    local_regulation=True,
    criteria_decided=True,
    criteria_met=True,
    only_sound_offer=False,
    place_given=False,
    on_waiting_list=True,
    entered_with_decision=True,
    sound_while_waiting=True,
    follow_up_planned=True,
    order=QueueOrder.NEED_THEN_DATE,
)
EVALUATION = EvaluationFacts(
    today=date(2026, 11, 22),
    due=date(2026, 11, 15),
    done=True,
    result=EvaluationResult.CONTINUE,
    reasons_stated=True,
    took_part=True,
    effect_recorded=True,
    next_due=date(2027, 3, 1),
    valid_to=date(2027, 5, 31),
)
APPEAL = AppealFacts(
    standing=Standing.IN_TIME,
    by_representative=False,
    has_defects=False,
    step=AppealStep.UPHELD,
    reviewed=True,
    forwarded=True,
    documents_sent=True,
    statement_given=True,
    statement_copied=True,
)
COMPETENCE = CompetenceFacts(
    lacks_competence=True,
    matter_stated=True,
    helped_to_decide=True,
    more_likely_than_not=True,
    by_caregiver=True,
    reasons_stated=True,
    in_writing=True,
    can_be_shown_now=True,
    shown_to_person=True,
    has_nearest_relative=True,
    shown_to_relative=True,
)
TECHNOLOGY = TechnologyConsentFacts(
    warns_or_locates=True,
    age=84,
    has_competence=False,
    resists=False,
    formal_decision=True,
    prevents_harm=True,
    in_interest=True,
    in_proportion=True,
    least_intrusive=True,
    would_have_agreed=True,
    relative_can_be_asked=True,
    relative_asked=True,
)
BPA = BpaFacts(
    outcome=Outcome.GRANTED,
    age=41,
    needed_from=date(2026, 12, 1),
    needed_until=Lasting.UNTIL_FURTHER_NOTICE,
    weekly_hours=Decimal(36),
    two_or_night=False,
)
CARER = CarerFacts(
    asks_for_support=True,
    heavy_care=True,
    is_party=True,
    own_decision=True,
    told_of_appeal=True,
    burden_assessed=True,
    took_part=True,
    training_considered=True,
    respite_considered=True,
    allowance_considered=True,
)
CHILD = ChildFacts(
    age=13,
    understands=True,
    is_party=True,
    can_form_views=True,
    heard=True,
    told=True,
    parents_told=True,
    asks_to_withhold=False,
    represented=True,
    long_and_coordinated=True,
    parents_want_coordinator=True,
    coordinator_given=True,
)
COMPLETE: dict[str, Facts] = {
    "decision": DECISION,
    "reduction": REDUCTION,
    "long-stay": LONG_STAY,
    "evaluation": EVALUATION,
    "appeal": APPEAL,
    "competence": COMPETENCE,
    "technology": TECHNOLOGY,
    "bpa": BPA,
    "carers": CARER,
    "children": CHILD,
}
