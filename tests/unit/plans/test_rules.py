"""What must be in place before a measure can be followed up, as truth tables."""

import pytest

from mestring.plans.rules import (
    MEASURE_RULES,
    BranchFacts,
    Gap,
    MeasureFacts,
    broken_by_branch,
    broken_by_measure,
    counted,
    sentence_of,
)

COMPLETE = {"owner": True, "deadline": True, "budget": True, "measurable": True}
HERE = [(Gap.OWNER, "owner"), (Gap.DEADLINE, "deadline"), (Gap.BUDGET, "budget"), (Gap.MEASURABLE, "measurable")]


def test_a_measure_with_everything_has_no_gap():
    assert broken_by_measure(MeasureFacts(**COMPLETE)) == frozenset()


def test_an_empty_measure_lacks_who_when_money_and_measure():
    assert broken_by_measure(MeasureFacts()) == {Gap.OWNER, Gap.DEADLINE, Gap.BUDGET, Gap.MEASURABLE}


@pytest.mark.parametrize(("gap", "fact"), HERE)
def test_what_is_missing_is_exactly_what_is_reported(gap, fact):
    assert broken_by_measure(MeasureFacts(**{**COMPLETE, fact: False})) == {gap}


@pytest.mark.parametrize(("gap", "fact"), HERE)
def test_a_measure_kept_in_a_plan_one_can_get_to_needs_it_there_and_not_here(gap, fact):
    assert gap not in broken_by_measure(MeasureFacts(kept_in=True, leads_somewhere=True))


@pytest.mark.parametrize(("gap", "fact"), HERE)
@pytest.mark.parametrize(
    ("first", "second", "is_gap"), [(True, True, False), (True, False, True), (False, True, True), (False, False, True)]
)
def test_a_measure_is_covered_when_each_of_its_sub_measures_is(gap, fact, first, second, is_gap):
    measure = MeasureFacts(parts=(MeasureFacts(**{fact: first}), MeasureFacts(**{fact: second})))
    assert (gap in broken_by_measure(measure)) is is_gap


def test_a_sub_measure_that_is_kept_elsewhere_covers_its_part():
    measure = MeasureFacts(parts=(MeasureFacts(owner=True), MeasureFacts(kept_in=True, leads_somewhere=True)))
    assert Gap.OWNER not in broken_by_measure(measure)


@pytest.mark.parametrize(
    ("soft", "followable", "is_gap"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_a_soft_measure_is_a_gap_until_somebody_says_how_to_follow_it_up(soft, followable, is_gap):
    assert (Gap.SOFT in broken_by_measure(MeasureFacts(soft=soft, followable=followable))) is is_gap


@pytest.mark.parametrize(
    ("kept_in", "leads", "is_gap"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_a_reference_is_a_gap_only_when_it_leads_nowhere(kept_in, leads, is_gap):
    assert (Gap.DANGLING in broken_by_measure(MeasureFacts(kept_in=kept_in, leads_somewhere=leads))) is is_gap


@pytest.mark.parametrize(("twins", "is_gap"), [(0, False), (1, True), (3, True)])
def test_a_measure_said_again_elsewhere_is_a_duplicate(twins, is_gap):
    assert (Gap.DUPLICATE in broken_by_measure(MeasureFacts(twins=twins))) is is_gap


@pytest.mark.parametrize(
    ("measures", "owner", "deadline", "is_gap"),
    [
        (0, False, False, True),
        (0, True, False, True),
        (0, False, True, True),
        (0, True, True, False),
        (2, False, False, False),
    ],
)
def test_a_goal_or_strategy_needs_measures_or_an_owner_and_a_deadline_of_its_own(measures, owner, deadline, is_gap):
    assert bool(broken_by_branch(BranchFacts(measures=measures, owner=owner, deadline=deadline))) is is_gap


def test_every_gap_has_one_rule_and_a_sentence_of_its_own():
    assert [rule.code for rule in MEASURE_RULES] == [gap for gap in Gap if gap is not Gap.NO_MEASURES]
    assert len({sentence_of(gap) for gap in Gap}) == len(Gap)
    assert all(rule.broken.__doc__ == rule.sentence for rule in MEASURE_RULES)


def test_gaps_are_counted_with_zero_for_those_nobody_has():
    found = counted([frozenset({Gap.OWNER, Gap.SOFT}), frozenset({Gap.OWNER}), frozenset()])
    assert found == {**dict.fromkeys(Gap, 0), Gap.OWNER: 2, Gap.SOFT: 1}
