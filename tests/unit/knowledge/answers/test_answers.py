"""An answer is plain numbers that hang together, and the same after it has been written and read."""

from __future__ import annotations

import json

import pytest
from tests.unit.knowledge.invented_tables import COUNTRY, TOWN

from mestring.knowledge.answers import answer_of
from mestring.knowledge.answers.answer import answer_from
from mestring.knowledge.answers.rows import HEADER, rows_of
from mestring.knowledge.inputs import inputs_from
from mestring.projection import InputError, lever

INPUTS = inputs_from(TOWN, name="Prøvik", code="9999", country=COUNTRY)


@pytest.fixture(scope="module")
def answer():
    return answer_of(INPUTS, until=2045, draws=24)


def test_everybody_is_at_one_level(answer):
    everybody = answer.persons[0]
    for place in range(len(answer.years)):
        at_levels = sum(one.middle[place] for one in answer.levels)
        assert at_levels == pytest.approx(everybody.middle[place], abs=0.01)


def test_the_parts_sum_to_the_whole(answer):
    for parts, whole in ((answer.fte, answer.fte_all), (answer.cost, answer.cost_all)):
        for place in range(len(answer.years)):
            assert sum(one.middle[place] for one in parts) == pytest.approx(whole.middle[place], abs=0.01)


def test_the_middle_lies_in_its_interval(answer):
    drawn = (*answer.levels, *answer.users, *answer.waiting, *answer.fte, answer.fte_all, answer.dementia)
    for one in drawn:
        for low, middle, high in zip(one.low, one.middle, one.high, strict=True):
            assert low <= middle <= high


def test_who_wants_a_place_has_one_or_waits(answer):
    wanted, waiting, there = (
        next(one for one in many if one.code == "nursing_home")
        for many in (answer.places, answer.waiting, answer.users)
    )
    for place in range(len(answer.years)):
        assert there.middle[place] + waiting.middle[place] == pytest.approx(wanted.middle[place], abs=0.01)


def test_pyramids_go_from_the_counted_years_to_the_last_and_hold_everybody(answer):
    assert [one.year for one in answer.pyramids] == list(range(2016, 2046))
    assert [one.year for one in answer.pyramids if one.counted][-1] == 2025
    last = answer.pyramids[-1]
    assert sum(last.men) + sum(last.women) == pytest.approx(answer.persons[0].middle[-1], rel=1e-3)


def test_it_is_the_same_after_it_was_written_and_read(answer):
    assert answer_from(json.loads(json.dumps(answer.as_json()))) == answer


def test_another_form_is_not_read():
    with pytest.raises(ValueError, match="mestring-projection-1"):
        answer_from({"form": "something else"})


def test_more_rehabilitation_takes_fewer_full_time_equivalents_with_the_same_luck(answer):
    pulled = lever("home_rehabilitation").proposed(first_year=INPUTS.first_year)
    helped = answer_of(INPUTS, until=2045, draws=24, levers=[pulled])
    assert helped.fte_all.middle[-1] < answer.fte_all.middle[-1]
    assert helped.fingerprint != answer.fingerprint
    assert helped.strategies == (pulled.name,)


def test_what_matters_most_comes_first_and_says_whether_it_is_assumed(answer):
    moved = [abs(one.high - one.low) for one in answer.matters["fte"]]
    assert moved == sorted(moved, reverse=True)
    worsening = next(one for one in answer.matters["fte"] if one.code == "worsening")
    assert not worsening.sourced
    assert worsening.high > worsening.low  # faster worsening takes more


def test_without_draws_there_are_no_intervals():
    plain = answer_of(INPUTS, until=2030, draws=0)
    assert plain.fte_all.low == ()
    assert plain.matters == {}
    assert plain.at(plain.fte_all, 2030) == (plain.fte_all.middle[-1],) * 3


def test_a_year_that_has_been_is_refused_with_a_year_to_choose():
    with pytest.raises(InputError, match="2050"):
        answer_of(INPUTS, until=2025, draws=0)


def test_every_row_has_what_the_head_says(answer):
    rows = list(rows_of(answer))
    assert {len(row) for row in rows} == {len(HEADER)}
    assert ("fte_all", "fte", 2045, answer.fte_all.middle[-1], answer.fte_all.low[-1], answer.fte_all.high[-1]) in rows
