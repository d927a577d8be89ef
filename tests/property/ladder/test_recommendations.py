"""What must hold for every recommendation, whoever it is about and whatever a municipality writes in its criteria."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.property.ladder import plain
from tests.property.ladder.local_criteria import criteria, taken_in
from tests.property.ladder.people import needs, steps_down, steps_up, with_one_less_known

from mestring.ladder import criteria as criteria_files
from mestring.ladder import recommend
from mestring.ladder.criteria.criteria_file import SHIPPED
from mestring.ladder.facts import facts_of
from mestring.ladder.guides import Standing
from mestring.ladder.ladders import shipped as ladders
from mestring.ladder.needs import Needs
from mestring.ladder.telling.as_data import as_data
from mestring.ladder.telling.recommendation import as_text
from mestring.strict_yaml import load

TEMPLATE = load(SHIPPED)


@given(needs())
def test_the_level_is_what_the_slow_twin_finds(person):
    assert recommend(person).number == plain.level(person, TEMPLATE)


@given(needs(), criteria())
def test_it_is_so_for_any_local_criteria_too(person, local):
    assert recommend(person, criteria=taken_in(local)).number == plain.level(person, local)


@given(needs())
def test_more_need_never_gives_higher_mastery(person):
    level = recommend(person).number
    for what, worse in steps_up(person).items():
        assert recommend(worse).number >= level, what


@given(needs(), criteria())
def test_no_local_criteria_can_make_more_need_give_higher_mastery(person, local):
    own = taken_in(local)
    level = recommend(person, criteria=own).number
    for what, worse in steps_up(person).items():
        assert recommend(worse, criteria=own).number >= level, what


@given(needs(), st.randoms(use_true_random=False))
def test_the_order_facts_are_told_in_does_not_matter(person, chance: random.Random):
    scores = list(person.scores.items())
    chance.shuffle(scores)
    tried = list(person.tried)
    chance.shuffle(tried)
    other = replace(person, scores=dict(scores), tried=tuple(tried))
    assert as_data(recommend(person)) == as_data(recommend(other))
    assert as_text(recommend(person)) == as_text(recommend(other))


@given(needs(), criteria())
def test_every_reason_names_facts_that_are_known(person, local):
    known = facts_of(person).known
    for recommendation in (recommend(person), recommend(person, criteria=taken_in(local))):
        for reason in recommendation.reasons:
            assert reason.facts
            assert all(known[fact.key] == fact.value for fact in reason.facts)
        for one in (*recommendation.suggestions.services, *recommendation.suggestions.technology):
            assert one.facts
            assert all(known[fact.key] == fact.value for fact in one.facts)


@given(needs(), criteria())
def test_a_fact_taken_away_leaves_the_level_or_is_listed_as_missing_with_it(person, local):
    own = taken_in(local)
    level = recommend(person, criteria=own).number
    for key, less in with_one_less_known(person).items():
        now = recommend(less, criteria=own)
        assert now.number <= level, f"{key} was not known, and raised the level"
        if now.number != level:
            listed = {could.level for missing in now.missing if missing.key == key for could in missing.could}
            assert level in listed, key


@given(needs(), criteria())
def test_what_is_missing_is_unknown_and_would_give_more_need(person, local):
    recommendation = recommend(person, criteria=taken_in(local))
    known = facts_of(person).known
    for missing in recommendation.missing:
        assert missing.key not in known
        assert all(could.level > recommendation.number for could in missing.could)


@given(needs(), criteria())
def test_a_single_step_towards_more_need_that_moves_the_level_is_found_and_no_other(person, local):
    own = taken_in(local)
    recommendation = recommend(person, criteria=own)
    found = {(turn.now.key, turn.level) for turn in recommendation.near.up}
    known = facts_of(person)
    expected = set()
    for worse in steps_up(person).values():
        after = plain.level(worse, local)
        ranks = {key: rank for key, rank in facts_of(worse).known.items() if key in known.known}
        changed = [key for key, rank in ranks.items() if known.known[key] != rank and key not in known.fixed]
        if after > recommendation.number and changed:
            expected.add((changed[0], after))
    assert found == expected


@given(needs(), criteria())
def test_a_single_step_towards_mastery_that_moves_the_level_is_found_and_no_other(person, local):
    recommendation = recommend(person, criteria=taken_in(local))
    better = {key: plain.level(one, local) for key, one in steps_down(person).items()}
    expected = {(key, level) for key, level in better.items() if level < recommendation.number}
    assert {(turn.now.key, turn.level) for turn in recommendation.near.down} == expected


@given(needs(), criteria())
def test_the_way_to_the_next_level_does_lead_there(person, local):
    own = taken_in(local)
    recommendation = recommend(person, criteria=own)
    near = recommendation.near
    for way, turns in (("up", near.way_up), ("down", near.way_down)):
        if not turns:
            continue
        facts = dict(facts_of(person).known) | {turn.then.key: turn.then.value for turn in turns}
        held = [rule.level for rule in own.rules if rule.when.truth(facts) == 2]
        after = max(held, default=1)
        assert after == turns[0].level
        assert after > recommendation.number if way == "up" else after < recommendation.number


@given(needs())
def test_what_was_tried_without_effect_is_never_suggested_before_something_that_was_not(person):
    standings = [one.standing for one in recommend(person).suggestions.services if not one.against]
    without = [at for at, standing in enumerate(standings) if standing is Standing.NO_EFFECT]
    assert without == list(range(len(standings) - len(without), len(standings)))


@given(needs())
def test_a_group_named_as_what_to_consider_first_does_stand_first(person):
    codes = [one.code for one in recommend(person).suggestions.services]
    for one in recommend(person).suggestions.services:
        assert all(codes.index(group) < codes.index(one.code) for group in one.groups_first)


@given(needs())
def test_among_what_has_not_been_tried_the_groups_come_before_what_they_can_replace(person):
    new = [one for one in recommend(person).suggestions.services if one.standing is Standing.NEW and not one.against]
    places = {one.code: at for at, one in enumerate(new)}
    for one in new:
        groups = [code for code in one.guide.groups_first if code in places]
        assert all(places[code] < places[one.code] for code in groups)
        assert set(groups) <= set(one.groups_first)


@given(needs(), st.sampled_from(sorted(ladders())))
def test_nothing_is_suggested_that_the_level_does_not_have(person, code):
    recommendation = recommend(person, ladders()[code])
    offered = recommendation.ladder.services_at(recommendation.level.number)
    assert {one.code for one in recommendation.suggestions.services} <= set(offered)
    assert {one.code for one in recommendation.suggestions.technology} <= set(recommendation.level.technology)


@given(needs(), st.sets(st.sampled_from(["mestringskurs", "hjelpemidler", "videosamtale", "langtidsopphold"])))
def test_only_what_the_municipality_has_is_suggested(person, available):
    suggestions = recommend(person, available=available).suggestions
    assert {one.code for one in (*suggestions.services, *suggestions.technology)} <= available


@given(needs())
def test_it_can_always_be_told(person):
    recommendation = recommend(person)
    text = as_text(recommendation)
    assert "None" not in text
    if recommendation.reasons:
        assert f"{recommendation.level.number} av 6" in text
    else:
        assert "Vi vet for lite" in text


@pytest.mark.parametrize("code", sorted(ladders()))
def test_who_nothing_is_known_of_gets_no_reason_and_no_suggestion(code):
    recommendation = recommend(Needs(), ladders()[code])
    assert recommendation.reasons == ()
    assert recommendation.suggestions.services == ()
    assert recommendation.may_become == tuple(sorted({rule.level for rule in criteria_files.shipped().rules}))
