"""However cases are judged: more need never comes later, and learning more never places a judged case lower."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mestring.ladder.priority import Case, Judgement, Measure, in_order, prioritise, shipped

CRITERIA = shipped()
GROWS = (Measure.URGENCY, Measure.SEVERITY, Measure.BENEFIT)


def judgements(measure: Measure):
    scale = CRITERIA.scales[measure]
    grounds = st.lists(st.sampled_from(sorted(scale.grounds)), unique=True).map(tuple)
    return st.builds(Judgement, st.sampled_from(list(scale.grades)), grounds)


def cases(label: str = "sak", *, whole: bool = False):
    of = {measure.value: judgements(measure) for measure in Measure}
    return st.builds(Case, st.just(label), **{key: one if whole else st.none() | one for key, one in of.items()})


def moved(case: Case, measure: Measure, *, by: int) -> Case | None:
    """The same case with one judgement some grades up or down; None where the scale ends or nobody has judged."""
    judgement = case.judged(measure)
    grades = list(CRITERIA.scales[measure].grades)
    place = grades.index(judgement.grade) + by if judgement else -1
    if not 0 <= place < len(grades):
        return None
    return replace(case, **{measure.value: replace(judgement, grade=grades[place])})


@given(case=cases(), measure=st.sampled_from(GROWS))
def test_more_urgent_graver_or_more_useful_is_never_placed_later(case, measure):
    graver = moved(case, measure, by=1)
    if graver is not None:
        assert prioritise(graver).number <= prioritise(case).number
        first = in_order([case, replace(graver, label="alvorligere")])[0]
        assert first.priority.case.label == "alvorligere"
        assert first.tied_with == ()


@given(case=cases())
def test_fewer_resources_are_never_placed_later(case):
    lighter = moved(case, Measure.RESOURCE, by=-1)
    if lighter is not None:
        assert prioritise(lighter).number <= prioritise(case).number
        assert in_order([case, replace(lighter, label="lettere")])[0].priority.case.label == "lettere"


@given(case=cases(whole=True), forgotten=st.sets(st.sampled_from(Measure)))
def test_learning_what_is_missing_stays_within_what_was_said(case, forgotten):
    partly = replace(case, **{measure.value: None for measure in forgotten})
    before, after = prioritise(partly), prioritise(case)
    assert set(before.missing) == forgotten
    groups = CRITERIA.groups
    assert groups.index(before.may_become) <= groups.index(after.group)
    assert before.group is CRITERIA.unassessed or after.number <= before.number


@given(case=cases(whole=True))
def test_a_case_that_is_wholly_judged_is_settled_and_in_no_group_for_want_of_knowledge(case):
    found = prioritise(case)
    assert found.settled
    assert found.group is not CRITERIA.unassessed


@given(case=cases())
def test_grounds_are_shown_and_never_counted(case):
    bare = replace(
        case,
        **{one.value: replace(found, grounds=()) for one in Measure if (found := case.judged(one)) is not None},
    )
    assert prioritise(bare).group is prioritise(case).group


@given(
    several=st.integers(2, 6).flatmap(lambda n: st.tuples(*(cases(f"sak {number}") for number in range(n)))),
    data=st.data(),
)
def test_the_order_the_cases_came_in_does_not_matter(several, data):
    shuffled = data.draw(st.permutations(several))
    assert [(one.number, one.priority.case.label) for one in in_order(shuffled)] == [
        (one.number, one.priority.case.label) for one in in_order(several)
    ]


@given(several=st.integers(2, 6).flatmap(lambda n: st.tuples(*(cases(f"sak {number}") for number in range(n)))))
def test_every_case_has_a_place_and_every_tie_is_said_by_both(several):
    places = in_order(several)
    assert {one.priority.case.label for one in places} == {one.label for one in several}
    for one in places:
        same = {other.priority.case.label for other in places if other.number == one.number}
        assert same == {one.priority.case.label, *one.tied_with}
