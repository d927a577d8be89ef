"""Whether an evaluation is done in time, and what its result calls for."""

from __future__ import annotations

from mestring.law.rules.facts.evaluation import EvaluationFacts, EvaluationResult
from mestring.law.rules.fixed_provision import fixed
from mestring.law.rules.rule import Demand, Rule, rule
from mestring.law.rules.truth import Truth, among, at_latest, every, known, some, when
from mestring.law.view import Law

CONTINUE, CHANGE = EvaluationResult.CONTINUE, EvaluationResult.CHANGE_WITHIN_FRAME


@rule("overdue", fixed("hol_3_1"))
def evaluation_is_not_overdue(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Evaluer tjenesten nå, for fristen er ute."""
    return some(evaluation.done, at_latest(evaluation.today, evaluation.due))


@rule("evaluation-result", fixed("hol_3_1"))
def result_is_set(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Velg hva evalueringen fører til: fortsette, endre, avslutte eller kartlegge på nytt."""
    return when(evaluation.done, known(evaluation.result))


@rule("evaluation-reasons", fixed("hol_3_1"))
def result_has_reasons(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Skriv hvorfor evalueringen endte slik."""
    return when(evaluation.done, evaluation.reasons_stated)


@rule("evaluation-participation", fixed("pbrl_3_1"))
def person_took_part(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Spør personen hvordan tjenesten virker, og skriv ned svaret."""
    return when(evaluation.done, evaluation.took_part)


@rule("effect", fixed("effect_measured"), demand=Demand.SHOULD)
def effect_is_recorded(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Skriv hvilken virkning tjenesten har hatt, også når den ikke har hatt noen."""
    return when(evaluation.done, evaluation.effect_recorded)


@rule("next-evaluation", fixed("hol_3_1"))
def next_evaluation_is_set(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Sett en dag for neste evaluering, mens vedtaket varer."""
    goes_on = among(evaluation.result, CONTINUE, CHANGE)
    return when(every(evaluation.done, goes_on), at_latest(evaluation.next_due, evaluation.valid_to))


@rule("within-frame", fixed("running_decisions"))
def change_is_within_the_decision(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Kartlegg på nytt og fatt nytt vedtak, for endringen går ut over vedtaket."""
    return when(every(evaluation.done, among(evaluation.result, CHANGE)), evaluation.within_frame)


@rule("ending", "change_without_appeal")
def ending_is_agreed_or_allowed(evaluation: EvaluationFacts, law: Law) -> Truth:
    """La tjenesten gå til vedtaket er ute, eller finn et grunnlag for å avslutte den nå."""
    ends = every(evaluation.done, among(evaluation.result, EvaluationResult.END))
    return when(ends, some(evaluation.agreed, evaluation.may_end))


@rule("reassessment-begun", fixed("hol_3_1"))
def assessment_has_begun(evaluation: EvaluationFacts, law: Law) -> Truth:
    """Begynn den nye kartleggingen."""
    again = every(evaluation.done, among(evaluation.result, EvaluationResult.REASSESS))
    return when(again, evaluation.assessment_begun)


EVALUATION_RULES: tuple[Rule[EvaluationFacts], ...] = (
    evaluation_is_not_overdue,
    result_is_set,
    result_has_reasons,
    person_took_part,
    effect_is_recorded,
    next_evaluation_is_set,
    change_is_within_the_decision,
    ending_is_agreed_or_allowed,
    assessment_has_begun,
)
