"""How near the next level is: single steps that move the level, or what must change together where none does."""

from __future__ import annotations

from tests.unit.ladder.made import criteria_of, rule

from mestring.ladder import needs_from, recommend


def near(needs, *rules):
    return recommend(needs_from(needs), criteria=criteria_of(*rules)).near


def told(turns):
    return [(turn.now.key, turn.now.code, turn.then.code, turn.level) for turn in turns]


def test_one_step_up_and_one_step_down():
    house = rule(when={"variable": "husarbeid", "at_least": 3})
    assert told(near({"scores": {"husarbeid": 2}}, house).up) == [("score.husarbeid", "2", "3", 3)]
    assert told(near({"scores": {"husarbeid": 3}}, house).down) == [("score.husarbeid", "3", "2", 1)]
    assert near({"scores": {"husarbeid": 2}}, house).steps_up == 1


def test_a_score_that_is_not_relevant_takes_no_step():
    found = near({"scores": {"husarbeid": 9}}, rule(when={"variable": "husarbeid", "at_least": 2}))
    assert (found.up, found.way_up, found.steps_up) == ((), (), 0)


def test_who_has_no_next_of_kin_is_not_a_step_from_having_a_burdened_one():
    found = near({"next_of_kin": {"has": False}}, rule(when={"burden_at_least": "some"}))
    assert (found.up, found.way_up) == ((), ())


def test_the_level_falls_only_when_every_rule_that_gives_it_falls():
    house = rule("hus", when={"variable": "husarbeid", "at_least": 3})
    food = rule("mat", when={"variable": "matlaging", "at_least": 3})
    found = near({"scores": {"husarbeid": 3, "matlaging": 4}}, house, food)
    assert found.down == ()
    # 1 step of husarbeid from 3 to 2, and 2 of matlaging from 4 to 2: 1 + 2 = 3
    assert told(found.way_down) == [("score.husarbeid", "3", "2", 1), ("score.matlaging", "4", "2", 1)]
    assert found.steps_down == 3


def test_a_step_that_fells_one_rule_but_not_the_other_that_asks_about_it_moves_nothing():
    house = {"variable": "husarbeid", "at_least": 3}
    alone = rule("alene", when=house)
    either = rule("enten", when={"any": [house, {"risk": "falls"}]})
    found = near({"scores": {"husarbeid": 3}, "risks": {"falls": True}}, alone, either)
    assert found.down == ()
    assert found.steps_down == 2


def test_a_step_down_lands_on_what_is_left():
    four = rule("fire", level=4, when={"presence_at_least": "quick_help"})
    two = rule("to", level=2, when={"presence_at_least": "planned_visits"})
    assert told(near({"presence": "quick_help"}, four, two).down) == [("presence", "quick_help", "planned_visits", 2)]


def test_of_several_ways_up_the_shortest_is_told():
    far = rule("langt", level=3, when={"variable": "husarbeid", "at_least": 5})
    both = rule("begge", level=4, when={"all": [{"variable": "spise", "at_least": 3}, {"risk": "falls"}]})
    found = near({"scores": {"husarbeid": 1, "spise": 2}, "risks": {"falls": False}}, far, both)
    # husarbeid from 1 to 5 is 4 steps; spise from 2 to 3 and falls from no to yes is 1 + 1 = 2
    assert told(found.way_up) == [("score.spise", "2", "3", 4), ("risk.falls", "no", "yes", 4)]
    assert found.steps_up == 2


def test_of_parts_that_are_enough_the_nearest_are_chosen():
    two = rule(when={"variables": ["spise", "toalett", "pakledning"], "at_least": 4, "count": 2})
    found = near({"scores": {"spise": 1, "toalett": 3, "pakledning": 2}}, two)
    # toalett 3 → 4 is 1 step, pakledning 2 → 4 is 2, spise 1 → 4 would be 3: 1 + 2 = 3
    assert {turn.now.key for turn in found.way_up} == {"score.toalett", "score.pakledning"}
    assert found.steps_up == 3


def test_no_number_of_steps_makes_an_unknown_fact_or_another_course():
    rules = rule(when={"all": [{"course": ["lasting"]}, {"variable": "spise", "at_least": 3}]})
    assert near({"course": "acute", "scores": {"spise": 2}}, rules).steps_up == 0
    assert near({"course": "lasting"}, rules).steps_up == 0
    assert near({"course": "lasting", "scores": {"spise": 2}}, rules).steps_up == 1


def test_a_level_that_only_the_course_gives_is_no_steps_from_more_mastery():
    found = near({"course": "lasting"}, rule(when={"course": ["lasting"]}))
    assert (found.down, found.way_down, found.steps_down) == ((), (), 0)
