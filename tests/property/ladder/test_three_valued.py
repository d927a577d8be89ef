"""Unknown means exactly that what is not known could decide it either way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mestring.ladder.conditions import AtLeast, SoMany
from mestring.ladder.three_valued import Truth

FACTS = ("a", "b", "c", "d")
LEAVES = st.builds(AtLeast, st.sampled_from(FACTS), st.integers(1, 4))


@st.composite
def so_many(draw, parts):
    some = tuple(draw(st.lists(parts, min_size=1, max_size=4)))
    return SoMany(draw(st.integers(1, len(some))), some)


CONDITIONS = st.recursive(LEAVES, so_many, max_leaves=8)
KNOWN = st.dictionaries(st.sampled_from(FACTS), st.integers(0, 4))


@given(CONDITIONS, KNOWN)
def test_it_is_true_or_false_when_the_least_and_the_most_that_may_be_agree(condition, known):
    least = condition.truth(dict.fromkeys(FACTS, 0) | known)
    most = condition.truth(dict.fromkeys(FACTS, 4) | known)
    assert condition.truth(known) is (least if least is most else Truth.UNKNOWN)


@given(CONDITIONS, KNOWN, st.sampled_from(FACTS))
def test_a_fact_that_grows_never_makes_it_less_true(condition, known, fact):
    if fact in known:
        assert condition.truth(known | {fact: known[fact] + 1}) >= condition.truth(known)


@given(CONDITIONS, KNOWN)
def test_what_makes_it_hold_is_enough_to_make_it_hold(condition, known):
    held = condition.holding(known)
    assert bool(held) is (condition.truth(known) is Truth.TRUE)
    if held:
        assert condition.truth({leaf.fact: known[leaf.fact] for leaf in held}) is Truth.TRUE


@given(CONDITIONS, KNOWN)
def test_what_is_unanswered_is_unknown_and_answering_it_all_makes_it_hold(condition, known):
    unanswered = {leaf.fact for leaf in condition.unanswered(known)}
    assert not unanswered & set(known)
    assert bool(unanswered) is (condition.truth(known) is Truth.UNKNOWN)
    if unanswered:
        assert condition.truth(known | dict.fromkeys(unanswered, 4)) is Truth.TRUE
