"""A case is placed by what is judged of it, with the grounds, and what is missing is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mestring.ladder import LadderError
from mestring.ladder.priority import Case, Judgement, Measure, prioritise, shipped
from mestring.ladder.priority.case import CaseError

SCALES = shipped().scales


def case(urgency="can_wait", severity="mild", benefit="none", resource="small") -> Case:
    """A case with these grades; None is not judged."""
    grades = {"urgency": urgency, "severity": severity, "benefit": benefit, "resource": resource}
    return Case("sak 1", **{key: Judgement(grade) if grade else None for key, grade in grades.items()})


@pytest.mark.parametrize(
    ("grades", "group"),
    [
        ({"urgency": "at_once"}, "straks"),
        ({"severity": "serious", "benefit": "moderate", "resource": "very_large"}, "foran"),
        ({"urgency": "within_days", "benefit": "small", "resource": "very_large"}, "foran"),
        ({"severity": "serious", "benefit": "small", "resource": "very_large"}, "snart"),
        # Resources from small to very large are 0 to 3, and so is benefit from none to great.
        ({"severity": "moderate", "benefit": "moderate", "resource": "very_large"}, "snart"),  # 3 is 1 more than 2
        ({"severity": "moderate", "benefit": "small", "resource": "very_large"}, "vanlig"),
        ({"urgency": "within_weeks", "benefit": "small", "resource": "large"}, "snart"),  # 2 is 1 more than 1
        ({"urgency": "within_weeks", "benefit": "small", "resource": "very_large"}, "annen-vei"),  # 3 is 2 more
        ({"benefit": "great", "resource": "very_large"}, "vanlig"),  # 3 is as much as 3
        ({"benefit": "moderate", "resource": "very_large"}, "annen-vei"),
        ({"severity": "very_serious", "benefit": "none"}, "annen-vei"),
        ({}, "annen-vei"),
    ],
)
def test_the_groups_of_the_template(grades, group):
    assert prioritise(case(**grades)).group.code == group


def test_mastery_counts_as_benefit_like_any_other_ground():
    by_mastery = replace(case(severity="serious"), benefit=Judgement("great", ("mastery",)))
    by_survival = replace(case(severity="serious"), benefit=Judgement("great", ("survival",)))
    assert prioritise(by_mastery).group is prioritise(by_survival).group
    assert {"mastery", "keeps_mastery"} <= set(SCALES[Measure.BENEFIT].grounds)


def test_each_measure_is_shown_with_its_own_grade_and_grounds_and_nothing_is_added_up():
    told = Judgement("serious", ("pain_or_distress", "risk_of_death"), because="vondt om natten")
    found = prioritise(replace(case(benefit="moderate"), severity=told))
    shown = {one.measure: one for one in found.shown}
    assert list(shown) == list(Measure)
    assert shown[Measure.SEVERITY].grade.nb == "alvorlig"
    # In the order of the scale, not the order told.
    assert [words.nb for words in shown[Measure.SEVERITY].grounds] == ["fare for å dø", "smerte eller ubehag"]
    assert found.deciding == (Measure.SEVERITY, Measure.BENEFIT)


def test_the_order_the_grounds_were_told_in_does_not_matter():
    one, other = (
        prioritise(replace(case(), benefit=Judgement("great", grounds)))
        for grounds in (("mastery", "function"), ("function", "mastery"))
    )
    assert [shown.grounds for shown in one.shown] == [shown.grounds for shown in other.shown]


def test_a_judgement_without_a_reason_is_told_of():
    found = prioritise(replace(case(), severity=Judgement("mild", because="klarer seg"), benefit=Judgement("none")))
    assert found.ungrounded == (Measure.URGENCY, Measure.BENEFIT, Measure.RESOURCE)


def test_a_case_nobody_has_judged_is_not_said_to_give_too_little():
    found = prioritise(Case("sak 1"))
    assert (found.group.code, found.may_become.code, found.settled) == ("ikke-vurdert", "straks", False)
    assert found.missing == tuple(Measure)


def test_what_is_missing_and_matters_says_how_high_the_case_may_come():
    found = prioritise(case(severity=None, benefit="great", resource="small"))
    assert (found.group.code, found.may_become.code, found.missing) == ("vanlig", "foran", (Measure.SEVERITY,))


def test_what_is_missing_and_does_not_matter_is_still_missing():
    found = prioritise(case(urgency="at_once", severity=None))
    assert (found.settled, found.missing) == (True, (Measure.SEVERITY,))


@pytest.mark.parametrize(
    ("judgement", "says"),
    [
        (Judgement("seriuos"), "«seriuos» er ukjent. Mente du «serious»?"),
        (Judgement("serious", ("mastery",)), "«mastery» er ukjent."),
    ],
)
def test_a_grade_or_ground_the_scale_does_not_have_is_refused(judgement, says):
    with pytest.raises(CaseError) as refused:
        prioritise(replace(case(), severity=judgement))
    assert says in str(refused.value)


@pytest.mark.parametrize("label", ["", "  "])
def test_a_case_has_something_to_be_called(label):
    with pytest.raises(CaseError, match="må ha et navn i listen"):
        Case(label)


@pytest.mark.parametrize("text", ["01017012345", "se 010170 12345"])
def test_a_case_never_says_who_it_is(text):
    with pytest.raises(CaseError, match="fødselsnummer"):
        Case(text)
    with pytest.raises(CaseError, match="fødselsnummer"):
        Judgement("mild", because=text)


def test_criteria_are_refused_before_they_apply():
    adopted = replace(shipped(), applies_from=date(2027, 1, 1))
    with pytest.raises(LadderError, match="gjelder fra 2027-01-01, ikke 2026-12-31"):
        prioritise(case(), adopted, on=date(2026, 12, 31))
    assert prioritise(case(), adopted, on=date(2027, 1, 1)).group.code == "annen-vei"
