"""Levels of one ladder on another: the order is kept there and back, and what is not the same is said."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from tests.unit.ladder.made import SAID, written

from mestring.ladder import LadderError, needs_from, recommend
from mestring.ladder.errors import LadderFileError
from mestring.ladder.ladders import shipped as ladders
from mestring.ladder.mappings import load, translated

PAIRS = list(permutations(ladders(), 2))


@pytest.mark.parametrize(("of", "to"), PAIRS)
def test_every_level_has_a_counterpart_on_every_other_ladder(of, to):
    for level in ladders()[of].levels:
        assert 1 <= translated(level.number, of=of, to=to).level <= len(ladders()[to].levels)


@pytest.mark.parametrize(("of", "to"), PAIRS)
def test_there_and_back_never_turns_the_order_round(of, to):
    home = [
        translated(translated(level.number, of=of, to=to).level, of=to, to=of).level for level in ladders()[of].levels
    ]
    assert home == sorted(home)


@pytest.mark.parametrize("to", ["omsorgstrapp", "innsatstrapp"])
def test_the_highest_and_the_lowest_mastery_are_the_ends_of_every_ladder(to):
    assert translated(1, of="mestringsniva", to=to).level == 1
    assert translated(6, of="mestringsniva", to=to).level == len(ladders()[to].levels)


@pytest.mark.parametrize(("of", "to"), PAIRS)
def test_a_level_that_crosses_another_says_why(of, to):
    levels = [translated(level.number, of=of, to=to) for level in ladders()[of].levels]
    for earlier, later in pairwise(levels):
        assert later.level >= earlier.level or later.note is not None


def test_staffed_housing_and_a_stay_for_a_time_stand_in_another_order_on_the_care_ladder():
    assert [translated(level, of="mestringsniva", to="omsorgstrapp").level for level in (4, 5)] == [6, 5]
    assert "står det under boligen med personale" in translated(5, of="mestringsniva", to="omsorgstrapp").note.nb


def test_by_way_of_a_third_ladder_what_was_not_exact_is_still_said():
    found = translated(5, of="omsorgstrapp", to="innsatstrapp")
    assert found.level == 5
    assert not found.exact


def test_a_ladder_on_itself_is_exact():
    assert translated(3, of="omsorgstrapp", to="omsorgstrapp").exact


def test_a_recommendation_on_another_ladder_says_which_level_it_comes_from():
    recommendation = recommend(needs_from({"presence": "quick_help"}), ladders()["omsorgstrapp"])
    assert (recommendation.number, recommendation.level.number) == (4, 6)
    assert recommendation.counterpart.exact


def test_no_way_between_two_ladders_is_said():
    with pytest.raises(LadderError, match="Det finnes ingen overgang fra mestringsniva til omsorgstrapp"):
        translated(1, of="mestringsniva", to="omsorgstrapp", by=())


def rows(*levels, note_at=None):
    return [{"level": at, "is": is_, "note": SAID if at == note_at else None} for at, is_ in enumerate(levels, start=1)]


def a_mapping(there, back):
    return {"from": "mestringsniva", "to": "innsatstrapp", "there": there, "back": back}


SAME = (1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (a_mapping(rows(1, 2, 3, 4, 5), rows(*SAME)), "hvert nivå på mestringsniva må ha ett motstykke"),
        (a_mapping(rows(1, 2, 3, 4, 5, 7), rows(*SAME)), "viser til et nivå som ikke finnes"),
        (a_mapping(rows(2, 1, 3, 4, 5, 6), rows(*SAME)), "snur rekkefølgen"),
        (a_mapping(rows(2, 1, 3, 4, 5, 6), rows(2, 1, 3, 4, 5, 6)), "nivå 1 krysser nivået foran. Si hvorfor"),
        (a_mapping(rows(*SAME)[1:], rows(*SAME)), "i rekkefølge fra 1"),
        (a_mapping(rows(*SAME), rows(*SAME)) | {"to": "trapp"}, "«trapp» er ukjent"),
    ],
)
def test_a_mapping_that_loses_the_order_or_a_level_is_refused(tmp_path, content, says):
    with pytest.raises(LadderFileError) as refused:
        load(written(tmp_path, content))
    assert says in str(refused.value)


def test_a_municipality_maps_its_own_ladder_and_may_cross_when_it_says_why(tmp_path):
    crossing = rows(2, 1, 3, 4, 5, 5, note_at=2), rows(2, 1, 3, 4, 5, 6, note_at=2)
    mapping = load(written(tmp_path, a_mapping(*crossing)), between=ladders())
    assert mapping.counterpart(6, of="mestringsniva").level == 5
    assert mapping.counterpart(6, of="innsatstrapp").level == 6
    with pytest.raises(LadderError, match="har ingen plass i overgangen"):
        mapping.counterpart(1, of="omsorgstrapp")
