"""Whatever stands in a file: it is taken, or refused with a sentence. Never anything else."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st
from tests.property.ladder.local_criteria import criteria
from tests.property.ladder.people import CODES

from mestring.ladder import needs_from, recommend
from mestring.ladder.criteria.criteria_file import read_criteria
from mestring.ladder.entries import Entry
from mestring.ladder.errors import LadderFileError, NeedsError
from mestring.ladder.ladders import shipped

KEYS = st.sampled_from(
    [
        "scores",
        "course",
        "presence",
        "risks",
        "health",
        "mental",
        "wants_help",
        "falls",
        "housing",
        "suits",
        "next_of_kin",
        "has",
        "burden",
        "tried",
        "service",
        "effect",
        "running",
        "goals",
        "goal",
        "now",
        "variable",
        "about",
        "important_to_me",
        *CODES[:3],
    ]
)
RULE_KEYS = st.sampled_from(
    ["when", "all", "any", "of", "count", "variable", "variables", "area", "at_least", "risk", "health"]
)
PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(-1, 10), st.sampled_from(["", "3", "lasting", "heavy", "dagtilbud"])
)


def anything(keys):
    return st.recursive(
        PLAIN,
        lambda below: st.one_of(
            st.lists(below, max_size=3), st.dictionaries(st.one_of(keys, st.integers(0, 3)), below, max_size=4)
        ),
        max_leaves=12,
    )


@given(st.dictionaries(KEYS, anything(KEYS), max_size=6))
def test_any_needs_are_taken_or_refused_with_a_sentence(found):
    with suppress(NeedsError):
        recommend(needs_from(found))


@given(criteria(), anything(RULE_KEYS))
def test_any_condition_is_taken_or_refused_with_a_sentence(local, when):
    local["rules"][0]["when"] = when
    with suppress(LadderFileError):
        read_criteria(Entry(local, where="kriterier.yaml"), among=shipped())
