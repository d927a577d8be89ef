"""Criteria such as a municipality might write, drawn from everything the language of conditions allows."""

from __future__ import annotations

from hypothesis import strategies as st
from tests.property.ladder.people import CODES
from tests.property.ladder.plain import AREAS, BURDEN, PRESENCE

from mestring.ladder.criteria.criteria_file import read_criteria
from mestring.ladder.entries import Entry
from mestring.ladder.ladders import shipped as ladders

THRESHOLD = st.integers(2, 5)
SAID = {"nb": "Fordi.", "nn": "Fordi.", "en": "Because."}


@st.composite
def several(draw, key, codes):
    most = len(AREAS[codes]) if key == "area" else len(codes)
    return {key: codes, "at_least": draw(THRESHOLD), "count": draw(st.integers(1, most))}


LEAVES = st.one_of(
    st.fixed_dictionaries({"variable": st.sampled_from(CODES), "at_least": THRESHOLD}),
    st.lists(st.sampled_from(CODES), min_size=1, max_size=5, unique=True).flatmap(
        lambda some: several("variables", some)
    ),
    st.sampled_from(sorted(AREAS)).flatmap(lambda area: several("area", area)),
    st.fixed_dictionaries({"presence_at_least": st.sampled_from(PRESENCE[1:])}),
    st.fixed_dictionaries({"burden_at_least": st.sampled_from(BURDEN[1:])}),
    st.fixed_dictionaries({"risk": st.sampled_from(["falls", "nutrition", "loneliness", "violence"])}),
    st.fixed_dictionaries({"health": st.sampled_from(["mental", "substance_use", "palliative"])}),
    st.sampled_from([{"wants_relief": True}, {"home_unsuited": True}]),
    st.lists(st.sampled_from(["lasting", "temporary", "acute"]), min_size=1, unique=True).map(
        lambda some: {"course": some}
    ),
)


@st.composite
def so_many(draw, parts):
    some = draw(st.lists(parts, min_size=1, max_size=4))
    return {"count": draw(st.integers(1, len(some))), "of": some}


CONDITIONS = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda some: {"all": some}),
        st.lists(parts, min_size=1, max_size=3).map(lambda some: {"any": some}),
        so_many(parts),
    ),
    max_leaves=6,
)


@st.composite
def criteria(draw):
    """A set of criteria as it stands in a file, with up to eight rules."""
    whens = draw(st.lists(st.tuples(st.integers(2, 6), CONDITIONS), min_size=1, max_size=8))
    rules = [
        {"code": f"r{at}", "level": floor, "sentence": SAID, "when": when} for at, (floor, when) in enumerate(whens)
    ]
    head = {"code": "provevik", "ladder": "mestringsniva", "status": "template", "checked": None, "applies_from": None}
    said = {"title": SAID, "why": SAID, "base": SAID, "reference": {"title": "Oppdiktet"}}
    return head | said | {"rules": rules}


def taken_in(found):
    """The criteria of a file that holds this."""
    return read_criteria(Entry(found, where="kriterier.yaml"), among=ladders())
