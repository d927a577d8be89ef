"""What holds for any description, any own words and any question."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st
from tests.descriptions import template

from mestring.services.codes import Language, LengthUnit, Need, ServiceKind, Who
from mestring.services.content import as_content, from_content, read_text
from mestring.services.description import POINTS, Description, Length, Texts
from mestring.services.difference import applied, difference
from mestring.services.fields import field_names, value
from mestring.services.overlay import news, overlaid, own_values, taken
from mestring.services.readability import readability
from mestring.services.search import find
from mestring.services.template_files import templates

WORDS = st.text("abc dø.\n", max_size=20).map(lambda written: read_text("content", written, ()))
SOME = st.lists(WORDS.filter(bool), max_size=3, unique=True).map(tuple)
TEXTS = st.builds(Texts, **{one.name: SOME if one.name in POINTS else WORDS for one in fields(Texts)})
LENGTHS = st.none() | st.builds(Length, st.integers(1, 60), st.sampled_from(list(LengthUnit)))


def some(codes) -> st.SearchStrategy:
    return st.lists(st.sampled_from(list(codes)), max_size=3, unique=True).map(tuple)


DESCRIPTIONS = st.builds(
    Description,
    code=st.just("alarm"),
    kind=st.just(ServiceKind.TECHNOLOGY),
    levels=some(range(1, 7)),
    who=some(Who),
    needs=some(Need),
    decision=st.booleans(),
    duration=LENGTHS,
    evaluation=LENGTHS,
    needs_consent=st.booleans(),
    nb=TEXTS,
    nn=TEXTS,
    en=TEXTS,
)


@given(DESCRIPTIONS)
def test_plain_data_gives_the_same_description_back(description):
    assert from_content(as_content(description)) == description


@given(DESCRIPTIONS, DESCRIPTIONS)
def test_a_difference_applied_gives_the_other_and_then_there_is_none(one, other):
    old, new = as_content(one), as_content(other)
    assert applied(old, difference(old, new)) == new
    assert difference(new, applied(old, difference(old, new))) == ()


@given(DESCRIPTIONS, DESCRIPTIONS)
def test_what_is_overlaid_and_frozen_is_the_same_however_often(one, other):
    begun, said = as_content(one), as_content(other)
    own = own_values(begun, said)
    frozen = overlaid(begun, own)
    assert frozen == said
    assert overlaid(frozen, own) == frozen
    assert own_values(begun, frozen) == own


@given(DESCRIPTIONS, DESCRIPTIONS, DESCRIPTIONS, st.data())
def test_taking_some_news_changes_those_fields_and_no_other(one, newer, ours, data):
    begun, shipped = as_content(one), as_content(newer)
    own = own_values(begun, as_content(ours))
    before = overlaid(begun, own)
    told = {item.field for item in news(begun_from=begun, shipped=shipped, own=own)}
    chosen = data.draw(st.sets(st.sampled_from(sorted(told)))) if told else set()
    after = overlaid(shipped, taken(begun_from=begun, shipped=shipped, own=own, fields=chosen))
    for field in field_names(ServiceKind.TECHNOLOGY):
        expected = shipped if field in chosen else before
        assert value(after, field) == value(expected, field)


@given(st.lists(st.text(max_size=200), max_size=5))
def test_readability_is_never_negative_and_never_fails(texts):
    counted = readability(texts)
    assert counted.lix >= 0
    assert counted.long_words <= counted.words
    assert bool(counted.words) is bool(counted.sentences)


CATALOGUE = [templates()[code] for code in sorted(templates())[::4]]
ASKED = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["mor", "far", "faller", "glemmer", "medisinen", "mat", "alene", "natta", "hjelp", "ikke", "dusje"]
        ),
        max_size=6,
    ).map(" ".join),
)


@given(ASKED, st.permutations(CATALOGUE), st.sampled_from(list(Language)))
def test_the_order_of_the_catalogue_makes_no_difference_to_a_question(asked, shuffled, language):
    answer = find(asked, among=shuffled, language=language)
    assert answer == find(asked, among=CATALOGUE, language=language)
    assert [hit.points for hit in answer.hits] == sorted((hit.points for hit in answer.hits), reverse=True)
    assert all(hit.reasons for hit in answer.hits)


@given(TEXTS)
def test_a_language_with_gaps_is_filled_from_bokmal_and_nothing_said_is_lost(texts):
    description = replace(template("prove"), nn=texts)
    said = description.said(Language.NN)
    for one in fields(Texts):
        assert getattr(said, one.name) == (getattr(texts, one.name) or getattr(description.nb, one.name))
