"""What is not known never counts, and is listed with what it could do to the level."""

from __future__ import annotations

from tests.unit.ladder.made import criteria_of, rule

from mestring.ladder import needs_from, recommend

HELP = {"variable": "husarbeid", "at_least": 3}
FALLS = {"risk": "falls"}


def missing(needs, *rules):
    found = recommend(needs_from(needs), criteria=criteria_of(*rules)).missing
    return {one.key: [(could.level, could.values, could.alone) for could in one.could] for one in found}


def test_a_single_unknown_fact_would_decide_alone():
    assert missing({}, rule(when=HELP)) == {"score.husarbeid": [(3, ("3", "4", "5"), True)]}


def test_two_unknown_facts_that_are_both_needed_decide_together():
    both = rule(when={"all": [HELP, FALLS]})
    assert missing({}, both) == {
        "score.husarbeid": [(3, ("3", "4", "5"), False)],
        "risk.falls": [(3, ("yes",), False)],
    }


def test_a_fact_that_can_no_longer_matter_is_not_missing():
    assert missing({"risks": {"falls": False}}, rule(when={"all": [HELP, FALLS]})) == {}


def test_a_fact_that_would_give_no_more_than_the_level_there_is_is_not_missing():
    assert missing({"risks": {"falls": True}}, rule(when={"any": [HELP, FALLS]})) == {}


def test_where_a_rule_asks_the_same_fact_twice_the_lower_is_told():
    twice = rule(when={"any": [{"variable": "husarbeid", "at_least": 5}, {"all": [HELP, FALLS]}]})
    assert missing({"risks": {"falls": True}}, twice) == {"score.husarbeid": [(3, ("3", "4", "5"), True)]}


def test_a_course_that_is_not_known_may_lead_to_either_level():
    needs = {"presence": "day_and_night"}
    for_a_time = rule(
        "en-tid", level=5, when={"all": [{"course": ["temporary", "acute"]}, {"presence_at_least": "night"}]}
    )
    for_good = rule("varig", level=6, when={"all": [{"course": ["lasting"]}, {"presence_at_least": "night"}]})
    assert missing(needs, for_a_time, for_good) == {
        "course": [(6, ("lasting",), True), (5, ("temporary", "acute"), True)]
    }
    recommendation = recommend(needs_from(needs), criteria=criteria_of(for_a_time, for_good))
    assert (recommendation.number, recommendation.settled, recommendation.may_become) == (1, False, (5, 6))


def test_what_could_give_most_stands_first():
    rules = rule("en", level=2, when=FALLS), rule("to", level=4, when=HELP)
    assert list(missing({}, *rules)) == ["score.husarbeid", "risk.falls"]
